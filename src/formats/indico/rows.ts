import type { JsonObject } from '../foreign/json.ts';
import { recordsOf, textIn } from '../foreign/json-value.ts';

/** A contribution, or a block of the timetable, and where it stands. */
export interface Row {
  record: JsonObject;
  place: string;
  /** The block that a contribution stands in. */
  block: Row | null;
  isBlock: boolean;
}

/** Each block with its contributions behind it, then the contributions in no block. What stands in a block counts where it is listed twice. */
export function rowsOf(event: JsonObject): Row[] {
  const inBlocks = recordsOf(event['sessions']).flatMap((record, index): Row[] => {
    const place = `sessions[${index}]`;
    const block: Row = { record, place: `${place}: session ${textIn(record, 'id')}`.trim(), block: null, isBlock: true };
    return [block, ...contributionsOf(record, `${place}.`, block)];
  });
  const known = new Set(inBlocks.flatMap(({ record, isBlock }) => (isBlock ? [] : keyIn(record))));
  const others = contributionsOf(event, '', null).filter(({ record }) => keyIn(record) === '' || !known.has(keyIn(record)));
  return [...inBlocks, ...others];
}

/** What the database knows a contribution or block by; old exports have only its number in the event. '' where it has none. */
export function keyIn(record: JsonObject): string {
  return textIn(record, 'db_id', 'id');
}

function contributionsOf(parent: JsonObject, path: string, block: Row | null): Row[] {
  return recordsOf(parent['contributions']).map((record, index) => ({
    record,
    place: `${path}contributions[${index}]: contribution ${textIn(record, 'id')}`.trim(),
    block,
    isBlock: false,
  }));
}
