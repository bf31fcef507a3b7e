import t from 'tap';
import { AgendaError } from '../../../src/agenda/errors.ts';
import { frabXml } from '../../../src/formats/frab/index.ts';

const schedule = (inner: string, date = '2025-01-01') =>
  `<schedule><conference><title>x</title><time_zone_name>Europe/Paris</time_zone_name></conference><day date="${date}"><room name="A"><event id="1"><start>10:00</start><duration>1:00</duration><title>t</title>${inner}</event></room></day></schedule>`;
const escaped = (html: string) => `<abstract>${html.replaceAll('<', '&lt;')}</abstract>`;

const refused: [string, Uint8Array, string][] = [
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
  ['UTF-16', Buffer.from('\ufeff<schedule/>', 'utf16le'), '1:1: the file is in UTF-16; save it as UTF-8'],
  ['another root', Buffer.from('<rss/>'), '1:1: the root element is <rss>, not <schedule>'],
  ['a text of 2 million characters', Buffer.from(schedule(`<abstract>${'a'.repeat(2_000_000)}</abstract>`)), ''],
  ['500,000 elements', Buffer.from(`<schedule>${'<a/>'.repeat(500_000)}</schedule>`), ''],
];

for (const [name, bytes, message] of refused) {
  t.test(`${name} is refused at once with one line`, async (t) => {
    const before = performance.now();
    try {
      frabXml.read(bytes, {});
      t.fail('was read');
    } catch (error) {
      t.ok(error instanceof AgendaError && error.code === 'unreadable');
      const said = error instanceof Error ? error.message : '';
      if (message) t.equal(said, message);
      t.match(said, /^\d+:\d+: .+$/);
    }
    t.ok(performance.now() - before < 2000);
  });
}

const borne: [string, string][] = [
  ['15,000 nested divs', escaped('<div>'.repeat(15_000))],
  ['9,000 open paragraphs', escaped('<p>'.repeat(9000))],
  ['90,000 hard blanks', `<abstract>&lt;p>a${'&amp;nbsp;'.repeat(15_000)}${'&#160;'.repeat(60_000)}b</abstract>`],
  ['99,000 brackets', `<abstract>${'['.repeat(99_000)}</abstract>`],
  ['backticks', `<abstract>${'`a'.repeat(49_000)}</abstract>`],
  ['tags that never close', `<abstract>${'&lt;a '.repeat(33_000)}</abstract>`],
  ['link ends', `<abstract>${']('.repeat(40_000)}</abstract>`],
];

for (const [name, inner] of borne) {
  t.test(`${name} are read in little time`, async (t) => {
    const before = performance.now();
    t.equal(frabXml.read(Buffer.from(schedule(inner)), {}).document.sessions.length, 1);
    t.ok(performance.now() - before < 2500);
  });
}

t.test('20,000 events of one id and title are read in little time', async (t) => {
  const before = performance.now();
  const many = schedule('').replace(/<event.*<\/event>/, (event) => event.repeat(20_000));
  t.equal(new Set(frabXml.read(Buffer.from(many), {}).document.sessions.map(({ id }) => id)).size, 20_000);
  t.ok(performance.now() - before < 8000);
});

t.test('the year 9999 leaves a session unscheduled', async (t) => {
  const { document, doubts } = frabXml.read(Buffer.from(schedule('', '9999-01-01')), {});
  t.equal(document.sessions[0]?.start, null);
  t.equal(doubts[0]?.message, 'is left unscheduled: the day "9999-01-01" is no date between 1900 and 2199');
});

t.test('Latin 1 is read where it is declared', async (t) => {
  const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${schedule('<subtitle>caf\u00e9</subtitle>')}`;
  t.equal(frabXml.read(Buffer.from(text, 'latin1'), {}).document.sessions[0]?.subtitle, 'café');
});
