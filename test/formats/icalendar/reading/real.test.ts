import { existsSync, readFileSync } from 'node:fs';
import t from 'tap';
import { compile } from '../../../../src/agenda/compile.ts';
import { emptyDraft } from '../../../../src/agenda/draft.ts';
import type { ImportDocument } from '../../../../src/agenda/import.ts';
import { publicAgenda } from '../../../../src/agenda/mask.ts';
import { mergeImport } from '../../../../src/agenda/merge-import.ts';
import { readConference } from '../../../../src/agenda/read-draft.ts';
import { fixMoment } from '../../../../src/agenda/time.ts';
import { readText } from './calendar.ts';

const folder = new URL('../../../../../shared/fixtures/ics/', import.meta.url);
const files: [name: string, zone: string, events: number, rooms: number, speakers: number, doubts: number][] = [
  ['pyconuk-2015.ics', 'Europe/London', 162, 11, 0, 11],
  ['kielux-2020-de.ics', 'Europe/Berlin', 24, 4, 20, 0],
  ['bristol-data-week-2025-html-comment.ics', 'Europe/London', 21, 6, 0, 0],
];

/** What regular expressions find in a file whose times are all in UTC. */
function expected(text: string) {
  const lines = text.replace(/\r?\n[ \t]/g, '');
  return [...lines.matchAll(/BEGIN:VEVENT([\s\S]*?)END:VEVENT/g)].map(([, event = '']) => {
    const value = (name: string) =>
      (new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(event)?.[1] ?? '').replace(/\\(.)/g, '$1').replaceAll('&amp;', '&').trim();
    const at = (name: string) => Date.parse(value(name).replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z'));
    const start = at('DTSTART');
    const end = value('DTEND') ? at('DTEND') : start + 1_800_000;
    return { uid: value('UID'), title: value('SUMMARY') || 'Untitled', start, end, room: value('LOCATION') || undefined };
  });
}

function published(document: ImportDocument) {
  let number = 0;
  const uid = () => `00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`;
  const dates = document.sessions.flatMap(({ start }) => start?.slice(0, 10) ?? []).sort();
  const facts = { title: 'Tea', startDate: dates[0], endDate: dates.at(-1), ...document.conference };
  const { draft } = mergeImport(emptyDraft(readConference(null, facts).conference), document, { newUid: uid });
  const again = mergeImport(draft, document, { newUid: uid }).counts.sessions;
  const release = compile(draft, null, { now: Date.parse('2025-01-01T00:00:00Z'), sha256: (text) => text.slice(0, 64) });
  return { again, release };
}

for (const [name, zone, events, rooms, speakers, doubtful] of files) {
  const url = new URL(name, folder);
  t.test(`${name} is read whole and can be published`, { skip: existsSync(url) ? false : 'the shared fixtures are absent' }, async (t) => {
    const bytes = readFileSync(url);
    const { document, doubts } = readText(bytes, { timeZone: zone });
    const titles = new Map(document.rooms.map(({ id, title }) => [id, title]));
    const titleAt = (index: number) => document.sessions[index]?.title;
    const instant = (moment: string | null | undefined) => {
      const fixed = fixMoment(moment ?? '', zone);
      return typeof fixed === 'string' ? Number.NaN : fixed.epochMs;
    };
    t.strictSame(
      document.sessions.map(({ key, title, start, end, room }) => ({
        ...{ uid: key.replace(/ 20\d\d-\d\d-\d\dT.*$/, ''), title, start: instant(start), end: instant(end), room: titles.get(room ?? '') },
      })),
      // Titles have at most 240 characters.
      expected(bytes.toString()).map((event, index) => (event.title.length > 240 ? { ...event, title: titleAt(index) } : event)),
    );
    t.strictSame([document.sessions.length, document.rooms.length, document.speakers.length], [events, rooms, speakers]);
    t.equal(doubts.length, doubtful, JSON.stringify(doubts));
    t.notMatch(JSON.stringify(document), /&#x3D;|nomail|<\/?i>/);
    const { again, release } = published(document);
    t.equal(again.unchanged, events);
    t.equal(publicAgenda(release, release).sessions.length, events);
  });
}
