import { createEvents, type EventAttributes } from 'ics';
import { compile } from '../../src/agenda/compile.ts';
import { publicAgenda } from '../../src/agenda/mask.ts';
import { readDraft } from '../../src/agenda/read-draft.ts';
import type { Agenda } from '../../src/agenda/release.ts';
import { type View, wholeAgenda } from '../../src/formats/format.ts';
import { icalendar } from '../../src/formats/icalendar/index.ts';
import { sha256, uidOf } from '../agenda/draft.ts';
import { prose } from './agenda.ts';

const ROUNDS = 3;
const publicUrl = 'https://agenda.example.org';

/** Calendar files beside what the bare library takes for the same texts: one session with a long text, and very many sessions. */
export function calendarFeeds(): void {
  oneLongText(64 * 1024);
  manySessions(10_000, 400);
}

function oneLongText(length: number): void {
  const agendas = agendasOf(1, length);
  const own = median(agendas.map((agenda) => took(() => icalendar.write(viewOf(agenda)))));
  // One round is enough: the library folds in quadratic time.
  const plain = median(agendas.slice(-1).map((agenda) => took(() => plainIcs(agenda))));
  console.log(`one session with ${length / 1024} kB of description: ${shown(own)} ms; plain ics ${shown(plain)} ms, ${ratio(plain, own)}`);
}

function manySessions(sessions: number, length: number): void {
  const agendas = agendasOf(sessions, length);
  const cold = median(agendas.map((agenda) => took(() => icalendar.write(viewOf(agenda)))));
  const cached = median(agendas.map((agenda) => took(() => icalendar.write(partOf(agenda)))));
  const plain = median(agendas.map((agenda) => took(() => plainIcs(agenda))));
  console.log(
    `${sessions} sessions with ${length} characters: ${shown(cold)} ms, another feed of the same release ${shown(cached)} ms; plain ics ${shown(plain)} ms, ${ratio(plain, cold)} and ${ratio(plain, cached)}`,
  );
}

/** The same agenda as an object of its own for each round, so that nothing remembered of one serves another. */
function agendasOf(sessions: number, length: number): Agenda[] {
  const release = compile(readDraft(programme(sessions, length)), null, { now: 1_790_000_000_000, sha256 });
  // So many sessions would be written without their descriptions, which are what is measured.
  return Array.from({ length: ROUNDS }, () => ({ ...publicAgenda(release, release), descriptionLimit: null }));
}

/** Sessions of 45 minutes in 50 rooms, ten a day in each. */
function programme(sessions: number, length: number) {
  const days = Math.ceil(sessions / 500);
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
  const date = (day: number) => new Date(Date.UTC(2026, 4, 4 + day)).toISOString().slice(0, 10);
  return {
    conference: {
      id: 'bench',
      title: 'Bench',
      startDate: date(0),
      endDate: date(days - 1),
      timeZone: 'Europe/Paris',
      venue: { name: 'Centre', city: 'Paris' },
    },
    tracks: numbers(12).map((n) => ({ id: `t${n}`, title: `Track ${n}` })),
    rooms: numbers(50).map((n) => ({ id: `r${n}`, title: `Room ${n}`, order: n })),
    speakers: numbers(600).map((n) => ({ id: `p${n}`, name: `Person ${n}` })),
    sessions: numbers(sessions).map((n) => {
      const hour = String(8 + (Math.floor(n / 50) % 10)).padStart(2, '0');
      const day = date(Math.floor(n / 500));
      return {
        id: `s${n}`,
        uid: uidOf(`s${n}`),
        kind: 'breakout',
        title: `Session ${n}: ${prose(n, 40)}`,
        abstract: prose(n, length),
        start: `${day}T${hour}:00`,
        end: `${day}T${hour}:45`,
        room: `r${n % 50}`,
        track: `t${n % 12}`,
        speakers: [{ speaker: `p${n % 600}` }],
      };
    }),
  };
}

function viewOf(agenda: Agenda): View {
  return wholeAgenda(agenda, { language: 'en', publicUrl, selfUrl: `${publicUrl}/v1/conferences/bench/agenda.ics` });
}

/** Another feed of the same release: all sessions but the first. */
function partOf(agenda: Agenda): View {
  return {
    ...viewOf(agenda),
    scope: 'selection',
    sessions: agenda.sessions.slice(1),
    selfUrl: `${publicUrl}/v1/conferences/bench/sessions.ics`,
  };
}

function plainIcs(agenda: Agenda): string {
  const { error, value } = createEvents(
    agenda.sessions.map(
      ({ uid, title, abstract, start, end, room }): EventAttributes => ({
        uid,
        title: String(title),
        description: String(abstract),
        location: room ?? '',
        start: Date.parse(start ?? ''),
        end: Date.parse(end ?? ''),
      }),
    ),
  );
  if (error || !value) throw new Error(`The library refused the sessions: ${error?.message}`);
  return value;
}

function took(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(figures: number[]): number {
  return figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 100 ? 1 : 0);
}

function ratio(plain: number, own: number): string {
  return `${(plain / own).toFixed(1)} times ours`;
}
