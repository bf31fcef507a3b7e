import { existsSync, readFileSync } from 'node:fs';
import t from 'tap';
import { fixMoment } from '../../../src/agenda/time.ts';
import { icalendarReader } from '../../../src/formats/icalendar/reading/index.ts';
import { csvReader } from '../../../src/formats/table/index.ts';
import { readTable } from './table.ts';

const folder = new URL('../../../../shared/fixtures/', import.meta.url);
const pycon = new URL('csv/pyconuk-2015.csv', folder);
const twin = new URL('ics/pyconuk-2015.ics', folder);
const alpbach = new URL('policy/alpbach-political-symposium-2016.json', folder);
const scale = new URL('csv/scale22x-2025-dst.csv', folder);
const skipWithout = (...files: URL[]) => ({ skip: files.every((file) => existsSync(file)) ? false : 'the shared fixtures are absent' });

/** The cells of a table with commas and quotation marks, by one regular expression. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1).slice(1);
}

// What only the calendar puts behind titles.
const ADDED = / \((?:talk|workshop|demo|panel) by .*\)$/;
const line = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();
const lineUp = (left: { title: string; start: number }, right: { title: string; start: number }) =>
  left.start - right.start || (left.title < right.title ? -1 : 1);

t.test('pyconuk-2015.csv is read whole', skipWithout(pycon), async (t) => {
  const bytes = readFileSync(pycon);
  t.equal(csvReader.recognise(bytes), true);
  const { document, doubts } = readTable(bytes, { timeZone: 'Europe/London' });
  const rooms = new Map(document.rooms.map(({ id, title }) => [id, title]));
  const rows = cellsOf(bytes.toString());
  t.equal(rows.length, 162);
  t.strictSame(
    document.sessions.map(({ title, start, end, room }) => ({ title, start, end, room: rooms.get(room ?? '') })),
    rows.map(([, title = '', date = '', start = '', end = '', room = ''], index) => {
      const day = date.replace(/(\d\d)-(\d\d)-(\d{4})/, '$3-$1-$2');
      // Titles have at most 240 characters.
      const shown = line(title).length > 240 ? document.sessions[index]?.title : line(title) || 'Untitled';
      return { title: shown, start: `${day}T${start}`, end: `${day}T${end}`, room: room.trim() };
    }),
  );
  t.equal(document.rooms.length, 11);
  t.strictSame(doubts.slice(0, 1), [{ path: 'date', message: 'dates such as "09-18-2015" are read with the month first' }]);
});

t.test('pyconuk-2015 is the same agenda as calendar in UTC and as table in local time', skipWithout(pycon, twin), async (t) => {
  const [table, calendar] = [
    readTable(readFileSync(pycon), { timeZone: 'Europe/London' }),
    icalendarReader.read(readFileSync(twin), { timeZone: 'Europe/London' }),
  ].map(({ document }) => {
    const rooms = new Map(document.rooms.map(({ id, title }) => [id, title]));
    const epoch = (moment: string | null | undefined) => {
      const fixed = fixMoment(moment ?? '', 'Europe/London');
      return typeof fixed === 'string' ? Number.NaN : fixed.epochMs;
    };
    return document.sessions
      .map(({ title, start, room }) => ({
        title: String(title).replace(ADDED, ''),
        start: epoch(start),
        room: rooms.get(room ?? '') ?? '',
      }))
      .sort((left, right) => lineUp(left, right) || (left.room < right.room ? -1 : 1));
  });
  t.equal(table?.length, 162);
  t.strictSame(calendar, table);
});

t.test('scale22x-2025-dst.csv is read whole, on the right side of the change of the clocks', skipWithout(scale), async (t) => {
  const bytes = readFileSync(scale);
  t.equal(csvReader.recognise(bytes), true);
  t.throws(() => readTable(bytes, { timeZone: 'America/Los_Angeles' }), { code: 'invalid', faults: [{ path: 'startDate' }] });
  const { document, doubts } = readTable(bytes, { timeZone: 'America/Los_Angeles', startDate: '2025-03-06' });
  const [rooms, tracks] = [document.rooms, document.tracks].map((list) => new Map(list.map(({ id, title }) => [id, title])));
  const offset: Record<string, string> = { Thursday: '06-08', Friday: '07-08', Saturday: '08-08', Sunday: '09-07' };
  const rows = cellsOf(bytes.toString());
  t.equal(rows.length, 274);
  t.strictSame(
    document.sessions.map(({ title, start, end, room, track }) => {
      const [from, to] = [start, end].map((moment) => fixMoment(moment ?? '', 'America/Los_Angeles'));
      const minutes = typeof from === 'object' && typeof to === 'object' ? (to.epochMs - from.epochMs) / 60_000 : 0;
      return [title, typeof from === 'object' ? from.text : from, minutes, rooms?.get(room ?? ''), tracks?.get(track ?? '')];
    }),
    rows.map(([day = '', time = '', title = '', , , room = '', topic = '']) => {
      const [date, hours] = offset[day]?.split('-') ?? [];
      return [line(title), `2025-03-${date}T${time}:00-${hours}:00`, 30, room.trim(), topic.trim()];
    }),
  );
  t.strictSame([document.rooms.length, document.tracks.length], [17, 13]);
  t.strictSame(
    doubts.filter(({ path }) => !path.startsWith('row ') || path === 'row 1'),
    [{ path: 'row 1', message: 'there is no column for the end or the duration; 30 minutes are assumed where the start has no end' }],
  );
});

t.test('alpbach-political-symposium-2016.json is read whole as a list of sessions', skipWithout(alpbach), async (t) => {
  const bytes = readFileSync(alpbach);
  const map = { title: 'name', track: 'event' };
  t.equal(csvReader.recognise(bytes, { map }), true);
  const { document, doubts } = readTable(bytes, { timeZone: 'Europe/Vienna', map });
  const rows = JSON.parse(bytes.toString()) as Record<'name' | 'event' | 'date' | 'start' | 'end' | 'type' | 'url', string>[];
  t.equal(rows.length, 143);
  const tracks = new Map(document.tracks.map(({ id, title }) => [id, title]));
  const isMisdated = ({ date }: { date: string }) => date.endsWith('/0216');
  t.strictSame(
    document.sessions.map(({ title, start, end, track, links }) => ({
      title,
      start,
      end,
      track: tracks.get(track ?? ''),
      page: links?.page,
    })),
    rows.map((row) => {
      const day = row.date.replace(/(\d\d)\/(\d\d)\/(\d{4})/, '$3-$2-$1');
      const next = row.end <= row.start ? new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) : day;
      const times = isMisdated(row) ? { start: null, end: null } : { start: `${day}T${row.start}`, end: `${next}T${row.end}` };
      return { title: line(row.name), ...times, track: row.event, page: row.url };
    }),
  );
  t.equal(document.tracks.length, 6);
  t.equal(rows.filter(isMisdated).length, 10);
  t.equal(doubts.filter(({ message }) => message.includes('"0216-08-30" is no date')).length, 10);
  const kinds = (kind: string) => document.sessions.filter((session) => session.kind === kind).length;
  t.equal(kinds('plenary') >= rows.filter(({ type }) => type === 'PLENARY').length, true);
});
