import { readFileSync } from 'node:fs';
import t from 'tap';
import { writeDraft } from '../../src/formats/native/write.ts';
import { readers } from '../../src/formats/readers.ts';
import { recognise } from '../../src/formats/recognise.ts';
import { aDraft } from '../agenda/draft.ts';
import { site } from './hoverboard/site.ts';
import { answer, event, talk } from './indico/event.ts';

const fixture = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const session = { id: '1', title: 'Tea', isServiceSession: false, startsAt: '2026-05-04T10:00:00', endsAt: '2026-05-04T11:00:00' };
const texts: [name: string, what: string, text: string][] = [
  ['frab-xml', 'schedule.xml', fixture('frab/made-up.xml')],
  [
    'frab-xml',
    'schedule.xml that declares UTF-16',
    `<?xml version="1.0" encoding="UTF-16"?>\n${fixture('frab/made-up.xml').replace(/^<\?xml.*\?>/, '')}`,
  ],
  ['frab-json', 'schedule.json', fixture('frab/json/version-1.json')],
  ['frab-json', 'schedule2', fixture('frab/json/schedule2.json')],
  ['sessionize', 'view', JSON.stringify({ sessions: [session], speakers: [], rooms: [] })],
  ['indico', 'export', JSON.stringify(answer({ ...event, contributions: [talk] }))],
  ['hoverboard', 'site data', JSON.stringify(site)],
  ['native', 'draft in JSON', writeDraft(aDraft(), 'json')],
  ['native', 'draft in YAML', writeDraft(aDraft(), 'yaml')],
  ['icalendar', 'calendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Tea\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'],
  ['csv', 'table', 'Title,Start\nTea,2025-03-10 10:00\n'],
];

for (const [name, what, text] of texts) {
  t.test(`a ${what} in UTF-16 with a BOM is read as in UTF-8`, async (t) => {
    const reader = readers.find((one) => one.name === name);
    const contentOf = (bytes: Uint8Array) => {
      const reading = reader?.read(bytes, { timeZone: 'Europe/Paris' });
      return reading && ('document' in reading ? reading.document : reading.draft);
    };
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    const expected = contentOf(Buffer.from(text.replace(' encoding="UTF-16"', '')));
    t.ok(expected);
    for (const bytes of [little, big]) {
      t.equal(recognise(bytes), reader);
      t.strictSame(contentOf(bytes), expected);
    }
  });
}
