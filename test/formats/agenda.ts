import { createHash } from 'node:crypto';
import { compile } from '../../src/agenda/compile.ts';
import { publicAgenda } from '../../src/agenda/mask.ts';
import { readDraft } from '../../src/agenda/read-draft.ts';
import type { Agenda, Release } from '../../src/agenda/release.ts';
import type { Scope, View } from '../../src/formats/format.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const uid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const now = Date.parse('2023-09-01T10:00:00Z');

/** The next release of a draft document. */
export function releaseOf(document: unknown, previous: Release | null = null): Release {
  return compile(readDraft(document), previous, { now, sha256 });
}

export function agendaOf(document: unknown): Agenda {
  const release = releaseOf(document);
  return publicAgenda(release, release);
}

/** A view of an agenda: all of it, or one session by its id. */
export function viewOf(agenda: Agenda, { language = 'en', id }: { language?: string; id?: string } = {}): View & { selfUrl: string } {
  const scope: Scope = id === undefined ? 'agenda' : 'session';
  const sessions = id === undefined ? agenda.sessions : agenda.sessions.filter((session) => session.id === id);
  const path = id === undefined ? 'agenda.ics' : `sessions/${id}.ics`;
  const publicUrl = 'https://agenda.example.org';
  return {
    scope,
    entries: 'sessions',
    color: null,
    modifiedAt: agenda.modifiedAt,
    agenda,
    sessions,
    title: null,
    language,
    publicUrl,
    selfUrl: `${publicUrl}/v1/conferences/${agenda.conference.id}/${path}`,
  };
}

/** A conference with one session of every sort that a calendar treats differently. */
export function manySorts() {
  const session = (n: number, id: string, rest: object) => ({ id, uid: uid(n), title: { en: `Session ${n}`, fr: `Séance ${n}` }, ...rest });
  return {
    conference: {
      id: 'sorts',
      title: { en: 'All sorts; of, sessions', fr: 'Toutes sortes de séances' },
      startDate: '2023-10-27',
      endDate: '2023-10-30',
      timeZone: 'Europe/Paris',
      languages: ['en', 'fr'],
      venue: { name: 'Château de la Muette', address: '2 rue André-Pascal', city: 'Paris', geo: { lat: 48.86123456, lon: 2.26987654 } },
      description: { en: 'A *small* agenda.', fr: 'Un *petit* programme.' },
      organisers: [{ name: { en: 'Directorate', fr: 'Direction' } }],
      admission: 'registration',
      links: { registration: 'https://example.org/register' },
      image: { url: 'https://example.org/picture.png' },
      color: '#2e7d32',
      refreshMinutes: 90,
      contact: { name: 'The "organisers"', email: 'agenda@example.org' },
    },
    audiences: [{ id: 'ngos', title: { en: 'Academia and NGOs', fr: 'Universités et ONG' } }],
    tracks: [{ id: 'digital', title: 'Digital, data', color: '#0b57a4' }],
    rooms: [
      { id: 'aula', title: 'Aula', floor: { en: 'Ground floor', fr: 'Rez-de-chaussée' }, order: 1, geo: { lat: 48.5, lon: 2.25 } },
      { id: 'room-2', title: 'Room 2; east', building: 'Annex', order: 2 },
    ],
    speakers: [
      { id: 'ada', name: 'Ada Example', organisation: { en: 'Institute', fr: 'Institut' }, position: 'Director' },
      { id: 'body', name: 'A Body', type: 'organisation' },
    ],
    documents: [
      {
        id: 'paper',
        title: { en: 'Paper', fr: 'Document' },
        url: 'https://example.org/päper.pdf',
        symbol: 'GOV(2023)1',
        mediaType: 'application/pdf',
      },
      { id: 'kept', title: 'Kept back', url: 'https://example.org/secret.pdf', access: 'restricted' },
    ],
    sessions: [
      session(1, 'opening', {
        kind: 'plenary',
        subtitle: 'With a view',
        abstract: { en: 'We **begin**.\n\n- one\n- two', fr: 'Nous **commençons**.' },
        start: '2023-10-27T09:00',
        end: '2023-10-27T10:00',
        room: 'aula',
        overflowRooms: ['room-2'],
        track: 'digital',
        speakers: [
          { speaker: 'ada', role: 'keynote' },
          { speaker: 'body', role: 'host', label: { en: 'Welcomed by', fr: 'Accueilli par' } },
        ],
        documents: ['paper', 'kept'],
        audiences: ['ngos'],
        languages: ['en'],
        interpretation: ['fr'],
        accessibility: ['captions'],
        tags: ['ai', 'data'],
        links: { stream: 'https://example.org/live?a=1&b=2', registration: 'https://example.org/register' },
        admission: 'registration',
        note: 'Bring a badge.',
      }),
      session(2, 'block', { title: 'Breakouts', start: '2023-10-27T10:30', end: '2023-10-27T12:00' }),
      session(3, 'data', { kind: 'breakout', start: '2023-10-27T10:30', end: '2023-10-27T12:00', room: 'aula', parent: 'block' }),
      session(4, 'called-off', {
        kind: 'breakout',
        start: '2023-10-27T10:30',
        end: '2023-10-27T12:00',
        room: 'room-2',
        parent: 'block',
        status: 'cancelled',
      }),
      session(5, 'perhaps', { kind: 'workshop', start: '2023-10-27T13:00', end: '2023-10-27T14:00', status: 'tentative' }),
      session(6, 'coffee', { kind: 'break', start: '2023-10-27T14:00', end: '2023-10-27T14:30' }),
      session(7, 'fair', { kind: 'social', date: '2023-10-27', endDate: '2023-10-28' }),
      session(8, 'held', { visibility: 'placeholder', start: '2023-10-27T15:00', end: '2023-10-27T16:00', room: 'aula' }),
      session(9, 'invited', {
        kind: 'meeting',
        admission: 'invitation',
        start: '2023-10-27T16:00',
        end: '2023-10-27T17:00',
        links: { stream: 'https://example.org/hidden' },
      }),
      session(10, 'night', { kind: 'social', start: '2023-10-29T01:30', end: '2023-10-29T02:30:00+01:00' }),
      session(11, 'overseas', { kind: 'plenary', start: '2023-10-30T09:00', end: '2023-10-30T10:00', timeZone: 'America/New_York' }),
      session(12, 'again', { kind: 'plenary', start: '2023-10-30T08:00', end: '2023-10-30T09:00', repeatOf: 'opening' }),
      session(13, 'unscheduled', { kind: 'workshop' }),
      session(14, 'long', {
        title: `日本語の長い題名と絵文字👩‍👩‍👧‍👦; with, marks \\ and ${'long words '.repeat(12)}`.trim(),
        start: '2023-10-30T11:00',
        end: '2023-10-30T12:00',
      }),
    ],
  };
}
