import { z } from 'zod';
import { Admission } from './conference.ts';
import { type Fault, invalid } from './errors.ts';
import { Id } from './identifiers.ts';
import { LanguageTag } from './language.ts';
import type { Agenda } from './release.ts';
import { foldText } from './search.ts';
import { Kind, type PublicSession, Status } from './session.ts';
import { CalendarDate, dayStart, fixMoment, Moment } from './time.ts';

const many = <S extends z.ZodType>(item: S) => z.array(item).max(500);

/** Part of an agenda: every given parameter must hold, a list where one of its values does. */
export const Selection = z.strictObject({
  kind: many(Kind).optional(),
  track: many(Id).optional(),
  room: many(Id).optional(),
  speaker: many(Id).optional(),
  audience: many(Id).optional(),
  language: many(LanguageTag).optional(),
  day: many(CalendarDate).optional(),
  from: z.union([CalendarDate, Moment]).optional(),
  to: z.union([CalendarDate, Moment]).optional(),
  q: z.string().min(1).max(200).optional(),
  ids: many(Id).optional(),
  status: many(Status).optional(),
  admission: many(Admission).optional(),
});
export type Selection = z.infer<typeof Selection>;

export const selectionParameters = Object.keys(Selection.shape) as (keyof Selection)[];
const single = new Set<keyof Selection>(['from', 'to', 'q']);

/**
 * Reads a selection from query parameters, each repeatable or comma-separated. Names that are no selection parameters are left to the caller.
 * @throws AgendaError `invalid` naming each parameter with a value outside its list or of wrong syntax.
 */
export function readSelection(query: ReadonlyMap<string, readonly string[]>): Selection {
  const selection: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const name of selectionParameters) {
    const given = query.get(name);
    if (!given) continue;
    const values = single.has(name) ? given : given.flatMap((value) => value.split(','));
    if (single.has(name) && values.length > 1) faults.push({ path: name, message: 'is given more than once' });
    const value = single.has(name) ? restorePlus(name, values[0] ?? '') : values;
    const read = Selection.shape[name].safeParse(value);
    if (read.success) selection[name] = read.data;
    else faults.push({ path: name, message: `${values.join(',').slice(0, 80)} is no value for it${hint(name)}` });
  }
  if (faults.length > 0) throw invalid(faults, 'The selection has faults.');
  return selection as Selection;
}

/** An unescaped "+" of an offset arrives as a blank. */
function restorePlus(name: string, value: string): string {
  return name === 'q' ? value : value.replace(/ (?=\d\d:\d\d$)/, '+');
}

function hint(name: keyof Selection): string {
  if (name === 'kind') return `: ${Kind.options.join(', ')}`;
  if (name === 'status') return `: ${Status.options.join(', ')}`;
  if (name === 'admission') return `: ${Admission.options.join(', ')}`;
  if (name === 'day') return ': YYYY-MM-DD';
  if (name === 'from' || name === 'to') return ': a date, or a date and time';
  return '';
}

/** The sessions of an agenda that a selection picks, in the agenda's order. */
export function select(agenda: Agenda, selection: Selection): PublicSession[] {
  const tests = testsOf(agenda, selection);
  return tests.length === 0 ? agenda.sessions : agenda.sessions.filter((session) => tests.every((test) => test(session)));
}

/** Sessions without the cancelled ones: all of them where the conference itself is. */
export function withoutCancelled(agenda: Agenda, sessions: readonly PublicSession[]): PublicSession[] {
  return agenda.conference.status === 'cancelled' ? [] : sessions.filter(({ status }) => status !== 'cancelled');
}

type Test = (session: PublicSession) => boolean;

function testsOf(agenda: Agenda, chosen: Selection): Test[] {
  const tests: Test[] = [];
  const { kind, track, room, speaker, audience, language, ids, status, admission } = chosen;
  if (kind) tests.push((session) => kind.includes(session.kind));
  if (track) tests.push((session) => session.track !== null && track.includes(session.track));
  if (room) tests.push((session) => [session.room ?? '', ...session.overflowRooms].some((id) => room.includes(id)));
  if (speaker) tests.push((session) => session.speakers.some((appearance) => speaker.includes(appearance.speaker)));
  if (audience) tests.push((session) => session.audiences.some((id) => audience.includes(id)));
  if (language) tests.push((session) => session.languages.some((tag) => language.some((range) => matchesRange(tag, range))));
  if (ids) tests.push((session) => ids.includes(session.id));
  if (status) tests.push((session) => status.includes(session.status));
  if (admission) tests.push((session) => session.admission !== null && admission.includes(session.admission));
  if (chosen.day) tests.push(dayTest(agenda, chosen.day));
  if (chosen.from !== undefined || chosen.to !== undefined) tests.push(spanTest(agenda, chosen));
  if (chosen.q !== undefined) tests.push(wordTest(agenda, chosen.q));
  return tests;
}

/** Basic filtering of RFC 4647 §3.3.1: "en" matches "en-GB". */
function matchesRange(tag: string, range: string): boolean {
  const [a, b] = [tag.toLowerCase(), range.toLowerCase()];
  return a === b || a.startsWith(`${b}-`);
}

/** A session belongs to the day of its start, once, also an all-day entry of several days. */
function dayTest(agenda: Agenda, days: readonly string[]): Test {
  const ids = new Set(agenda.days.filter(({ date }) => days.includes(date)).flatMap(({ sessions }) => sessions));
  return (session) => ids.has(session.id);
}

/** Overlap with [from, to); unscheduled sessions overlap nothing. */
function spanTest(agenda: Agenda, { from, to }: Selection): Test {
  const { timeZone, dayStartsAt } = agenda.conference;
  const boundary = (value: string | undefined, name: string, otherwise: number): number => {
    if (value === undefined) return otherwise;
    if (!value.includes('T')) return dayStart(value, dayStartsAt, timeZone);
    const fixed = fixMoment(value, timeZone);
    if (typeof fixed === 'string') throw invalid([{ path: name, message: fixed }], 'The selection has faults.');
    return fixed.epochMs;
  };
  const [since, until] = [boundary(from, 'from', -Infinity), boundary(to, 'to', Infinity)];
  return (session) => {
    if (session.start && session.end) return Date.parse(session.start) < until && Date.parse(session.end) > since;
    if (!session.date) return false;
    const last = session.endDate ?? session.date;
    return dayStart(session.date, dayStartsAt, timeZone) < until && dayStart(nextDay(last), dayStartsAt, timeZone) > since;
  };
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Every word must occur in what is shown of the session, in any language, without regard to case and marks. */
function wordTest(agenda: Agenda, q: string): Test {
  const words = foldText(q).split(/\s+/).filter(Boolean);
  const speakers = new Map(agenda.speakers.map((speaker) => [speaker.id, [speaker.name, speaker.organisation]]));
  const tracks = new Map(agenda.tracks.map((track) => [track.id, track.title]));
  const rooms = new Map(agenda.rooms.map((room) => [room.id, room.title]));
  return (session) => {
    const { title, subtitle, abstract, note, tags, track, room } = session;
    const people = session.speakers.map(({ speaker }) => speakers.get(speaker));
    const shown = [title, subtitle, abstract, note, tags, tracks.get(track ?? ''), rooms.get(room ?? ''), people];
    const text = foldText(stringsIn(shown).join('\n'));
    return words.every((word) => text.includes(word));
  };
}

/** Every string in a value, in every language. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
