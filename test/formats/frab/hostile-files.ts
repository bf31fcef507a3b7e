/** A schedule.xml with one event. */
export const schedule = (inner: string, date = '2025-01-01') =>
  `<schedule><conference><title>x</title><time_zone_name>Europe/Paris</time_zone_name></conference><day date="${date}"><room name="A"><event id="1"><start>10:00</start><duration>1:00</duration><title>t</title>${inner}</event></room></day></schedule>`;
const escaped = (html: string) => `<abstract>${html.replaceAll('<', '&lt;')}</abstract>`;

/** Files that are refused, with what is said. */
export const refused: [string, Uint8Array, string][] = [
  [
    'a DOCTYPE',
    Buffer.from('<!DOCTYPE schedule [<!ENTITY a "b">]><schedule>&a;</schedule>'),
    '1:37: the file has a DOCTYPE, which is not accepted; remove it',
  ],
  ['200,000 levels', Buffer.from('<schedule>'.repeat(200_000)), '1:330: elements are nested deeper than 32'],
  ['__proto__', Buffer.from('<schedule><__proto__/></schedule>'), '1:22: the name __proto__ is not accepted'],
  ['a line of 50 MB', new Uint8Array(50_000_000).fill(97), '1:1: the file has 50000000 octets; at most 33554432 are read'],
  [
    'octets that are not UTF-8',
    Buffer.concat([Buffer.from('<schedule>\né'), Buffer.from([0xff])]),
    '2:2: here are octets that are not UTF-8',
  ],
  ['an undefined entity', Buffer.from('<schedule>&nbsp;</schedule>'), '1:16: undefined entity.'],
  [
    'another encoding',
    Buffer.from('<?xml version="1.0" encoding="koi8-r"?><schedule/>'),
    '1:1: the encoding koi8-r is not read; save the file as UTF-8',
  ],
  ['half of UTF-16', Buffer.from('\ufeff<schedule/>', 'utf16le').subarray(0, 21), '1:10: here are octets that are not UTF-16LE'],
  ['another root', Buffer.from('<rss/>'), '1:1: the root element is <rss>, not <schedule>'],
  ['a text of 2 million characters', Buffer.from(schedule(`<abstract>${'a'.repeat(2_000_000)}</abstract>`)), ''],
  ['500,000 elements', Buffer.from(`<schedule>${'<a/>'.repeat(500_000)}</schedule>`), ''],
];

/** What stands in the event of a file that is read all the same. */
export const borne: [string, string][] = [
  ['15,000 nested divs', escaped('<div>'.repeat(15_000))],
  ['9,000 open paragraphs', escaped('<p>'.repeat(9000))],
  ['90,000 hard blanks', `<abstract>&lt;p>a${'&amp;nbsp;'.repeat(15_000)}${'&#160;'.repeat(60_000)}b</abstract>`],
  ['99,000 brackets', `<abstract>${'['.repeat(99_000)}</abstract>`],
  ['backticks', `<abstract>${'`a'.repeat(49_000)}</abstract>`],
  ['tags that never close', `<abstract>${'&lt;a '.repeat(33_000)}</abstract>`],
  ['link ends', `<abstract>${']('.repeat(40_000)}</abstract>`],
];
