import { canonicalJson, type Sha256 } from './canonical.ts';
import type { PublicConference } from './conference.ts';
import type { Shown as ShownDate } from './history.ts';
import { uuidFrom } from './identifiers.ts';
import type { Agenda, Day, HistoryEntry, ReleaseContent } from './release.ts';
import type { PublicSession } from './session.ts';
import { instantIn } from './time.ts';

const SPAN = 'span';

/**
 * A date of a conference as a calendar entry of its own, with a history like a session's: the span from the first day to the last (`id` span), and each
 * programme day (`id` its date). Times are RFC 3339 in the conference's zone.
 */
export interface DateEntry extends Pick<PublicSession, 'id' | 'uid' | 'sequence' | 'createdAt' | 'modifiedAt'> {
  date: string;
  /** The last day, inclusive. */
  endDate: string;
}

type Shown = Pick<ReleaseContent, 'days'> & {
  conference: PublicConference;
  sessions: readonly Pick<PublicSession, 'id' | 'start' | 'end'>[];
};

/** The conference's dates with the digest of what their entries show. The uid is the same for life: it comes from the conference's id and the date. */
export function dateDigests({ conference, days, sessions }: Shown, sha256: Sha256): ShownDate[] {
  const { audiences: _audiences, placeholderTitle: _title, ...facts } = conference;
  const entry = (id: string, shown: object) => ({
    id,
    uid: uuidFrom(sha256(`${conference.id}/${id}`)),
    digest: sha256(canonicalJson({ facts, ...shown })),
    start: id === SPAN ? conference.startDate : id,
  });
  const ofDays = days.map((day, index) => entry(day.date, { index, of: days.length, hours: dayHours(day, sessions, conference.timeZone) }));
  return [entry(SPAN, {}), ...ofDays];
}

/** From when to when a day's sessions are, as times `HH:MM` in the conference's zone; null where none has a time. */
export function dayHours(day: Day, sessions: Shown['sessions'], timeZone: string): { from: string; to: string } | null {
  const ids = new Set(day.sessions);
  const timed = sessions.flatMap(({ id, start, end }) =>
    ids.has(id) && start && end ? [{ start: Date.parse(start), end: Date.parse(end) }] : [],
  );
  if (timed.length === 0) return null;
  const clock = (epochMs: number) => instantIn(epochMs, timeZone).slice(11, 16);
  const [from, to] = [Math.min(...timed.map(({ start }) => start)), Math.max(...timed.map(({ end }) => end))];
  return { from: clock(from), to: clock(to) };
}

/** The dates that a release shows. Releases from before there were such entries have none. */
export function datesOf({
  conference,
  days,
  dateHistory = [],
}: Pick<ReleaseContent, 'conference' | 'days' | 'dateHistory'>): Agenda['dates'] {
  const live = new Map(dateHistory.filter(({ withdrawnIn }) => withdrawnIn === null).map((entry) => [entry.id, entry]));
  const spans = [{ id: SPAN, date: conference.startDate, endDate: conference.endDate }];
  const all = [...spans, ...days.map(({ date }) => ({ id: date, date, endDate: date }))];
  return all.flatMap((date) => {
    const entry = live.get(date.id);
    return entry ? [{ ...date, ...stampsOf(entry, conference.timeZone) }] : [];
  });
}

function stampsOf({ uid, sequence, createdAt, modifiedAt }: HistoryEntry, zone: string): Omit<DateEntry, 'id' | 'date' | 'endDate'> {
  return { uid, sequence, createdAt: instantIn(Date.parse(createdAt), zone), modifiedAt: instantIn(Date.parse(modifiedAt), zone) };
}
