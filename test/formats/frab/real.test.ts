import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import t from 'tap';
import { importAgenda } from '../../../src/agenda/import-agenda.ts';
import { fixMoment, programmeDay } from '../../../src/agenda/time.ts';
import { frabXml } from '../../../src/formats/frab/index.ts';
import { sha256 } from '../../agenda/draft.ts';
import { memoryStore } from '../../storage/memory.ts';

const folder = new URL('../../../../shared/fixtures/frab/', import.meta.url);
const files: [string, string, number][] = [
  ['fosdem-2024.xml', 'Europe/Brussels', 1],
  ['39c3-2025-early-draft.xml', 'Europe/Berlin', 1],
  ['39c3-2025-blocks.xml', 'Europe/Amsterdam', 0],
];

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .trim();
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => unescaped(match[1] ?? ''));
const one = (text: string, pattern: RegExp) => all(text, pattern)[0] ?? '';

/** Counts by regular expressions what the reader finds by parsing. */
function expectedSessions(xml: string) {
  return xml
    .split(/<day /)
    .slice(1)
    .flatMap((day) =>
      day
        .split(/<room (?=[^>]*name=)/)
        .slice(1)
        .flatMap((room) =>
          all(room, /(<event [\s\S]*?<\/event>)/g).map((_, index) => {
            const event = [...room.matchAll(/<event [\s\S]*?<\/event>/g)][index]?.[0] ?? '';
            const date = one(event, /<date>(.*?)<\/date>/g);
            const [hours = '0', minutes = '0'] = one(event, /<duration>(.*?)<\/duration>/g).split(':');
            // FOSDEM has no offsets; Brussels in February is an hour ahead.
            const start = Date.parse(date || `${/date="(.*?)"/.exec(day)?.[1]}T${one(event, /<start>(.*?)<\/start>/g)}:00+01:00`);
            return {
              title: one(event, /<title>([\s\S]*?)<\/title>/g),
              day: /date="(.*?)"/.exec(day)?.[1],
              room: unescaped(/name="(.*?)"/.exec(room)?.[1] ?? ''),
              start,
              end: start + (Number(hours) * 60 + Number(minutes)) * 60_000,
              persons: all(event, /<person(?: [^>]*)?>([\s\S]*?)<\/person>/g),
            };
          }),
        ),
    );
}

for (const [name, zone, doubtful] of files) {
  const url = new URL(name, folder);
  t.test(`${name} is read whole`, { skip: existsSync(url) ? false : 'the shared fixtures are absent' }, async (t) => {
    const bytes = readFileSync(url);
    const { document, doubts } = frabXml.read(bytes, { timeZone: zone });
    const rooms = new Map(document.rooms.map(({ id, title }) => [id, title]));
    const speakers = new Map(document.speakers.map(({ id, name: spelt }) => [id, spelt]));
    const instant = (moment: string | null | undefined) => {
      const fixed = fixMoment(moment ?? '', zone);
      return typeof fixed === 'string' ? Number.NaN : fixed.epochMs;
    };
    const dayOf = (moment: string | null | undefined) => programmeDay(moment ?? '', document.conference.dayStartsAt ?? '');
    t.strictSame(
      document.sessions.map((session) => ({
        title: session.title,
        day: dayOf(session.start),
        room: rooms.get(session.room ?? ''),
        start: instant(session.start),
        end: instant(session.end),
        persons: session.speakers?.map(({ speaker }) => speakers.get(speaker)),
      })),
      expectedSessions(bytes.toString()),
    );
    t.equal(new Set(document.sessions.map(({ key }) => key)).size, document.sessions.length);
    t.equal(doubts.length, doubtful, JSON.stringify(doubts));
    const parser = new MarkdownIt('commonmark', { html: true });
    const raw = document.sessions.filter(({ abstract }) =>
      parser
        .parse(String(abstract ?? ''), {})
        .some((token) => token.type === 'html_block' || token.children?.some(({ type }) => type === 'html_inline')),
    );
    t.strictSame(
      raw.map(({ id }) => id),
      [],
    );
    const code = document.sessions.filter(({ abstract }) =>
      parser.parse(String(abstract ?? ''), {}).some(({ type }) => type === 'code_block'),
    );
    t.strictSame(
      code.map(({ id }) => id),
      [],
    );
  });
}

const draftOf39c3 = new URL('39c3-2025-early-draft.xml', folder);
const without39c3 = existsSync(draftOf39c3) ? false : 'the shared fixtures are absent';
t.test('a congress whose sessions had no guids keeps all of its identities when they come', { skip: without39c3 }, async (t) => {
  const store = memoryStore();
  const bring = async (xml: string) => {
    const reading = frabXml.read(Buffer.from(xml), { timeZone: 'Europe/Berlin' });
    const ambient = { now: () => 0, uuid: () => randomUUID(), sha256 };
    const { counts } = await importAgenda(store, '39c3', reading, { dryRun: false, create: true }, ambient);
    const sessions = (await store.loadDraft('39c3'))?.draft.sessions ?? [];
    return { counts, identities: sessions.map(({ id, uid }) => [id, uid]) };
  };
  const withGuids = readFileSync(draftOf39c3, 'utf8');
  const before = await bring(withGuids.replace(/ guid="[^"]*"/g, ''));
  const after = await bring(withGuids);
  t.match(after.counts.sessions, { added: 0, withdrawn: 0 });
  t.equal(after.identities.length, 215);
  t.strictSame(after.identities, before.identities);
});
