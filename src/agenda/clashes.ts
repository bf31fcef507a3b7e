import { areRivals, clashingPairs, roomsOf, type Session, shareAudience, type Timed } from './clashing-pairs.ts';
import type { Conference } from './conference.ts';
import type { Room } from './room.ts';
import { foldText } from './search.ts';
import type { Speaker } from './speaker.ts';
import { inLanguage, type Text } from './text.ts';
import { addDays, fixMoment, instantIn, programmeDay } from './time.ts';

/** A broken rule between sessions. An `error` holds a release back unless it is allowed. */
export interface Clash {
  severity: 'error' | 'warning';
  rule: 'room' | 'speaker' | 'audience' | 'outside-dates' | 'outside-block' | 'same-name';
  message: string;
  /** Ids of the sessions concerned, in order of their start. */
  sessions: string[];
  /** The room or speakers concerned. */
  resources: string[];
}

/** What the rules look at: a draft is one, and so is a release. */
export interface Programme {
  conference: Pick<Conference, 'timeZone' | 'languages' | 'startDate' | 'endDate' | 'dayStartsAt'>;
  sessions: readonly Session[];
  rooms: readonly Pick<Room, 'id' | 'title'>[];
  speakers: readonly Pick<Speaker, 'id' | 'name' | 'type'>[];
}

/**
 * The clashes of a draft or of a release, errors first, then by start and id; of those between sessions the first 1,000. Cancelled sessions take no room and no one's time. Of a placeholder only its
 * block is seen, as by the public. A block and its children never clash. An organisation may be in two places, a person may not: that is a warning where
 * one session is held in both at exactly the same time, which some agendas say of a stream into a second room.
 */
export function clashesOf(draft: Programme): Clash[] {
  const live = draft.sessions.filter(({ status }) => status !== 'cancelled');
  const timed = live
    .flatMap((session) => timedOf(session, draft.conference.timeZone))
    .sort((a, b) => a.from - b.from || (a.session.id < b.session.id ? -1 : 1));
  const name = nameIn(draft);
  const parents = new Map(draft.sessions.map(({ id, parent }) => [id, parent]));
  const persons = new Set(draft.speakers.flatMap(({ id, type }) => (type === 'person' ? [id] : [])));
  const isPerson = (speaker: string) => persons.has(speaker);
  const met = clashingPairs(timed, (id) => parents.get(id), isPerson);
  const pairs = met.flatMap(([a, b]) => pairClashes(a, b, draft, name, isPerson));
  const blocks = new Map(timed.map((item) => [item.session.id, item]));
  return [
    ...pairs.filter(({ severity }) => severity === 'error'),
    ...pairs.filter(({ severity }) => severity === 'warning'),
    ...live.flatMap((session) => allDayWarnings(session, draft)),
    ...timed.flatMap((item) => dateWarnings(item, draft)),
    ...timed.flatMap((item) => blockWarnings(item, blocks, name)),
    ...nameWarnings(draft),
  ];
}

function timedOf(session: Session, conferenceZone: string): Timed[] {
  if (!session.start || !session.end) return [];
  const zone = session.timeZone ?? conferenceZone;
  const [from, to] = [fixMoment(session.start, zone), fixMoment(session.end, zone)];
  return typeof from === 'string' || typeof to === 'string' ? [] : [{ session, from: from.epochMs, to: to.epochMs }];
}

type Namer = (text: Text) => string;

function nameIn(draft: Programme): Namer {
  const language = draft.conference.languages[0] ?? 'en';
  return (text) => inLanguage(text, language, language);
}

function pairClashes(one: Timed, other: Timed, draft: Programme, name: Namer, isPerson: (speaker: string) => boolean): Clash[] {
  const [a, b] = [one.session, other.session];
  const both = `${name(a.title)} and ${name(b.title)}`;
  const clash = (rule: Clash['rule'], message: string, resources: string[], severity: Clash['severity'] = 'error'): Clash => ({
    severity,
    rule,
    message,
    sessions: [a.id, b.id],
    resources,
  });
  const shared = roomsOf(a).filter((id) => roomsOf(b).includes(id));
  const rooms = shared.map((id) => clash('room', `${both} are in ${roomTitle(draft, id, name)} at the same time.`, [id]));
  const people = [...new Set(a.speakers.map(({ speaker }) => speaker))].filter(
    (id) => b.speakers.some(({ speaker }) => speaker === id) && isPerson(id),
  );
  const speakers = people.map((id) =>
    clash('speaker', `${personName(draft, id)} is in ${both} at the same time.`, [id], isHeldInBoth(one, other) ? 'warning' : 'error'),
  );
  const competing = areRivals(a, b) && shareAudience(a, b);
  return [
    ...rooms,
    ...speakers,
    ...(competing ? [clash('audience', `${both} compete for the same audience: a breakout runs over a plenary.`, [])] : []),
  ];
}

/** Whether two sessions are one that repeats itself at the very same time. */
function isHeldInBoth(one: Timed, other: Timed): boolean {
  const [a, b] = [one.session, other.session];
  return (a.repeatOf ?? a.id) === (b.repeatOf ?? b.id) && one.from === other.from && one.to === other.to;
}

function personName(draft: Programme, id: string): string {
  return draft.speakers.find((speaker) => speaker.id === id)?.name ?? id;
}

function roomTitle(draft: Programme, id: string, name: Namer): string {
  const room = draft.rooms.find((candidate) => candidate.id === id);
  return room ? name(room.title) : id;
}

function dateWarnings({ session, from, to }: Timed, draft: Programme): Clash[] {
  const { startDate, endDate, timeZone, dayStartsAt } = draft.conference;
  const first = programmeDay(instantIn(from, timeZone), dayStartsAt);
  const last = programmeDay(instantIn(to - 1, timeZone), dayStartsAt);
  return first >= startDate && last <= (first > endDate ? endDate : addDays(endDate, 1)) ? [] : [outsideDates(session, draft)];
}

function allDayWarnings(session: Session, draft: Programme): Clash[] {
  const { startDate, endDate } = draft.conference;
  if (!session.date) return [];
  return session.date >= startDate && (session.endDate ?? session.date) <= endDate ? [] : [outsideDates(session, draft)];
}

function outsideDates(session: Session, draft: Programme): Clash {
  const { startDate, endDate } = draft.conference;
  const message = `${nameIn(draft)(session.title)} lies outside the conference's dates ${startDate} to ${endDate}.`;
  return { severity: 'warning', rule: 'outside-dates', message, sessions: [session.id], resources: [] };
}

function blockWarnings({ session, from, to }: Timed, timed: ReadonlyMap<string, Timed>, name: Namer): Clash[] {
  const block = session.parent ? timed.get(session.parent) : undefined;
  if (!block || (from >= block.from && to <= block.to)) return [];
  const message = `${name(session.title)} is not within its block ${name(block.session.title)}.`;
  return [{ severity: 'warning', rule: 'outside-block', message, sessions: [block.session.id, session.id], resources: [] }];
}

function nameWarnings(draft: Programme): Clash[] {
  const byName = new Map<string, Set<string>>();
  for (const { name, id } of draft.speakers) {
    const folded = foldText(name);
    byName.set(folded, (byName.get(folded) ?? new Set()).add(id));
  }
  return [...byName.values()]
    .filter(({ size }) => size > 1)
    .map((ids) => {
      const sessions = draft.sessions.filter(({ speakers }) => speakers.some(({ speaker }) => ids.has(speaker))).map(({ id }) => id);
      const resources = [...ids];
      const message = `${personName(draft, resources[0] ?? '')} is ${ids.size} speakers with different ids: ${resources.join(', ')}.`;
      return { severity: 'warning' as const, rule: 'same-name' as const, message, sessions, resources };
    });
}
