import type { PublicSession } from '../agenda/session.ts';

type Role = PublicSession['speakers'][number]['role'];

/** The few fixed words of calendars and pages in one language. */
export interface Words {
  cancelled: string;
  postponed: string;
  kinds: Record<PublicSession['kind'], string>;
  /** As the title of a collection. */
  manyOfKind: Record<PublicSession['kind'], string>;
  roles: Record<Role, string>;
  partOf: string;
  documents: string;
  stream: string;
  recording: string;
  registration: string;
  audiences: string;
  languages: string;
  interpretation: string;
  accessibility: string;
  tags: string;
  alsoIn: string;
  repeats: string;
  byInvitation: string;
  byRegistration: string;
  openToAll: string;
  statuses: Record<PublicSession['status'], string>;
  wholeAgenda: string;
  dates: string;
  everyDay: string;
  day(index: number, of: number): string;
  organisers: string;
  withoutCancelled: string;
  times: string;
  allDay: string;
  /** Before the last day of something that lasts several. */
  until: string;
  unscheduled: string;
  release(number: number, when: string): string;
  colon: string;
}

const english: Words = {
  cancelled: 'Cancelled',
  postponed: 'Postponed',
  kinds: {
    plenary: 'Plenary',
    breakout: 'Breakout',
    workshop: 'Workshop',
    meeting: 'Meeting',
    break: 'Break',
    social: 'Social',
    other: 'Session',
  },
  manyOfKind: {
    plenary: 'Plenaries',
    breakout: 'Breakouts',
    workshop: 'Workshops',
    meeting: 'Meetings',
    break: 'Breaks',
    social: 'Social programme',
    other: 'Other sessions',
  },
  roles: {
    speaker: 'Speaker',
    presenter: 'Presenter',
    chair: 'Chair',
    moderator: 'Moderator',
    keynote: 'Keynote',
    panellist: 'Panellist',
    discussant: 'Discussant',
    rapporteur: 'Rapporteur',
    host: 'Host',
    author: 'Author',
    convener: 'Convener',
    interpreter: 'Interpreter',
  },
  partOf: 'Part of',
  documents: 'Documents',
  stream: 'Live stream',
  recording: 'Recording',
  registration: 'Registration',
  audiences: 'For',
  languages: 'Languages',
  interpretation: 'Interpretation',
  accessibility: 'Accessibility',
  tags: 'Tags',
  alsoIn: 'Also in',
  repeats: 'Repeats',
  byInvitation: 'By invitation',
  byRegistration: 'Registration needed',
  openToAll: 'Open to all',
  statuses: { confirmed: 'Confirmed', tentative: 'Tentative', cancelled: 'Cancelled' },
  wholeAgenda: 'The whole agenda',
  dates: 'Dates',
  everyDay: 'Each day',
  day: (index, of) => `day ${index} of ${of}`,
  organisers: 'Organised by',
  withoutCancelled: 'without cancelled sessions',
  times: 'Times',
  allDay: 'All day',
  until: 'until',
  unscheduled: 'Not yet scheduled',
  release: (number, when) => `Release ${number} (${when})`,
  colon: ': ',
};

const french: Words = {
  cancelled: 'Annulé',
  postponed: 'Reporté',
  kinds: {
    plenary: 'Plénière',
    breakout: 'Session parallèle',
    workshop: 'Atelier',
    meeting: 'Réunion',
    break: 'Pause',
    social: 'Moment convivial',
    other: 'Session',
  },
  manyOfKind: {
    plenary: 'Plénières',
    breakout: 'Sessions parallèles',
    workshop: 'Ateliers',
    meeting: 'Réunions',
    break: 'Pauses',
    social: 'Moments conviviaux',
    other: 'Autres sessions',
  },
  roles: {
    speaker: 'Intervention',
    presenter: 'Présentation',
    chair: 'Présidence',
    moderator: 'Modération',
    keynote: 'Discours liminaire',
    panellist: 'Panel',
    discussant: 'Discussion',
    rapporteur: 'Rapport',
    host: 'Accueil',
    author: 'Rédaction',
    convener: 'Organisation',
    interpreter: 'Interprétation',
  },
  partOf: 'Fait partie de',
  documents: 'Documents',
  stream: 'Diffusion en direct',
  recording: 'Enregistrement',
  registration: 'Inscription',
  audiences: 'Pour',
  languages: 'Langues',
  interpretation: 'Interprétation',
  accessibility: 'Accessibilité',
  tags: 'Mots-clés',
  alsoIn: 'Également dans',
  repeats: 'Reprise de',
  byInvitation: 'Sur invitation',
  byRegistration: 'Inscription nécessaire',
  openToAll: 'Ouvert à tous',
  statuses: { confirmed: 'Confirmé', tentative: 'Provisoire', cancelled: 'Annulé' },
  wholeAgenda: 'Tout le programme',
  dates: 'Dates',
  everyDay: 'Chaque jour',
  day: (index, of) => `jour ${index} sur ${of}`,
  organisers: 'Organisé par',
  withoutCancelled: 'sans les sessions annulées',
  times: 'Heures',
  allDay: 'Toute la journée',
  until: 'jusqu’au',
  unscheduled: 'Horaire à fixer',
  release: (number, when) => `Version ${number} (${when})`,
  colon: ' : ',
};

// Where a language has no table of its own, at least the one word that must not be overlooked.
const CANCELLED: Record<string, string> = { de: 'Abgesagt', es: 'Cancelado', it: 'Annullato', pt: 'Cancelado', nl: 'Geannuleerd' };

/** What stands before the title of a cancelled session, in every language that has a word for it. */
export const CANCELLED_WORDS: readonly string[] = [...new Set([english.cancelled, french.cancelled, ...Object.values(CANCELLED)])];

/** The words for a language tag; English where there are none. */
export function wordsFor(language: string): Words {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  if (primary === 'fr') return french;
  return { ...english, cancelled: CANCELLED[primary] ?? english.cancelled };
}

/** The kind as a category: English in every language, so that filters in calendar apps hold. */
export function kindCategory(session: PublicSession): string {
  return english.kinds[session.kind];
}
