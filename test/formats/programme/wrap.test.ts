import t from 'tap';
import { columnsOf } from '../../../src/formats/programme/width.ts';
import { wrapped } from '../../../src/formats/programme/wrap.ts';

t.test('a text is as wide as a screen shows it', async (t) => {
  const widths: [string, number][] = [
    ['plain', 5],
    ['e\u0301te\u0301', 3],
    ['日本語', 6],
    ['ｱｲｳ', 3],
    ['ＡＢ', 4],
    ['한국어', 6],
    ['\u1112\u1161\u11ab', 2],
    ['👩‍👩‍👧‍👦', 2],
    ['👍🏽', 2],
    ['🇫🇷', 2],
    ['a\u00adb\u200bc', 3],
  ];
  t.same(
    widths.map(([text]) => columnsOf(text)),
    widths.map(([, columns]) => columns),
  );
});

t.test('lines break at blanks, and further ones hang below the text of the first', async (t) => {
  t.same(wrapped('one two three four', 10, '- '), ['- one two', '  three', '  four']);
  t.same(wrapped('one two three four', 10, '', 2), ['one two', '  three', '  four']);
  t.same(wrapped('', 10, 'x'), ['x']);
});

t.test('an address stays whole; ideographs break anywhere but before what closes', async (t) => {
  t.same(wrapped('see https://example.org/long now', 10), ['see', 'https://example.org/long', 'now']);
  t.same(wrapped('日本語の長い、題名', 10), ['日本語の長', 'い、題名']);
  t.same(wrapped('日本語の長、題名', 10), ['日本語の', '長、題名']);
});
