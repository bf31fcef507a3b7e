import type { JsonObject } from '../foreign/json.ts';
import { recordsOf, textIn } from '../foreign/json-value.ts';

/** A contribution, a break or a block of the timetable, and where it stands. */
export interface Row {
  record: JsonObject;
  place: string;
  /** The block that a contribution or break stands in. */
  block: Row | null;
  kind: 'block' | 'contribution' | 'break';
}

/** Each block with what it holds behind it, then what is in no block. What stands in a block counts where it is listed twice. */
export function rowsOf(event: JsonObject): Row[] {
  const inBlocks = recordsOf(event['sessions']).flatMap((record, index): Row[] => {
    const place = `sessions[${index}]`;
    const block: Row = { record, place: `${place}: session ${textIn(record, 'id')}`.trim(), block: null, kind: 'block' };
    return [block, ...heldBy(record, `${place}.`, block)];
  });
  const known = new Set(inBlocks.flatMap(({ record, kind }) => (kind === 'contribution' ? keyIn(record) : [])));
  const others = heldBy(event, '', null).filter(
    ({ record, kind }) => kind === 'break' || keyIn(record) === '' || !known.has(keyIn(record)),
  );
  return [...inBlocks, ...others];
}

/** What the database knows a contribution or block by; old exports have only its number in the event. '' where it has none. */
export function keyIn(record: JsonObject): string {
  return textIn(record, 'db_id', 'id');
}

/** The contributions and, of a timetable, the breaks that a block or the event holds. */
function heldBy(parent: JsonObject, path: string, block: Row | null): Row[] {
  return (['contribution', 'break'] as const).flatMap((kind) =>
    recordsOf(parent[`${kind}s`]).map((record, index) => ({
      record,
      place: `${path}${kind}s[${index}]: ${kind} ${textIn(record, 'id')}`.trim(),
      block,
      kind,
    })),
  );
}
