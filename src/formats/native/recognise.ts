import { collectionNames } from '../../agenda/draft.ts';
import { headOf } from '../foreign/decode.ts';
import { isJson } from './read.ts';

const NAMES = ['conference', ...collectionNames].join('|');
const JSON_START = new RegExp(`^\\{\\s*"(?:${NAMES})"\\s*:`);
const YAML_START = new RegExp(`^(?:%.*\\n|---[ \\t\\r]*\\n|#.*\\n|[ \\t\\r]*\\n)*(?:${NAMES}):\\s`);

/** Looks whether the first name is one of a draft's, and for a conference with a time zone. */
export function recogniseDraft(bytes: Uint8Array): true | string {
  const head = headOf(bytes).trimStart();
  const [start, conference] = isJson(bytes) ? [JSON_START, /"conference"\s*:\s*\{/] : [YAML_START, /^conference:\s/m];
  if (!start.test(head)) return 'it does not begin with a "conference", as a draft document does';
  return conference.test(headOf(bytes, bytes.length)) || 'it has no "conference" of its own';
}
