import type { Reading } from '../../../agenda/import.ts';
import { inAllLanguages } from '../../foreign/all-languages.ts';
import { readingOf } from '../../foreign/build.ts';
import { Doubts } from '../../foreign/doubts.ts';
import { decodeJson, type JsonObject } from '../../foreign/json.ts';
import { listOf, textIn } from '../../foreign/json-value.ts';
import type { Texts } from '../../foreign/texts.ts';
import type { ReadOptions } from '../../format.ts';
import { itemsIn } from './categories.ts';
import { sessionIn } from './session.ts';
import { speakerIn } from './speakers.ts';
import { type Views, viewsIn } from './views.ts';

/**
 * Reads a view of Sessionize's API. Its times are local and name no zone, so that must be given.
 * A view of speakers alone says nothing of sessions and leaves them as they are.
 * @throws AgendaError `unreadable` for what is no such JSON or over a limit, `invalid` where no time zone is given.
 */
export function readSessionize(bytes: Uint8Array, options: ReadOptions): Reading {
  const views = viewsIn(decodeJson(bytes));
  return inAllLanguages('', (texts) => readViews(views, texts, options));
}

function readViews(views: Views, texts: Texts, options: ReadOptions): Reading {
  const doubts = new Doubts();
  const items = itemsIn(views.categories, texts);
  const sessions = views.sessions.map(({ session, place }) => sessionIn(session, place, items, texts));
  const persons = views.speakers.map((speaker, index) => speakerIn(speaker, `speakers[${index}]`, texts));
  const rooms = views.rooms.map((room) => ({ key: textIn(room, 'id'), name: texts.line(room['name']) }));
  reportUnconfirmed(views.sessions, doubts);
  reportAnswers([...views.sessions.map(({ session }) => session), ...views.speakers], doubts);
  const tellsOf = views.hasSessions ? undefined : (['speakers'] as const);
  return readingOf({ system: 'sessionize', isTimed: views.isGrid, tellsOf, conference: {}, rooms, persons, sessions }, options, doubts);
}

/** What speakers answered is not for the public, but organisers may want to know before they publish. */
function reportUnconfirmed(sessions: Views['sessions'], doubts: Doubts): void {
  const open = sessions.filter(({ session }) => session['isConfirmed'] === false && session['isServiceSession'] !== true);
  if (open.length > 0) doubts.add('sessions', `${open.length} are not confirmed by their speakers: ${idsOf(open)}`);
}

function idsOf(sessions: Views['sessions']): string {
  return sessions
    .map(({ session }) => textIn(session, 'id'))
    .join(', ')
    .slice(0, 1000);
}

function reportAnswers(records: readonly JsonObject[], doubts: Doubts): void {
  const answers = records.reduce((count, record) => count + listOf(record['questionAnswers']).length, 0);
  if (answers > 0)
    doubts.add('questionAnswers', `${answers} answers to the organisers' questions are not for the public; they are left out`);
}
