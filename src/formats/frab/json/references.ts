import type { JsonValue } from '../../foreign/json.ts';
import { recordOf, textIn } from '../../foreign/json-value.ts';
import type { ForeignRoom } from '../../foreign/rooms.ts';
import type { Texts } from '../../foreign/texts.ts';
import { titleOf } from '../../foreign/titles.ts';
import type { ForeignTrack } from '../../foreign/tracks.ts';

/** A name, which may be a map from language to name, or that of an object; '' where the object has none. */
export function nameIn(value: JsonValue | undefined, texts: Texts): string {
  const record = recordOf(value);
  if (!record) return texts.line(value);
  if ('name' in record) return texts.line(record['name']);
  return Object.keys(record).every((key) => /^[a-z]{2}(?:-|$)/i.test(key) && key !== 'id') ? texts.line(record) : '';
}

/** A room: its name alone, or an object, which in an event of schedule2 may be a guid alone. */
export function roomIn(value: JsonValue | undefined, texts: Texts): ForeignRoom | null {
  const room = recordOf(value);
  const name = titleOf(nameIn(value, texts));
  const key = textIn(room, 'guid');
  if (!name && !key) return null;
  const { description, capacity } = room ?? {};
  return {
    key,
    name,
    description: description === undefined ? undefined : texts.prose(description),
    capacity: typeof capacity === 'number' || capacity === null ? capacity : undefined,
  };
}

/** A track: its name or slug alone, or an object, which in an event of schedule2 is a slug alone. */
export function trackIn(value: JsonValue | undefined, texts: Texts): ForeignTrack | null {
  const track = recordOf(value);
  const name = titleOf(nameIn(value, texts));
  const key = textIn(track, 'slug');
  return name || key ? { key, name, color: textIn(track, 'color') || textIn(recordOf(track?.['colors']), 'light') } : null;
}
