import { headOf } from '../foreign/decode.ts';
import type { Reader } from '../format.ts';
import { readIndico } from './read.ts';

/** An event as Indico's HTTP API exports it: https://docs.getindico.io/en/stable/http-api/exporters/event/ */
export const indico: Reader = {
  name: 'indico',
  label: 'Indico /export/event/ID.json?detail=contributions, subcontributions or sessions',
  recognise,
  read: readIndico,
};

/** Looks for what Indico says that its objects are, else for the names of the answer and of its first event. */
function recognise(bytes: Uint8Array): true | string {
  if (bytes.length === 0) return 'it is empty';
  const head = headOf(bytes).trimStart();
  if (!head.startsWith('{')) return 'it is not a JSON object';
  if (/"_type"\s*:\s*"(?:HTTPAPIResult|Conference)"|"_fossil"\s*:\s*"conferenceMetadata/.test(head)) return true;
  const isAnswer = /"results"\s*:\s*\[\s*\{/.test(head) && /"_fossil"\s*:|"startDate"\s*:\s*\{\s*"(?:date|time|tz)"/.test(head);
  return isAnswer || 'its JSON is no answer of Indico with "results"';
}
