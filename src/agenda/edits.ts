import type { Document } from './document.ts';
import { type Collection, type Draft, members, type Resource } from './draft.ts';
import { AgendaError, type Fault } from './errors.ts';
import type { Session } from './session.ts';

/** A draft with one resource added, or replaced where its id is there. The resource must have been read for this draft. */
export function withResource<C extends Collection>(draft: Draft, collection: C, resource: Resource<C>): Draft {
  const others = members(draft, collection).filter(({ id }) => id !== resource.id);
  const sorted = [...others, resource].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...draft, [collection]: sorted };
}

/**
 * A draft without a resource.
 * @param detach whether references to it are cleared.
 * @throws AgendaError `not-found`; `in-use` with the referring places where there are references and `detach` is false.
 */
export function withoutResource(draft: Draft, collection: Collection, id: string, detach: boolean): Draft {
  if (!members(draft, collection).some((member) => member.id === id)) throw new AgendaError('not-found', 'There is no such resource.');
  const referring = referrers(draft, collection, id);
  if (referring.length > 0 && !detach) {
    throw new AgendaError('in-use', 'Others refer to it; delete with ?detach=true to clear these references.', referring);
  }
  const remaining = { ...draft, [collection]: members(draft, collection).filter((member) => member.id !== id) };
  return {
    ...remaining,
    sessions: remaining.sessions.map((session) => detachedSession(session, collection, id)),
    documents: remaining.documents.map((document) => detachedDocument(document, collection, id)),
  };
}

/** Every place in the draft that refers to a resource. */
export function referrers(draft: Draft, collection: Collection, id: string): Fault[] {
  const sessions = draft.sessions.flatMap((session) =>
    fieldsNaming(session, collection, id).map((field) => ({ path: `sessions[${session.id}].${field}`, message: `refers to ${id}` })),
  );
  const documents = draft.documents
    .filter((document) => collection === 'documents' && document.translationOf === id)
    .map((document) => ({ path: `documents[${document.id}].translationOf`, message: `refers to ${id}` }));
  return [...sessions, ...documents];
}

function fieldsNaming(session: Session, collection: Collection, id: string): string[] {
  const fields: Record<Collection, [string, boolean][]> = {
    audiences: [['audiences', session.audiences.includes(id)]],
    tracks: [['track', session.track === id]],
    rooms: [
      ['room', session.room === id],
      ['overflowRooms', session.overflowRooms.includes(id)],
    ],
    speakers: [['speakers', session.speakers.some(({ speaker }) => speaker === id)]],
    documents: [['documents', session.documents.includes(id)]],
    sessions: [
      ['parent', session.parent === id],
      ['repeatOf', session.repeatOf === id],
    ],
  };
  return fields[collection].filter(([, names]) => names).map(([field]) => field);
}

function detachedSession(session: Session, collection: Collection, id: string): Session {
  const other = (reference: string) => reference !== id;
  const cleared = (reference: string | null) => (reference === id ? null : reference);
  switch (collection) {
    case 'audiences':
      return { ...session, audiences: session.audiences.filter(other) };
    case 'tracks':
      return { ...session, track: cleared(session.track) };
    case 'rooms':
      return { ...session, room: cleared(session.room), overflowRooms: session.overflowRooms.filter(other) };
    case 'speakers':
      return { ...session, speakers: session.speakers.filter(({ speaker }) => other(speaker)) };
    case 'documents':
      return { ...session, documents: session.documents.filter(other) };
    case 'sessions':
      return { ...session, parent: cleared(session.parent), repeatOf: cleared(session.repeatOf) };
  }
}

function detachedDocument(document: Document, collection: Collection, id: string): Document {
  return collection === 'documents' && document.translationOf === id ? { ...document, translationOf: null } : document;
}
