import { headOf } from '../foreign/decode.ts';
import type { Reader } from '../format.ts';
import { readIndico } from './read.ts';

/** What Indico's HTTP API exports of an event, with its contributions or its sessions: https://docs.getindico.io/en/stable/http-api/exporters/event/ */
export const indico: Reader = {
  name: 'indico',
  label: 'Indico /export/event/ID.json?detail=contributions, subcontributions or sessions',
  recognise,
  read: readIndico,
};

/** Looks for what Indico says that its objects are: the answer, the event, or what an event holds. */
function recognise(bytes: Uint8Array): true | string {
  if (bytes.length === 0) return 'it is empty';
  const head = headOf(bytes).trimStart();
  if (!head.startsWith('{')) return 'it is not a JSON object';
  return /"_type"\s*:\s*"(?:HTTPAPIResult|Conference)"|"_fossil"\s*:\s*"conferenceMetadata/.test(head) || 'its JSON is no answer of Indico';
}
