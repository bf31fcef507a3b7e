import type { Conference } from './conference.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { type Fault, invalid } from './errors.ts';
import type { ImportDocument } from './import.ts';
import { readConference } from './read-draft.ts';
import type { Text } from './text.ts';

type Dates = Pick<Conference, 'startDate' | 'endDate'>;
type Sessions = readonly { start?: string | null | undefined; date?: string | null | undefined; endDate?: string | null | undefined }[];

/**
 * A new conference from what the file says of it; dates that it lacks are those of its sessions.
 * @param firstDay `YYYY-MM-DD`, for a file in which nothing has a date.
 * @throws AgendaError `invalid` where there is no date at all.
 */
export function newConference(id: string, { conference, sessions }: ImportDocument, firstDay: string | undefined): Draft {
  const { startDate, endDate } = conference;
  const dates = startDate
    ? { startDate, endDate: endDate ?? startDate }
    : (spanOf(sessions) ?? (firstDay && { startDate: firstDay, endDate: firstDay }));
  if (!dates) {
    const message = 'is missing: nothing in the file has a date yet; give the first day of the conference (--start-date)';
    throw invalid([{ path: 'startDate', message }], 'The conference cannot be made.');
  }
  return emptyDraft(readConference(null, { title: id, timeZone: 'UTC', ...conference, ...dates, id }).conference);
}

/** The first and last day of sessions, in their own wall clock; null where none has a time or date. */
function spanOf(sessions: Sessions): Dates | null {
  const first = sessions.flatMap(({ start, date }) => start?.slice(0, 10) ?? date ?? []).sort();
  const last = sessions.flatMap(({ start, date, endDate }) => start?.slice(0, 10) ?? endDate ?? date ?? []).sort();
  const [startDate, endDate] = [first[0], last.at(-1)];
  return startDate && endDate ? { startDate, endDate } : null;
}

/**
 * The conference's facts after an import: they stay, but for dates that are those of its sessions and that no file gives. These were never set by anyone,
 * and go along when the sessions move.
 */
export function conferenceAfter(draft: Draft, sessions: Sessions, { conference }: ImportDocument, system: string): Conference {
  const { startDate, endDate } = draft.conference;
  const [before, after] = [spanOf(draft.sessions), spanOf(sessions)];
  const isImported = draft.sessions.every(({ source }) => source?.system === system);
  const isGuessed = isImported && conference.startDate === undefined && before?.startDate === startDate && before?.endDate === endDate;
  return isGuessed && after ? { ...draft.conference, ...after } : draft.conference;
}

/** Whether a fact of the file is that of the draft, a text in one of its languages. */
function saysTheSame(own: Text, theirs: Text): boolean {
  const [known, said] = [own, theirs].map((text) => (typeof text === 'string' ? [text] : Object.values(text)));
  return said?.some((text) => known?.includes(text)) ?? false;
}

/** What the file says of the conference otherwise than the draft, which keeps its own. */
export function conferenceDoubts(before: Draft, { conference }: Draft, imported: ImportDocument): Fault[] {
  const differing = (['title', 'startDate', 'endDate', 'timeZone'] as const).flatMap((field) => {
    const theirs = imported.conference[field];
    if (theirs === undefined || saysTheSame(conference[field], theirs)) return [];
    const message = `is ${JSON.stringify(theirs)} in the file; the conference keeps ${JSON.stringify(conference[field])}`;
    return [{ path: `conference.${field}`, message }];
  });
  const { startDate, endDate } = conference;
  const isMoved = startDate !== before.conference.startDate || endDate !== before.conference.endDate;
  return [
    ...differing,
    ...(isMoved ? [{ path: 'conference', message: `is from ${startDate} to ${endDate} now, as its sessions are` }] : []),
  ];
}
