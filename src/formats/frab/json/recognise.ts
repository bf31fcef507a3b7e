import { headOf } from '../../foreign/decode.ts';

/** Looks for `schedule` and `conference` among the first names. */
export function recogniseJson(bytes: Uint8Array): true | string {
  if (bytes.length === 0) return 'it is empty';
  const head = headOf(bytes).trimStart();
  if (!head.startsWith('{')) return 'it is not a JSON object';
  return /"schedule"\s*:\s*\{[\s\S]*"(?:conference|events)"\s*:/.test(head) || 'its JSON has no "schedule" with a "conference"';
}
