import type { PublicSession } from '../../agenda/session.ts';
import { peopleIn } from '../lookup.ts';
import { inMarkdown, withoutRawHtml } from '../markdown.ts';
import { type Event, minutesOf, tagNumbersOf } from './event.ts';

/** `api/events/{slug}/submissions/{code}/`: what the widget shows of a session that someone clicked, its resources expanded. */
export function submission(session: PublicSession, event: Event): object {
  const { id, title, abstract, track, kind, status, start, end, languages } = session;
  const { say, words } = event.lookup;
  const slot = { id: event.talkNumber(session), room: event.rooms.for(session).number, start, end };
  return {
    code: id,
    title: say(title),
    speakers: peopleIn(session, event.lookup),
    submission_type: { name: { [event.language]: words.kinds[kind] } },
    track: event.trackNumber(track),
    tags: tagNumbersOf(session, event),
    state: status === 'confirmed' ? 'confirmed' : 'accepted',
    abstract: withoutRawHtml(say(abstract)),
    description: further(session, event),
    duration: minutesOf(session),
    slot_count: 1,
    slots: start === null ? [] : [slot],
    content_locale: languages[0] ?? null,
    do_not_record: false,
    is_featured: false,
    image: null,
    resources: resourcesOf(session, event),
    answers: [],
  };
}

/** What pretalx has no field for: subtitle and note, then links and documents, since the widget shows no resources. */
function further(session: PublicSession, event: Event): string {
  const { say, words } = event.lookup;
  const { stream, recording, registration } = session.links;
  const links = [
    link(words.stream, stream),
    link(words.recording, recording),
    link(words.registration, registration),
    ...resourcesOf(session, event).map(({ description, resource }) => link(description, resource)),
  ].filter((item) => item !== '');
  const subtitle = session.subtitle ? `*${inMarkdown(say(session.subtitle))}*` : '';
  return [subtitle, withoutRawHtml(say(session.note)), links.join('\n')].filter((block) => block !== '').join('\n\n');
}

function link(title: string, url: string | null): string {
  return url === null ? '' : `- [${inMarkdown(title)}](<${new URL(url).href}>)`;
}

function resourcesOf({ documents }: PublicSession, { lookup }: Event) {
  return documents.flatMap((id, index) => {
    const found = lookup.documents.get(id);
    return found?.url ? [{ id: index + 1, resource: found.url, description: lookup.say(found.title) }] : [];
  });
}
