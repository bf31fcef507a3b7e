import type { ForeignAgenda, ForeignConference, ForeignDay } from '../../foreign/agenda.ts';
import type { Doubts } from '../../foreign/doubts.ts';
import type { ForeignRoom } from '../../foreign/rooms.ts';
import { titleOf } from '../../foreign/titles.ts';
import { GENERATOR } from '../../voc/generator.ts';
import { dayOf } from '../days.ts';
import { mended } from '../mended.ts';
import { asMeant } from '../own.ts';
import { roomFor, roomKeys } from '../rooms.ts';
import { attribute, child, children, placeOf, value } from './element.ts';
import { sessionIn, trackIn } from './event.ts';
import { dedent } from './indentation.ts';
import type { Element } from './parse.ts';
import { amongIn, type Row, rowsOf } from './rows.ts';

/** What the root element of a schedule.xml holds. */
export function scheduleOf(schedule: Element, doubts: Doubts): ForeignAgenda {
  const [conference, ...others] = children(schedule, 'conference');
  if (others.length > 0) doubts.add('conference', `the file has ${others.length + 1}; the sessions of all are read as those of the first`);
  const about = conferenceIn(conference);
  const days = new Map(amongIn(schedule, 'day').map((day) => [day, dayIn(day, about.start ?? '', doubts)]));
  const found = [schedule, ...days.keys()].flatMap((day) => amongIn(day, 'room')).flatMap((room) => withRoom(room));
  const keyed = roomKeys(
    found.map(([, room]) => room),
    doubts,
  );
  const rooms = new Map(found.map(([element, room]) => [element, keyed(room)]));
  const tracks = [conference, child(conference, 'tracks'), child(schedule, 'tracks')].flatMap((parent) => children(parent, 'track'));
  const isOwn = attribute(child(schedule, 'generator'), 'name') === GENERATOR;
  // Our own texts are as they stand: what is indented in them is code.
  const asWritten = isOwn ? (text: string) => text : dedent;
  const agenda: ForeignAgenda = {
    system: 'frab',
    conference: about,
    days: [...days.values()],
    rooms: [...rooms.values()],
    tracks: tracks.map(trackIn),
    sessions: rowsOf(schedule).map((row) => sessionIn(row.event, row.day && days.get(row.day), roomIn(row, rooms, doubts), asWritten)),
  };
  return isOwn ? asMeant(agenda) : mended(agenda, doubts);
}

function conferenceIn(element: Element | undefined): ForeignConference {
  const places = ['start', 'end'].flatMap((name) => {
    const found = child(element, name);
    return found ? [[name, placeOf(found)]] : [];
  });
  return {
    acronym: value(element, 'acronym'),
    title: value(element, 'title'),
    subtitle: value(element, 'subtitle'),
    start: value(element, 'start'),
    end: value(element, 'end'),
    timeZone: value(element, 'time_zone_name'),
    dayChange: value(element, 'day_change'),
    venue: value(element, 'venue'),
    city: value(element, 'city'),
    page: value(element, 'url') || value(element, 'base_url'),
    base: value(element, 'base_url'),
    places: Object.fromEntries(places),
  };
}

function dayIn(day: Element, firstDay: string, doubts: Doubts): ForeignDay {
  const [date, start, end, index] = ['date', 'start', 'end', 'index'].map((name) => attribute(day, name));
  return dayOf({ date: date ?? '', start: start ?? '', end: end ?? '', index: index ?? '' }, firstDay, doubts);
}

/** A room that stands around events; nothing where it has no name. */
function withRoom(room: Element): [Element, ForeignRoom][] {
  const name = titleOf(attribute(room, 'name')) || titleOf(value(room, 'name'));
  return name ? [[room, { key: attribute(room, 'guid'), name }]] : [];
}

function roomIn({ event, room }: Row, rooms: ReadonlyMap<Element, ForeignRoom>, doubts: Doubts): ForeignRoom | null {
  const own = titleOf(value(event, 'room'));
  return roomFor(room && rooms.get(room), own ? { name: own } : null, placeOf(event), doubts);
}
