import type { Doubts } from '../foreign/doubts.ts';
import type { JsonObject } from '../foreign/json.ts';
import { textIn } from '../foreign/json-value.ts';
import type { ForeignRoom } from '../foreign/rooms.ts';

/** Where something is; a room elsewhere than the event is another room than one of the same name. */
export function roomIn(record: JsonObject, venue: string, place: string, doubts: Doubts): ForeignRoom | null {
  const [name, building] = [textIn(record, 'roomFullname', 'room'), textIn(record, 'location')];
  if (!name) return null;
  if (/:\/\//.test(name)) {
    doubts.add(place, 'has a web address for a room, which may let anyone join; it is left out');
    return null;
  }
  return { key: building && building !== venue ? `${building}: ${name}` : name, name, building };
}
