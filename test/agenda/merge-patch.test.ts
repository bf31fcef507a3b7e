import t from 'tap';
import { mergePatch } from '../../src/agenda/merge-patch.ts';

// The examples of RFC 7396, Appendix A: target, patch, result.
const examples: [unknown, unknown, unknown][] = [
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
];

for (const [target, patch, result] of examples) {
  t.test(`${JSON.stringify(target)} with ${JSON.stringify(patch)} gives ${JSON.stringify(result)}`, async (t) => {
    t.equal(JSON.stringify(mergePatch(target, patch)), JSON.stringify(result));
  });
}

t.test('a patch cannot reach a prototype', async (t) => {
  mergePatch({}, JSON.parse('{"__proto__":{"tainted":true},"constructor":{"prototype":{"tainted":true}}}'));
  t.equal('tainted' in {}, false);
});
