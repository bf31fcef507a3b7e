import t from 'tap';
import { faultsOf } from '../../src/agenda/faults.ts';
import { inLanguage, line, mendLine, mendText, Prose, Title, textMapOf } from '../../src/agenda/text.ts';

const messages = (schema: ReturnType<typeof Title> | ReturnType<typeof Prose>, value: unknown) => {
  const read = schema.safeParse(value, { reportInput: true });
  return read.success ? 'accepted' : faultsOf(read.error).map(({ path, message }) => `${path}: ${message}`);
};

t.test('a title is kept character for character but for outer blanks', async (t) => {
  t.equal(Title().parse('  Straße “α”  日本語 🎈 e\u0301 \u200d '), 'Straße “α”  日本語 🎈 e\u0301 \u200d');
});

t.test('a title is one line of 1 to 240 characters', async (t) => {
  t.equal(messages(Title(), 'x'.repeat(240)), 'accepted');
  t.same(messages(Title(), 'x'.repeat(241)), [': is too long or large: at most 240']);
  t.same(messages(Title(), '   '), [': is too short or small: at least 1']);
  t.same(messages(Title(), 'a\nb'), [': must be one line']);
  t.same(messages(Title(), 'a\tb'), [': must be one line']);
});

t.test('control characters, non-characters and lone surrogates are named and refused', async (t) => {
  for (const code of [
    0x00, 0x07, 0x0b, 0x0c, 0x0d, 0x1b, 0x7f, 0x85, 0x9f, 0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff, 0xfdd0, 0x1fffe, 0x10ffff,
  ]) {
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    t.same(messages(Title(), `a${String.fromCodePoint(code)}b`), [`: holds the control character or non-character U+${hex}`], hex);
  }
  t.same(messages(Title(), 'a\ud800b'), [': holds a lone surrogate, which is no Unicode text']);
  t.same(messages(Prose(), 'a\udc00b'), [': holds a lone surrogate, which is no Unicode text']);
});

t.test('prose has lines, whose ends become LF', async (t) => {
  t.equal(Prose().parse('\r\n# One\r\n\ttwo\nthree\n'), '# One\n\ttwo\nthree');
  t.same(messages(Prose(), 'one\rtwo'), [': holds the control character or non-character U+000D']);
});

t.test('a text may be a map from language to text, with the same rules and the language in the path', async (t) => {
  t.same(Title().parse({ en: ' One ', fr: 'Un' }), { en: 'One', fr: 'Un' });
  t.same(messages(Title(), { en: 'a\nb', fr: '' }), ['en: must be one line', 'fr: is too short or small: at least 1']);
  t.same(messages(Title(), { en: 5 }), ['en: must be a string']);
});

t.test('what is neither a text nor a map is refused in one sentence', async (t) => {
  for (const value of [5, true, ['a'], null]) t.same(messages(Title(), value), [': must be a text, or a map from language to text']);
});

t.test('a key that is no language tag is refused by its path', async (t) => {
  t.same(messages(Title(), { en: 'One', 'not a tag': 'x' }), ['["not a tag"]: must be a BCP 47 language tag, for example "en" or "pt-BR"']);
});

t.test('a line is plain text in no particular language', async (t) => {
  t.equal(line(5).parse(' abc '), 'abc');
  t.equal(line(5).safeParse('abcdef').success, false);
});

t.test('a text in a language is its entry, else the default language', async (t) => {
  t.equal(inLanguage('One', 'fr', 'en'), 'One');
  t.equal(inLanguage(textMapOf({ en: 'One', fr: 'Un' }), 'fr', 'en'), 'Un');
  t.equal(inLanguage(textMapOf({ en: 'One', fr: 'Un' }), 'de', 'en'), 'One');
  t.equal(inLanguage(textMapOf({ en: 'One', fr: 'Un' }), 'toString', 'en'), 'One');
});

t.test('mending takes out what no text may hold and keeps the rest', async (t) => {
  t.equal(mendText(' a\u0000b\ufeffc\r\nd\u2028e\u0085f\rg '), 'abc\nd\ne\nf\ng');
  t.equal(mendLine('One \r\n\t two  three'), 'One two  three');
  t.equal(mendLine('One \n \t \n two'), 'One two');
  const blanks = ' '.repeat(1_000_000);
  t.equal(mendLine(`One${blanks}two`) === `One${blanks}two`, true, 'at once, however long a run of blanks is');
});

t.test('what is mended is accepted', async (t) => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
  for (let at = 0; at < all.length; at += 0x400) {
    const chunk = `x${all.slice(at, at + 0x400)}x`.toWellFormed();
    t.equal(messages(Prose(), mendText(chunk)), 'accepted');
    t.equal(messages(Title(100_000), mendLine(chunk)), 'accepted');
  }
});
