import type { PublicSession } from '../../agenda/session.ts';
import type { PublicSpeaker } from '../../agenda/speaker.ts';
import type { View } from '../format.ts';
import { eventOf } from './event.ts';
import { messages } from './messages.ts';
import { schedule } from './schedule.ts';
import { speaker } from './speaker.ts';
import { submission } from './submission.ts';

/**
 * The files that pretalx's schedule widget (github.com/pretalx/schedule) fetches from the server of an event, each as a function that writes it as
 * JSON: so that a page with the widget needs another address only.
 */
export const pretalx = {
  schedule: (view: View): string => JSON.stringify(schedule(eventOf(view))),
  submission: (view: View, session: PublicSession): string => JSON.stringify(submission(session, eventOf(view))),
  speaker: (view: View, one: PublicSpeaker): string => JSON.stringify(speaker(one, eventOf(view))),
  messages: (language: string): string => JSON.stringify(messages(language)),
};
