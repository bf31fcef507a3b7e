import t from 'tap';
import { htmlToMarkdown } from '../../src/formats/html-to-markdown.ts';

const base = 'https://tea.example/2025/';
const html: [string, string][] = [
  ['<p>One <b>two</b> <em>three</em></p><p>four</p>', 'One **two** *three*\n\nfour'],
  ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', '- a\n- b\n  - c'],
  ['<ol start="3"><li>a</li><li>b</li></ol>', '3. a\n4. b'],
  ['<h2>Head</h2><pre>x < y\n```</pre>', '## Head\n\n````\nx < y\n```\n````'],
  ['<p><a href="a(1).html">mine</a></p>', '[mine](https://tea.example/2025/a%281%29.html)'],
  ['<p><a href="java&#10;script:alert(1)">bad</a></p>', 'bad'],
  ['<p>a<script>x</script><style>y</style><iframe>z</iframe>b</p>', 'ab'],
  ['<p>&lt;script&gt; &amp;lt; *x* 1. y</p>', '\\<script> \\&lt; \\*x\\* 1. y'],
  ['<p><img src="p.png" alt="A leaf"></p>', '![A leaf](https://tea.example/2025/p.png)'],
];

for (const [source, expected] of html) {
  t.test(`HTML ${source} becomes Markdown`, async (t) => t.equal(htmlToMarkdown(source, base).markdown, expected));
}

t.test('what is left out is said', async (t) => {
  t.strictSame(htmlToMarkdown('<p><a href="javascript:x">a</a></p>', null).doubts, [
    'links to "javascript:x", which is no web address; only the link\'s text is kept',
  ]);
});
