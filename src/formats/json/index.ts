import type { Agenda } from '../../agenda/release.ts';
import type { Writer } from '../format.ts';
import { jsonText } from './json.ts';

/** The parts of an agenda that its JSON document shows, in their order. */
export function agendaDocument(agenda: Agenda): object {
  const { conference, release, days, sessions, tracks, rooms, speakers, documents } = agenda;
  return { conference, release, days, sessions, tracks, rooms, speakers, documents };
}

/** The agenda as one JSON document (design: `agenda.json`). */
export const json: Writer = {
  name: 'json',
  extension: 'json',
  mediaType: 'application/json; charset=utf-8',
  scopes: ['agenda'],
  choices: [],
  write: ({ agenda, language }) => jsonText(agendaDocument(agenda), agenda, { lang: language, text: 'markdown' }),
};
