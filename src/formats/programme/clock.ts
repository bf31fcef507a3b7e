import type { PublicSession } from '../../agenda/session.ts';
import { instantIn } from '../../agenda/time.ts';
import { dateInWords } from '../date-words.ts';
import type { Lookup } from '../lookup.ts';

const DAY_MS = 86_400_000;

/** When a session is, in the conference's zone: `09:00–10:00`, with offsets where clocks are changed, or whole days; nothing where it has no time. */
export function timesOf({ start, end, date, endDate }: PublicSession, lookup: Lookup, language: string): string {
  const { agenda, words } = lookup;
  if (date) return endDate && endDate !== date ? `${words.allDay}, ${words.until} ${dateInWords(endDate, language)}` : words.allDay;
  if (!start || !end) return '';
  const [from, to] = [Date.parse(start), Date.parse(end)].map((epochMs) => instantIn(epochMs, agenda.conference.timeZone));
  if (!from || !to) return '';
  const isUnclear = from.slice(19) !== to.slice(19) || isRepeated(from, lookup) || isRepeated(to, lookup);
  const clock = (moment: string) => moment.slice(11, 16) + (isUnclear ? ` (UTC${moment.slice(19)})` : '');
  if (Date.parse(to) - Date.parse(from) < DAY_MS) return `${clock(from)}–${clock(to)}`;
  return `${clock(from)}, ${words.until} ${dateInWords(to.slice(0, 10), language)} ${clock(to)}`;
}

function isRepeated(moment: string, { agenda }: Lookup): boolean {
  const local = moment.slice(0, 19);
  return agenda.zones[agenda.conference.timeZone]?.repeated.some(([from, to]) => from <= local && local < to) ?? false;
}
