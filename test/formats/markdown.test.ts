import fc from 'fast-check';
import t from 'tap';
import { toHtml, toPlain } from '../../src/formats/markdown.ts';

t.test('raw HTML is shown, not obeyed', async (t) => {
  t.equal(
    toHtml('<script>alert(1)</script> <b onclick="x">b</b>'),
    '<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt;</p>',
  );
});

t.test('links lead to http, https and mailto only, and carry no trust', async (t) => {
  t.equal(
    toHtml('[a](https://example.org/?a=1&b=2)'),
    '<p><a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer nofollow">a</a></p>',
  );
  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/relative',
    'java&#115;cript:x',
  ]) {
    t.notMatch(toHtml(`[a](${url})`), /<a /, url);
  }
});

t.test('pictures become their text, so that reading fetches nothing', async (t) => {
  t.equal(toHtml('![a *plan*](https://example.org/plan.png)'), '<p>a plan</p>');
});

t.test('plain text keeps what a reader needs and no marks', async (t) => {
  t.equal(
    toPlain('# Title\n\nSome **bold**, *slanted* and `code`.\nSame line.  \nNext line.'),
    'Title\n\nSome bold, slanted and code. Same line.\nNext line.',
  );
  t.equal(toPlain('- one\n- two\n  - inner\n\n3. three\n4. four'), '- one\n- two\n  - inner\n3. three\n4. four');
  t.equal(
    toPlain('See [the page](https://example.org/p) or <https://example.org>.'),
    'See the page (https://example.org/p) or https://example.org.',
  );
  t.equal(toPlain('[write](mailto:a@example.org)'), 'write (a@example.org)');
  t.equal(toPlain('> quoted\n\n```\nif (a) {\n  b();\n}\n```'), 'quoted\n\nif (a) {\n  b();\n}');
});

t.test('no text makes a tag or a link that CommonMark does not have, nor an error', async (t) => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '[',
    ']',
    '(',
    ')',
    '`',
    '*',
    '_',
    '#',
    '!',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    'javascript:',
    'https://',
    '"',
    "'",
    '&',
    '\\',
    'a',
    ' ',
    '<script>',
    '<a href=x>',
    '|',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const html = toHtml(pieces.join(''));
      toPlain(pieces.join(''));
      const tags = [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)];
      const known = /^(?:p|strong|em|code|pre|a|ul|ol|li|blockquote|h[1-6]|hr|br)$/;
      return tags.every(([, name, rest]) => known.test(name ?? '') && !/="\s*javascript:|onclick/i.test(rest ?? ''));
    }),
    { numRuns: 500 },
  );
  t.pass('for every text');
});
