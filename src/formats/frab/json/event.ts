import type { ForeignDay } from '../../foreign/agenda.ts';
import type { JsonObject } from '../../foreign/json.ts';
import { listOf, recordOf, textIn, textOf } from '../../foreign/json-value.ts';
import type { ForeignRoom } from '../../foreign/rooms.ts';
import type { ForeignSession } from '../../foreign/session.ts';
import type { Texts } from '../../foreign/texts.ts';
import type { Timed } from '../../foreign/when.ts';
import { linksIn } from './links.ts';
import { personIn } from './persons.ts';
import { nameIn, trackIn } from './references.ts';
import type { Row } from './rows.ts';

/** What an event object says. */
export function sessionIn(row: Row, day: ForeignDay | undefined, room: ForeignRoom | null, texts: Texts): ForeignSession {
  const { event } = row;
  const [guid, id, slug] = [textIn(event, 'guid'), textIn(event, 'id'), textIn(event, 'slug')];
  const persons = ['persons', 'participants', 'speakers'].flatMap((name) => listOf(event[name]));
  return {
    place: placeOf(row),
    keys: [guid.toLowerCase(), id, textIn(event, 'code'), slug],
    uid: guid,
    sharedId: id,
    slug,
    title: texts.line(event['title']),
    subtitle: texts.line(event['subtitle']),
    abstract: texts.prose(event['abstract'], event['description']),
    type: nameIn(event['type'], texts).replaceAll('_', ' '),
    status: textIn(event, 'state', 'status'),
    when: whenIn(event),
    day,
    room,
    track: trackIn(event['track'], texts),
    persons: persons.map((person) => personIn(person, texts)),
    links: linksIn(event),
    languages: listOf(event['language']).map(textOf).join(', '),
    page: textIn(event, 'url'),
    recording: textIn(event, 'video_download_url') || textIn(recordOf(event['recording']), 'url'),
    base: textIn(event, 'origin_url'),
  };
}

/** Where an event stands: its path, and its id. */
export function placeOf({ event, path }: Row): string {
  return `${path}: event ${textIn(event, 'id', 'guid', 'code')}`.trim();
}

/** Version 1 has the `date` with time and offset and a `start` of day; in schedule2 `start` is what was the `date`. */
function whenIn(event: JsonObject): Timed {
  const [date, start] = [textIn(event, 'date'), textIn(event, 'start')];
  const isWhole = /^\d{4}-/.test(start);
  return {
    date: isWhole && !/\d:\d/.test(date) ? start : date,
    time: isWhole ? '' : start,
    end: event['end'] === undefined ? undefined : textIn(event, 'end'),
    duration: event['duration'] === undefined && event['end'] !== undefined ? undefined : textIn(event, 'duration'),
  };
}
