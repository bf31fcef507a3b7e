import { madeUp, organisers, series, venue } from '../venue.ts';
import { documents } from './documents.ts';
import { sessions } from './sessions.ts';
import { speakers } from './speakers.ts';

const description = {
  en: `How can governments use **strategic public procurement** to transform public services?

The digital transformation of public services is moving fast, and so do the demands on governments: services that meet people’s needs, and answers to
major societal challenges. Public procurement is a tool to foster innovation and to bring in what the private sector can do; digital solutions, in turn, make
procurement itself more efficient.

Plenary and breakout sessions take up the opportunities and challenges of using procurement to accelerate digital innovation, and recent efforts to procure emerging technologies
such as AI in the public sector. The Working Party of Leading Practitioners on Public Procurement (LPP) invites the Working Party of Senior Digital Government Officials (E-leaders) to join.`,
  fr: `Comment les pouvoirs publics peuvent-ils s’appuyer sur la **commande publique stratégique** pour transformer les services publics ?

La transformation numérique des services publics s’accélère, tout comme les attentes à l’égard des pouvoirs publics : des services qui répondent aux besoins des citoyens et des réponses aux
grands défis de société. La commande publique est un levier pour encourager l’innovation et mobiliser les capacités du secteur privé ; les solutions numériques la rendent à leur tour plus efficiente.

Les séances plénières et parallèles examineront les possibilités et les difficultés liées à l’utilisation de la commande publique pour accélérer l’innovation numérique, ainsi que les efforts récents d’acquisition de technologies
émergentes, telles que l’IA, dans le secteur public. Le Groupe de travail des praticiens de premier plan de la commande publique (LPP) invite le Groupe de travail des hauts responsables de l’administration numérique (E-leaders) à se joindre à lui.`,
};

const conference = {
  id: 'open-exchange-2023',
  title: {
    en: 'Leveraging Strategic Public Procurement to Deliver Public Service Transformation',
    fr: 'Mobiliser la commande publique stratégique pour transformer les services publics',
  },
  subtitle: { en: 'Open exchange of leading practitioners', fr: 'Échange ouvert entre praticiens de premier plan' },
  startDate: '2023-10-24',
  endDate: '2023-10-24',
  timeZone: 'Europe/Paris',
  languages: ['en', 'fr'],
  venue,
  organisers,
  series,
  admission: 'open',
  attendance: 'hybrid',
  description,
  image: {
    url: 'https://example.org/images/open-exchange.png',
    alt: { en: 'Hands that exchange documents', fr: 'Des mains qui échangent des documents' },
    credit: '© Adrien Coquet/The Noun Project',
  },
  contact: { name: 'LPP Secretariat', email: 'lpp@example.org', url: 'https://example.org/contact' },
  note: madeUp,
  links: { registration: 'https://example.org/register' },
  color: '#0b57a4',
};

const audiences = [
  {
    id: 'procurement-practitioners',
    title: { en: 'Leading procurement practitioners', fr: 'Praticiens de premier plan de la commande publique' },
  },
  {
    id: 'procurement-policy-makers',
    title: { en: 'Public procurement policy makers', fr: 'Responsables des politiques de commande publique' },
  },
  {
    id: 'e-leaders',
    title: { en: 'Digital government policy makers (E-leaders)', fr: 'Responsables des politiques d’administration numérique (E-leaders)' },
  },
  { id: 'oversight', title: { en: 'Oversight and control bodies', fr: 'Organes de surveillance et de contrôle' } },
  { id: 'academia-ngos', title: { en: 'Academia and NGOs', fr: 'Universités et ONG' } },
];

const tracks = [
  { id: 'strategy', title: { en: 'Strategy and value', fr: 'Stratégie et valeur' }, color: '#0b57a4', order: 1 },
  { id: 'digital', title: { en: 'Digital innovation', fr: 'Innovation numérique' }, color: '#6d3a9c', order: 2 },
  { id: 'integrity', title: { en: 'Trust and oversight', fr: 'Confiance et contrôle' }, color: '#1f6f43', order: 3 },
];

const rooms = [
  {
    id: 'auditorium',
    title: 'Auditorium',
    floor: { en: 'Ground floor', fr: 'Rez-de-chaussée' },
    capacity: 320,
    accessible: true,
    order: 1,
  },
  {
    id: 'room-d',
    title: { en: 'Room D', fr: 'Salle D' },
    floor: { en: 'First floor', fr: 'Premier étage' },
    capacity: 60,
    accessible: true,
    order: 2,
  },
  {
    id: 'room-e',
    title: { en: 'Room E', fr: 'Salle E' },
    floor: { en: 'First floor', fr: 'Premier étage' },
    capacity: 60,
    accessible: true,
    order: 3,
  },
  {
    id: 'room-f',
    title: { en: 'Room F', fr: 'Salle F' },
    floor: { en: 'First floor', fr: 'Premier étage' },
    capacity: 40,
    accessible: true,
    order: 4,
  },
  { id: 'foyer', title: 'Foyer', floor: { en: 'Ground floor', fr: 'Rez-de-chaussée' }, accessible: true, order: 5 },
];

/** The open exchange of 24 October 2023, as a draft document. */
export const openExchange = { conference, audiences, tracks, rooms, speakers, documents, sessions };
