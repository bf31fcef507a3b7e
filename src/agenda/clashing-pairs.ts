import type { Session as DraftSession } from './session.ts';

export type Session = Pick<
  DraftSession,
  | 'id'
  | 'title'
  | 'kind'
  | 'start'
  | 'end'
  | 'date'
  | 'endDate'
  | 'status'
  | 'visibility'
  | 'room'
  | 'overflowRooms'
  | 'parent'
  | 'repeatOf'
  | 'speakers'
  | 'audiences'
  | 'timeZone'
>;

type ParentOf = (id: string) => string | null | undefined;
type IsPerson = (speaker: string) => boolean;

/** A session with its times fixed, reduced to what rules may see of it. */
export interface Timed {
  session: Session;
  /** Milliseconds since 1970. */
  from: number;
  to: number;
}

// A list of more helps nobody; of a programme in which all is at one time it would not fit into memory.
const MOST_PAIRS = 1000;
const MOST_LOOKS = 5_000_000;

/**
 * The pairs of sessions that share a moment and besides a room, a person, or, one a plenary and one a breakout, an audience; by a sweep over their starts,
 * at most 1,000. A placeholder is in none, nor are a block and what it holds at any depth.
 * @param timed in the order of their starts.
 * @param parentOf the id of a session's block.
 * @param isPerson whether a speaker is one, since an organisation may be in two places.
 */
export function clashingPairs(timed: readonly Timed[], parentOf: ParentOf, isPerson: IsPerson): [Timed, Timed][] {
  const running = new Map<string, number[]>();
  const pairs: [Timed, Timed][] = [];
  let looks = 0;
  for (const [index, item] of timed.entries()) {
    const points = meetingPoints(item.session, isPerson);
    const met = new Set<number>();
    for (const { seeks } of points) {
      const before = running.get(seeks) ?? [];
      looks += before.length;
      const still = before.filter((other) => (timed[other]?.to ?? 0) > item.from);
      running.set(seeks, still);
      for (const other of still) if (isClash(timed[other], item, parentOf, isPerson)) met.add(other);
    }
    for (const other of [...met].sort((a, b) => a - b)) pairs.push([timed[other] ?? item, item]);
    if (pairs.length >= MOST_PAIRS || looks > MOST_LOOKS) break;
    for (const { offers } of points) {
      const before = running.get(offers);
      if (before) before.push(index);
      else running.set(offers, [index]);
    }
  }
  return pairs.slice(0, MOST_PAIRS);
}

/** Where a session meets others: what it looks for there, and what others find it by. */
function meetingPoints(session: Session, isPerson: IsPerson): { seeks: string; offers: string }[] {
  const { visibility, kind, speakers } = session;
  if (visibility === 'placeholder') return [];
  const people = speakers.flatMap(({ speaker }) => (isPerson(speaker) ? [`person ${speaker}`] : []));
  const shared = [...roomsOf(session).map((room) => `room ${room}`), ...new Set(people)].map((point) => ({ seeks: point, offers: point }));
  if (kind === 'plenary') return [...shared, { seeks: 'breakouts', offers: 'plenaries' }];
  return kind === 'breakout' ? [...shared, { seeks: 'plenaries', offers: 'breakouts' }] : shared;
}

function isClash(one: Timed | undefined, other: Timed, parentOf: ParentOf, isPerson: IsPerson): boolean {
  if (!one) return false;
  const [a, b] = [one.session, other.session];
  const meet =
    !areRivals(a, b) || shareAudience(a, b) || roomsOf(a).some((room) => roomsOf(b).includes(room)) || sharePerson(a, b, isPerson);
  return meet && !isWithin(a.id, b.id, parentOf) && !isWithin(b.id, a.id, parentOf);
}

function sharePerson(a: Session, b: Session, isPerson: IsPerson): boolean {
  return a.speakers.some(({ speaker }) => isPerson(speaker) && b.speakers.some((other) => other.speaker === speaker));
}

function isWithin(id: string, block: string, parentOf: ParentOf): boolean {
  const seen = new Set<string>();
  for (let parent = parentOf(id); parent && !seen.has(parent); parent = parentOf(parent)) {
    if (parent === block) return true;
    seen.add(parent);
  }
  return false;
}

/** The rooms that a session takes. */
export function roomsOf({ room, overflowRooms }: Session): string[] {
  return [...new Set([room, ...overflowRooms].filter((id) => id !== null))];
}

/** Whether one is a plenary and the other a breakout. */
export function areRivals(a: Session, b: Session): boolean {
  return (a.kind === 'plenary' && b.kind === 'breakout') || (a.kind === 'breakout' && b.kind === 'plenary');
}

/** Whether someone is meant by both. A session without audiences is for everyone. */
export function shareAudience(a: Session, b: Session): boolean {
  return a.audiences.length === 0 || b.audiences.length === 0 || a.audiences.some((id) => b.audiences.includes(id));
}
