import t from 'tap';
import { mendMarkdown } from '../../../src/formats/foreign/markdown-source.ts';

const base = 'https://tea.example/2025/';
const markdown: [string, string][] = [
  ['*a* <b>b</b> <u>c</u>', '*a* **b** c'],
  ['see <https://tea.example/> and <a href="x">y</a>', 'see <https://tea.example/> and [y](https://tea.example/2025/x)'],
  ['`<b>` stays, <script>x</script> goes, <T> is text', '`<b>` stays,  goes, \\<T> is text'],
  ['a ` b\n\n<svg onload=x> ` c', 'a ` b\n\n\\<svg onload=x> ` c'],
  ['```\n<p>\n```\n1 < 2', '```\n<p>\n```\n1 < 2'],
  ['[a](javascript:x) ![b](data:x)', 'a b'],
];

for (const [source, expected] of markdown) {
  t.test(`Markdown ${source} loses its raw HTML`, async (t) => t.equal(mendMarkdown(source, base).markdown, expected));
}
