import { usesOf } from '../../agenda/projection.ts';
import type { Agenda } from '../../agenda/release.ts';
import type { View } from '../format.ts';

/** What a view shows: all of an agenda, or some sessions with what they refer to, documents with their translations. */
export function shownWith({
  scope,
  agenda,
  sessions,
}: View): Pick<Agenda, 'sessions' | 'audiences' | 'tracks' | 'rooms' | 'speakers' | 'documents'> {
  if (scope === 'agenda') return agenda;
  const uses = usesOf(sessions);
  const used = <T extends { id: string }>(items: readonly T[], ids: ReadonlySet<string>) => items.filter(({ id }) => ids.has(id));
  return {
    sessions,
    audiences: used(agenda.audiences, uses.audiences),
    tracks: used(agenda.tracks, uses.tracks),
    rooms: used(agenda.rooms, uses.rooms),
    speakers: used(agenda.speakers, uses.speakers),
    documents: agenda.documents.filter(({ id, translationOf }) => uses.documents.has(id) || uses.documents.has(translationOf ?? '')),
  };
}
