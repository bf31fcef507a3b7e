import type { PublicSession } from '../../agenda/session.ts';
import type { Lookup } from '../lookup.ts';
import { entry, list } from './cell.ts';

type Column = (session: PublicSession, lookup: Lookup) => string | null;

const words = (field: 'languages' | 'interpretation' | 'accessibility' | 'tags'): Column => {
  return (session) => list(session[field].map((word) => entry(word)));
};
const text = (field: 'title' | 'subtitle' | 'abstract' | 'note'): Column => {
  return (session, { say }) => say(session[field]);
};
const link = (field: keyof PublicSession['links']): Column => {
  return ({ links }) => links[field];
};
const titled = (items: ReadonlyMap<string, { title: PublicSession['title'] }>, id: string | null, { say }: Lookup) =>
  id === null ? null : entry(say(items.get(id)?.title), id);

/** The columns of a session, named as its fields in JSON are; its links have a column each. What refers to something says its title and its id. */
export const columns: Readonly<Record<string, Column>> = {
  id: ({ id }) => id,
  uid: ({ uid }) => uid,
  kind: ({ kind }) => kind,
  title: text('title'),
  subtitle: text('subtitle'),
  start: ({ start }) => start,
  end: ({ end }) => end,
  date: ({ date }) => date,
  endDate: ({ endDate }) => endDate,
  timeZone: ({ timeZone }) => timeZone,
  status: ({ status }) => status,
  admission: ({ admission }) => admission,
  visibility: ({ visibility }) => visibility,
  track: ({ track }, lookup) => titled(lookup.tracks, track, lookup),
  room: ({ room }, lookup) => titled(lookup.rooms, room, lookup),
  overflowRooms: ({ overflowRooms }, lookup) => list(overflowRooms.map((id) => titled(lookup.rooms, id, lookup) ?? '')),
  parent: ({ parent }, lookup) => titled(lookup.sessions, parent, lookup),
  repeatOf: ({ repeatOf }, lookup) => titled(lookup.sessions, repeatOf, lookup),
  speakers: ({ speakers }, { speakers: named, say }) =>
    list(speakers.map(({ speaker, role, label }) => entry(named.get(speaker)?.name ?? '', speaker, role, say(label)))),
  documents: ({ documents }, { documents: named, say }) =>
    list(documents.map((id) => entry(say(named.get(id)?.title), id, named.get(id)?.url ?? ''))),
  audiences: ({ audiences }, lookup) => list(audiences.map((id) => titled(lookup.audiences, id, lookup) ?? '')),
  languages: words('languages'),
  interpretation: words('interpretation'),
  accessibility: words('accessibility'),
  tags: words('tags'),
  abstract: text('abstract'),
  note: text('note'),
  page: link('page'),
  stream: link('stream'),
  recording: link('recording'),
  registration: link('registration'),
  sequence: ({ sequence }) => String(sequence),
  createdAt: ({ createdAt }) => createdAt,
  modifiedAt: ({ modifiedAt }) => modifiedAt,
};
