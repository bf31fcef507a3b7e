import type { PublicSpeaker } from '../../agenda/speaker.ts';
import { inMarkdown, withoutRawHtml } from '../markdown.ts';
import { isPause } from '../pauses.ts';
import type { Event } from './event.ts';

/** `api/events/{slug}/speakers/{code}/`: what the widget shows of a person that someone clicked. Position and organisation lead the biography. */
export function speaker(one: PublicSpeaker, { lookup, sessions }: Event): object {
  const { id, name, biography, position, organisation, image } = one;
  const { say } = lookup;
  const role = [say(position), say(organisation)].filter(Boolean).join(', ');
  const shown = sessions.filter((session) => !isPause(session) && session.speakers.some((appearance) => appearance.speaker === id));
  return {
    code: id,
    name,
    biography: [role && `*${inMarkdown(role)}*`, withoutRawHtml(say(biography))].filter(Boolean).join('\n\n'),
    submissions: shown.map((session) => session.id),
    avatar_url: image?.url ?? null,
    answers: [],
  };
}
