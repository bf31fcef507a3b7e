import type { PublicSession } from '../../agenda/session.ts';
import { peopleIn } from '../lookup.ts';
import { DOCUMENTS, documentsAnswer, sessionFields } from './session.ts';
import type { Site } from './site.ts';

/** A session with the names of all that it refers to, as `view/Sessions` and `view/GridSmart` show it. */
export function wholeSession(session: PublicSession, site: Site) {
  const { lookup, categories, rooms } = site;
  const answer = documentsAnswer(session, site);
  const fields = sessionFields(session, site);
  return {
    ...fields,
    room: fields.roomId === null ? null : lookup.say(rooms.for(session).title),
    speakers: peopleIn(session, site.lookup).map((id) => ({ id: site.speakerGuid(id), name: lookup.speakers.get(id)?.name ?? '' })),
    categories: categories.flatMap(({ number, title, items }, sort) => {
      const chosen = items.filter(({ isOf }) => isOf(session)).map((item) => ({ id: item.number, name: item.name }));
      return chosen.length > 0 ? [{ id: number, name: title, categoryItems: chosen, sort }] : [];
    }),
    questionAnswers: answer ? [{ ...DOCUMENTS, answer, answerExtra: null }] : [],
  };
}

/** `view/Sessions`: one group of all. */
export function sessions(site: Site): object {
  return [{ groupId: null, groupName: 'All', sessions: site.sessions.map((session) => wholeSession(session, site)), isDefault: false }];
}
