import { peopleIn } from '../lookup.ts';
import { DOCUMENTS, documentsAnswer, sessionFields } from './session.ts';
import type { Site } from './site.ts';
import { speakerFields, speakersIn } from './speakers.ts';

/** `view/All`: lists that refer to each other by id. */
export function all(site: Site): object {
  const { sessions, categories, lookup } = site;
  return {
    sessions: sessions.map((session) => {
      const answer = documentsAnswer(session, site);
      return {
        ...sessionFields(session, site),
        speakers: peopleIn(session, site.lookup).map(site.speakerGuid),
        categoryItems: categories.flatMap(({ items }) => items.filter(({ isOf }) => isOf(session)).map(({ number }) => number)),
        questionAnswers: answer ? [{ questionId: DOCUMENTS.id, answerValue: answer }] : [],
      };
    }),
    speakers: speakersIn(site).map((speaker) => ({
      ...speakerFields(speaker, site),
      sessions: speaker.shown.map(({ id }) => site.sessionNumber(id)),
      categoryItems: [],
      questionAnswers: [],
    })),
    questions: sessions.some(({ documents }) => documents.some((id) => lookup.documents.has(id))) ? [DOCUMENTS] : [],
    categories: categories.map(({ number, title, items }, sort) => ({
      ...{ id: number, title },
      items: items.map((item, place) => ({ id: item.number, name: item.name, sort: place + 1 })),
      ...{ sort, type: 'session' },
    })),
    rooms: site.rooms
      .of(sessions.filter(({ start, date }) => start ?? date))
      .map(({ number, title }, sort) => ({ id: number, name: lookup.say(title), sort })),
  };
}
