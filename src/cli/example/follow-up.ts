import { madeUp, organisers, series, venue } from './venue.ts';

const uid = (end: string) => `5d0c8a52-6a1e-4c59-9a3b-1000000000${end}`;
const on = (day: string, start: string, end: string) => ({ start: `2023-10-${day}T${start}`, end: `2023-10-${day}T${end}` });

const conference = {
  id: 'lpp-meeting-2023',
  title: {
    en: 'Meeting of the Working Party of the Leading Practitioners on Public Procurement (LPP)',
    fr: 'Réunion du Groupe de travail des praticiens de premier plan de la commande publique (LPP)',
  },
  startDate: '2023-10-25',
  endDate: '2023-10-26',
  timeZone: 'Europe/Paris',
  languages: ['en', 'fr'],
  venue,
  organisers,
  series,
  follows: 'open-exchange-2023',
  admission: 'invitation',
  attendance: 'in-person',
  description: {
    en: 'The working party meets just after the open exchange. By invitation.',
    fr: 'Le groupe de travail se réunit juste après l’échange ouvert. Sur invitation.',
  },
  contact: { name: 'LPP Secretariat', email: 'lpp@example.org', url: 'https://example.org/contact' },
  note: madeUp,
};

const rooms = [
  {
    id: 'room-d',
    title: { en: 'Room D', fr: 'Salle D' },
    floor: { en: 'First floor', fr: 'Premier étage' },
    capacity: 60,
    accessible: true,
    order: 1,
  },
  { id: 'foyer', title: 'Foyer', floor: { en: 'Ground floor', fr: 'Rez-de-chaussée' }, accessible: true, order: 2 },
];

const speakers = [
  {
    id: 'ines-vauclair',
    name: 'Inès Vauclair',
    organisation: { en: 'Ministry of Public Transformation', fr: 'Ministère de la Transformation publique' },
    position: { en: 'Director of Public Procurement', fr: 'Directrice de la commande publique' },
    country: 'FR',
  },
  {
    id: 'sofia-lindqvist',
    name: 'Sofia Lindqvist',
    organisation: { en: 'OECD Directorate for Public Governance', fr: 'Direction de la gouvernance publique de l’OCDE' },
    position: { en: 'Policy analyst', fr: 'Analyste des politiques publiques' },
  },
];

const sessions = [
  {
    id: 'adoption',
    uid: uid('01'),
    kind: 'plenary',
    title: {
      en: 'Adoption of the agenda and of the previous summary record',
      fr: 'Adoption de l’ordre du jour et du compte rendu de la réunion précédente',
    },
    ...on('25', '09:30', '10:30'),
    room: 'room-d',
    speakers: [{ speaker: 'ines-vauclair', role: 'chair' }],
  },
  {
    id: 'coffee-1',
    uid: uid('02'),
    kind: 'break',
    title: { en: 'Coffee break', fr: 'Pause café' },
    ...on('25', '10:30', '11:00'),
    room: 'foyer',
  },
  {
    id: 'recommendation',
    uid: uid('03'),
    kind: 'plenary',
    title: {
      en: 'Putting the Recommendation on Public Procurement to work',
      fr: 'Mettre en œuvre la Recommandation sur les marchés publics',
    },
    ...on('25', '11:00', '12:30'),
    room: 'room-d',
    speakers: [
      { speaker: 'ines-vauclair', role: 'chair' },
      { speaker: 'sofia-lindqvist', role: 'presenter' },
    ],
  },
  {
    id: 'bureau',
    uid: uid('04'),
    kind: 'meeting',
    visibility: 'placeholder',
    title: { en: 'Meeting of the Bureau', fr: 'Réunion du Bureau' },
    ...on('25', '14:00', '15:00'),
    room: 'room-d',
  },
  {
    id: 'work-programme',
    uid: uid('05'),
    kind: 'plenary',
    title: { en: 'Programme of work', fr: 'Programme de travail' },
    ...on('26', '09:30', '12:00'),
    room: 'room-d',
    speakers: [{ speaker: 'sofia-lindqvist', role: 'presenter' }],
  },
];

/** The by-invitation meeting of 25 and 26 October 2023, as a draft document. */
export const followUp = { conference, rooms, speakers, sessions };
