import type { AgendaDiff } from '../../agenda/diff.ts';

/** The words in which changes are told. */
export interface ChangeWords {
  releases: string;
  release(number: number, title: string): string;
  first(sessions: number): string;
  nothing: string;
  more(lines: number): string;
  added: string;
  removed: string;
  changed: string;
  moved: string;
  cancelled: string;
  conference: string;
  collections: Record<Exclude<keyof AgendaDiff['collections'], 'sessions'>, string>;
  /** What a field is called; several may be called the same. */
  fields: Record<string, string>;
  otherFields: string;
}

const english: ChangeWords = {
  releases: 'Releases',
  release: (number, title) => `Release ${number} of ${title}`,
  first: (sessions) => `First release (sessions: ${sessions})`,
  nothing: 'Nothing that is shown has changed',
  more: (lines) => `and ${lines} more`,
  added: 'New',
  removed: 'Removed',
  changed: 'Changed',
  moved: 'Moved',
  cancelled: 'Cancelled',
  conference: 'conference',
  collections: { tracks: 'track', rooms: 'room', speakers: 'speaker', documents: 'document', audiences: 'audience' },
  fields: {
    ...{ title: 'title', name: 'name', subtitle: 'subtitle', abstract: 'description', description: 'description', note: 'note' },
    ...{ start: 'time', end: 'time', date: 'time', endDate: 'time', timeZone: 'time', startDate: 'dates' },
    ...{ track: 'track', room: 'room', overflowRooms: 'room', venue: 'venue', status: 'status', admission: 'admission' },
    ...{ speakers: 'speakers', documents: 'documents', audiences: 'audiences', languages: 'languages', interpretation: 'interpretation' },
    ...{ links: 'links', url: 'link', tags: 'tags', accessibility: 'accessibility', organisers: 'organisers', biography: 'biography' },
  },
  otherFields: 'details',
};

const french: ChangeWords = {
  releases: 'Versions',
  release: (number, title) => `Version ${number} – ${title}`,
  first: (sessions) => `Première version (sessions : ${sessions})`,
  nothing: 'Rien de ce qui est affiché n’a changé',
  more: (lines) => `et ${lines} de plus`,
  added: 'Ajout',
  removed: 'Retrait',
  changed: 'Modification',
  moved: 'Nouvel horaire',
  cancelled: 'Annulation',
  conference: 'conférence',
  collections: { tracks: 'thème', rooms: 'salle', speakers: 'intervenant', documents: 'document', audiences: 'public' },
  fields: {
    ...{ title: 'titre', name: 'nom', subtitle: 'sous-titre', abstract: 'description', description: 'description', note: 'note' },
    ...{ start: 'horaire', end: 'horaire', date: 'horaire', endDate: 'horaire', timeZone: 'horaire', startDate: 'dates' },
    ...{ track: 'thème', room: 'salle', overflowRooms: 'salle', venue: 'lieu', status: 'statut', admission: 'accès' },
    ...{ speakers: 'intervenants', documents: 'documents', audiences: 'publics', languages: 'langues', interpretation: 'interprétation' },
    ...{
      links: 'liens',
      url: 'lien',
      tags: 'mots-clés',
      accessibility: 'accessibilité',
      organisers: 'organisateurs',
      biography: 'biographie',
    },
  },
  otherFields: 'détails',
};

/** The words for a language tag; English where there are none. */
export function changeWordsFor(language: string): ChangeWords {
  return /^fr(?:-|$)/i.test(language) ? french : english;
}
