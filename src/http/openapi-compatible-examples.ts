import type { Agenda } from '../agenda/release.ts';
import { wholeAgenda } from '../formats/format.ts';
import { pretalx } from '../formats/pretalx/index.ts';
import { sessionizeViews } from '../formats/sessionize/index.ts';

const publicUrl = 'https://agenda.example.org';

/** What sites made for other systems get of the example of an agenda, by operation: written as it is for them. */
export function compatibleExamples(agenda: Agenda): Readonly<Record<string, { answer: unknown }>> {
  const view = wholeAgenda(agenda, { language: 'en', publicUrl, selfUrl: null });
  const [session] = agenda.sessions;
  const [speaker] = agenda.speakers;
  const views = Object.entries(sessionizeViews).map(([name, write]) => [`getSessionize${name}`, write(view, 'local')] as const);
  const files = [
    ...views,
    ['getPretalxSchedule', pretalx.schedule(view)],
    ['getPretalxScheduleV2', pretalx.schedule(view)],
    ['getPretalxMessages', pretalx.messages('en')],
    ...(session ? [['getPretalxSubmission', pretalx.submission(view, session)] as const] : []),
    ...(speaker ? [['getPretalxSpeaker', pretalx.speaker(view, speaker)] as const] : []),
  ] as const;
  return {
    ...Object.fromEntries(files.map(([operation, text]) => [operation, { answer: JSON.parse(text) }])),
    getPretalxVersion: { answer: `${publicUrl}/api/events/${agenda.conference.id}/schedules/${agenda.release.number}/` },
  };
}
