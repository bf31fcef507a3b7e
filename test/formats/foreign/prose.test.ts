import t from 'tap';
import { Doubts } from '../../../src/formats/foreign/doubts.ts';
import { type ForeignText, proseOf } from '../../../src/formats/foreign/prose.ts';
import { toPlain } from '../../../src/formats/markdown.ts';

const base = 'https://tea.example/2025/';
const prose = (texts: ForeignText[]) => {
  const doubts = new Doubts();
  return { text: proseOf(texts, base, 'row 1', doubts), doubts: doubts.faults };
};

const written: [ForeignText['syntax'], string, string][] = [
  ['html', 'a <b>b</b>', 'a **b**'],
  ['html', '1 &lt; 2 *', '1 \\< 2 \\*'],
  ['markdown', '<p>a</p> [b](c)', 'a [b](https://tea.example/2025/c)'],
  ['either', '<p>a <i>b</i></p>', 'a *b*'],
  ['either', 'a *b* `<p>`', 'a *b* `<p>`'],
  ['plain', '# a *b*\r\n- c <p>\n\n    d', '\\# a \\*b\\*  \n\\- c \\<p>\n\nd'],
];

for (const [syntax, text, expected] of written) {
  t.test(`${syntax} ${JSON.stringify(text)} becomes Markdown`, async (t) => {
    t.strictSame(prose([{ text, syntax }]), { text: expected, doubts: [] });
  });
}

t.test('plain text comes out as it went in', async (t) => {
  const text = '1. Tea & <leaves>\n* _x_ [y](z)\n\n> # `q`';
  t.equal(toPlain(prose([{ text, syntax: 'plain' }]).text ?? ''), text);
});

t.test('texts are joined, without those that repeat or begin another', async (t) => {
  const texts = ['One.', 'One. Two.', '', 'One.', 'Three.'].map((text) => ({ text, syntax: 'either' as const }));
  t.equal(prose(texts).text, 'One. Two.\n\nThree.');
  t.equal(prose([{ text: ' \n', syntax: 'html' }]).text, null);
});

t.test('a text that is too long is cut, which is reported where it stands', async (t) => {
  const { text, doubts } = prose([{ text: 'a'.repeat(100_001), syntax: 'plain', place: 'cell B2' }]);
  t.equal(text?.length, 100_000);
  t.strictSame(doubts, [{ path: 'cell B2', message: 'is longer than 100000 characters; the rest is cut off' }]);
});
