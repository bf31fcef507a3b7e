import type { Agenda } from '../agenda/release.ts';
import type { Selection } from '../agenda/selection.ts';
import { inLanguage, type Text } from '../agenda/text.ts';
import { wordsFor } from './words.ts';

/** What a selection is called in a language ("Plenaries · Digital innovation"), or null where nothing is selected. What the agenda does not show has no name. */
export function selectionTitle(agenda: Agenda, selection: Selection, language: string): string | null {
  const { manyOfKind, statuses, byInvitation, byRegistration, openToAll } = wordsFor(language);
  const fallback = agenda.conference.languages[0] ?? language;
  const say = (text: Text) => inLanguage(text, language, fallback);
  const named = (ids: readonly string[] | undefined, items: readonly { id: string; title?: Text; name?: Text }[]) =>
    items.filter(({ id }) => ids?.includes(id)).map(({ title, name }) => say(title ?? name ?? ''));
  const { kind, track, room, speaker, audience, language: languages, day, from, to, q, ids, status, admission } = selection;
  const parts: (readonly string[] | undefined)[] = [
    kind?.map((one) => manyOfKind[one]),
    named(track, agenda.tracks),
    named(room, agenda.rooms),
    named(speaker, agenda.speakers),
    named(audience, agenda.audiences),
    named(ids, agenda.sessions),
    day,
    from !== undefined || to !== undefined ? [`${from ?? ''}…${to ?? ''}`] : [],
    languages,
    status?.map((one) => statuses[one]),
    admission?.map((one) => ({ open: openToAll, registration: byRegistration, invitation: byInvitation })[one]),
    q === undefined ? [] : [`“${q}”`],
  ];
  const title = parts.flatMap((part) => (part && part.length > 0 ? [part.join(', ')] : [])).join(' · ');
  return title === '' ? null : title;
}

/** The colour of the only track that a selection names, or null. */
export function selectionColor(agenda: Agenda, { track }: Selection): string | null {
  return track?.length === 1 ? (agenda.tracks.find(({ id }) => id === track[0])?.color ?? null) : null;
}
