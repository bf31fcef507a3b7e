import { createHash } from 'node:crypto';
import type { View, Writer } from '../format.ts';
import { jsonText } from '../json/json.ts';
import { shownWith } from './shown.ts';

/**
 * One bundle of everything as NDJSON (one JSON text a line, each with LF at its end): the conference with its release, then a line a resource in the
 * agenda's order, every text in all languages. The last line has the SHA-256 of the octets before it, so that a bundle that was cut off is noticed.
 */
export const ndjson: Writer = {
  name: 'ndjson',
  extension: 'ndjson',
  mediaType: 'application/x-ndjson; charset=utf-8',
  scopes: ['agenda'],
  choices: [],
  allLanguages: true,
  write,
};

function write(view: View): string {
  const { agenda } = view;
  const { conference, release } = agenda;
  const { sessions, audiences, tracks, rooms, speakers, documents } = shownWith(view);
  const lines = [
    { type: 'conference', id: conference.id, conference, release },
    ...sessions.map((session) => ({ type: 'session', id: session.id, session })),
    ...audiences.map((audience) => ({ type: 'audience', id: audience.id, audience })),
    ...tracks.map((track) => ({ type: 'track', id: track.id, track })),
    ...rooms.map((room) => ({ type: 'room', id: room.id, room })),
    ...speakers.map((speaker) => ({ type: 'speaker', id: speaker.id, speaker })),
    ...documents.map((document) => ({ type: 'document', id: document.id, document })),
  ];
  const text = lines.map((line) => `${jsonText(line, agenda, { lang: '*', text: 'markdown' })}\n`).join('');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return `${text}${JSON.stringify({ type: 'digest', sha256 })}\n`;
}
