import fc from 'fast-check';
import t from 'tap';
import { canonicalJson } from '../../src/agenda/canonical.ts';

t.test('keys stand in code unit order at every depth, without blanks', async (t) => {
  t.equal(canonicalJson({ b: [{ d: 1, c: 2 }], a: null, B: 'é' }), '{"B":"é","a":null,"b":[{"c":2,"d":1}]}');
});

t.test('what is undefined is left out, what is null stays', async (t) => {
  t.equal(canonicalJson({ a: undefined, b: null }), '{"b":null}');
});

t.test('arrays keep their order', async (t) => {
  t.equal(canonicalJson([3, 1, 2]), '[3,1,2]');
});

t.test('equal values give the same text in whatever order they were built', async () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      return canonicalJson(value) === canonicalJson(reversed) && canonicalJson(JSON.parse(canonicalJson(value))) === canonicalJson(value);
    }),
    { numRuns: 200 },
  );
});
