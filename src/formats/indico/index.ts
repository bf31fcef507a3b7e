import { headOf } from '../foreign/decode.ts';
import type { Reader } from '../format.ts';
import { readIndico } from './read.ts';

/** An event as Indico's HTTP API exports it: https://docs.getindico.io/en/stable/http-api/exporters/event/ */
export const indico: Reader = {
  name: 'indico',
  label: 'Indico /export/event/ID.json?detail=contributions, subcontributions or sessions, or /export/timetable/ID.json',
  recognise,
  read: readIndico,
};

const DAYS = /[{,]\s*"(?:19|20)\d{6}"\s*:\s*\{/;
const ENTRY = /"entryType"\s*:\s*"(?:Session|Contribution|Break)"/;
// Before what the first entry is may stand its description.
const HEAD = 65_536;

/** Looks for what Indico says that its objects are, else for the names of the answer and of its first event. */
function recognise(bytes: Uint8Array): true | string {
  if (bytes.length === 0) return 'it is empty';
  const head = headOf(bytes).trimStart();
  if (!head.startsWith('{')) return 'it is not a JSON object';
  if (DAYS.test(head) && ENTRY.test(headOf(bytes, HEAD))) return true;
  if (/"_type"\s*:\s*"(?:HTTPAPIResult|Conference)"|"_fossil"\s*:\s*"conferenceMetadata/.test(head)) return true;
  const isAnswer = /"results"\s*:\s*\[\s*\{/.test(head) && /"_fossil"\s*:|"startDate"\s*:\s*\{\s*"(?:date|time|tz)"/.test(head);
  return isAnswer || 'its JSON is no answer of Indico with "results"';
}
