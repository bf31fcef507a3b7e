import type { PublicSession } from '../../agenda/session.ts';
import { peopleIn } from '../lookup.ts';
import { withoutRawHtml } from '../markdown.ts';
import { isPause } from '../pauses.ts';
import { type Event, minutesOf, tagNumbersOf } from './event.ts';

/** `schedule/widgets/schedule.json`: the whole schedule in one file. The names of breaks, rooms and tracks are in all languages, titles in one. */
export function schedule(event: Event): object {
  const { lookup, sessions, inAll } = event;
  const { conference, release, tracks } = lookup.agenda;
  const codes = new Set(sessions.filter((session) => !isPause(session)).flatMap((session) => peopleIn(session, event.lookup)));
  const used = new Set(sessions.flatMap((session) => tagNumbersOf(session, event)));
  return {
    talks: sessions.map((session) => (isPause(session) ? pause(session, event) : talk(session, event))),
    version: String(release.number),
    schedule_id: release.number,
    timezone: conference.timeZone,
    event_start: conference.startDate,
    event_end: conference.endDate,
    tracks: tracks
      .filter(({ id }) => sessions.some((session) => session.track === id))
      .map(({ id, title, description, color }) => ({
        id: event.trackNumber(id),
        name: inAll(title),
        description: inAll(description),
        color,
      })),
    rooms: event.rooms.of(sessions).map(({ number, title, description, capacity }, position) => ({
      ...{ id: number, name: inAll(title), description: inAll(description), capacity, position },
    })),
    tags: event.tags.filter(({ number }) => used.has(number)).map(({ number, tag }) => ({ id: number, tag })),
    speakers: lookup.agenda.speakers
      .filter(({ id }) => codes.has(id))
      .map(({ id, name, image }) => {
        const avatar = image?.url ?? null;
        return { code: id, name, avatar, avatar_thumbnail_default: avatar, avatar_thumbnail_tiny: avatar };
      }),
  };
}

/** What pretalx gives no code has no page. */
function pause(session: PublicSession, event: Event) {
  return { id: event.talkNumber(session), title: event.inAll(session.title), ...placeOf(session, event) };
}

function talk(session: PublicSession, event: Event) {
  const { id, title, abstract, track, status, languages, modifiedAt } = session;
  const { say } = event.lookup;
  return {
    code: id,
    id: event.talkNumber(session),
    title: say(title),
    abstract: withoutRawHtml(say(abstract)),
    speakers: peopleIn(session, event.lookup),
    track: event.trackNumber(track),
    ...placeOf(session, event),
    tags: tagNumbersOf(session, event),
    content_locale: languages[0] ?? null,
    updated: modifiedAt,
    state: status === 'confirmed' ? 'confirmed' : 'accepted',
    do_not_record: false,
  };
}

function placeOf(session: PublicSession, event: Event) {
  const { start, end } = session;
  return { start, end, room: event.rooms.for(session).number, duration: minutesOf(session) };
}
