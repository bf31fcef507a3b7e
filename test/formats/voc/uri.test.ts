import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import t from 'tap';
import { isLink } from '../../../src/agenda/links.ts';
import { uriOf } from '../../../src/formats/voc/uri.ts';

const ajv = new Ajv();
addFormats.default(ajv);
const isUri = ajv.compile({ type: 'string', format: 'uri' });

t.test('a link that is a URI stays as it is', async (t) => {
  for (const link of ['https://example.org', 'http://a.example:8080/b?c=%20d&e#f', "https://example.org/~x/(y);z=1,2?q='a'"])
    t.equal(uriOf(link), link);
});

t.test('any other becomes one', async (t) => {
  t.strictSame(
    ['HTTPS://Example.org/A', 'https://zügli.app', 'https://a.example/ä?ö#ü', 'https://a.example/[1]#b#c', 'https://a.example/50%'].map(
      uriOf,
    ),
    [
      'https://example.org/A',
      'https://xn--zgli-0ra.app/',
      'https://a.example/%C3%A4?%C3%B6#%C3%BC',
      'https://a.example/%5B1%5D#b%23c',
      'https://a.example/50%25',
    ],
  );
});

t.test('whatever is a link gives a URI by the letter', async (t) => {
  const odd = fc.constantFrom(..."%[]#?&=:@!$'()*+,;~/|é日😀".split(''), '%zz', '%2', 'http://[::1]');
  const link = fc
    .array(fc.oneof(odd, fc.string({ maxLength: 4 })), { maxLength: 8 })
    .map((parts) => `https://example.org/${parts.join('')}`);
  fc.assert(
    fc.property(link.filter(isLink), (one) => isUri(uriOf(one))),
    { numRuns: 2000 },
  );
  t.ok(isUri(uriOf('http://[2001:db8::1]:80/a')));
});
