import t from 'tap';
import { imageOf, isLink, Link } from '../../src/agenda/links.ts';
import { Title } from '../../src/agenda/text.ts';

const sound = [
  'https://example.org',
  'http://example.org/',
  'HTTPS://EXAMPLE.org/A',
  'https://example.org:8443/a?b=c&d=%20e#f',
  "https://example.org/a(b)!$*+,;=~'",
  'https://example.org/?q=[a]',
  'https://exämple.org/straße',
  'https://xn--exmple-cua.org/',
  'https://例え.jp/',
  'https://192.0.2.1/a',
  'https://[2001:db8::1]:8080/a',
  'https://localhost/a',
  'https://example.org/@user',
  'https://example.org/a:b@c',
  'https://example.org/?next=javascript:alert(1)',
  'https://example.org/#data:text/html,x',
  'https://example.org/../a',
  'https://example.org/a//b',
];

const unsound = [
  '',
  ' ',
  'example.org',
  '/a',
  './a',
  '?a',
  '#a',
  '//evil.example',
  '///evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'https:\\\\evil.example',
  'https:/\\evil.example',
  'https://',
  'https:///',
  'https://?a',
  'https://#a',
  'https://:80/',
  'https://@/',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript://example.org/%0aalert(1)',
  'javascript:https://example.org',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/png;base64,AAAA',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'ftp://example.org/',
  'mailto:a@example.org',
  'webcal://example.org/a.ics',
  'view-source:https://example.org',
  'about:blank',
  'ws://example.org/',
  'https://user@example.org/',
  'https://user:password@example.org/',
  'https://:password@example.org/',
  'https://example.org@evil.example/',
  'https://example.org\\@evil.example/',
  'ht\ttps://example.org/',
  'https://exam\tple.org/',
  'https://exam\nple.org/',
  'https://example.org/a\r\nATTACH:evil',
  'https://example.org/a\u0000',
  'https://example.org/a b',
  ' https://example.org/',
  'https://example.org/\u00a0',
  'https://example.org/\u2028',
  'https://example.org/\ufeff',
  'https://example.org/\u0085',
  'https://example.org/\u007f',
  'https://example.org/"onclick="x',
  'https://example.org/<b>',
  'https://example.org/a\\b',
  'https://example.org/`x`',
  'https://example.org/{x}',
  'https://example.org/a|b',
  'https://example.org/a^b',
  'https://example.org/\ud800',
  'https://exam ple.org/',
  'https://exa%20mple.org/',
  'https://example.org:99999/',
  'https://example.org:port/',
  'https://[::1/',
  'https://256.256.256.256/',
  'https://exa<mple.org/',
];

t.test('an absolute http or https URL is a link', async (t) => {
  t.same(sound.filter(isLink), sound);
});

t.test('whatever a browser could take for something else is no link', async (t) => {
  t.same(unsound.filter(isLink), []);
});

t.test('a link has at most 2,000 characters', async (t) => {
  const base = 'https://example.org/';
  t.equal(Link.safeParse(base.padEnd(2000, 'a')).success, true);
  t.equal(Link.safeParse(base.padEnd(2001, 'a')).success, false);
});

t.test('an image has a link, and its text and credit where they are known', async (t) => {
  t.same(imageOf(Title()).parse({ url: 'https://example.org/i.png' }), { url: 'https://example.org/i.png', alt: null, credit: null });
  t.equal(imageOf(Title()).safeParse({ url: 'javascript:alert(1)' }).success, false);
});
