import { createHash } from 'node:crypto';
import { canonicalJson } from '../../src/agenda/canonical.ts';
import { changeBetween, type DraftChange } from '../../src/agenda/changes.ts';
import { Draft } from '../../src/agenda/draft.ts';
import type { Release, ReleaseContent } from '../../src/agenda/release.ts';
import type { PublicSession, Session } from '../../src/agenda/session.ts';
import type { NewestRelease } from '../../src/agenda/store.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A UUID that is always the same for a name. */
export function uidOf(name: string): string {
  return sha256(name).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

const source = { system: 'demo', key: 'k-1' };
const text = { en: 'Text', fr: 'Texte' };
const image = { url: 'https://example.org/i.png', alt: text, credit: 'Someone' };
const geo = { lat: 48.85, lon: 2.35 };

const conference = {
  title: text,
  subtitle: 'A subtitle',
  startDate: '2030-05-06',
  endDate: '2030-05-07',
  timeZone: 'Europe/Paris',
  dayStartsAt: '04:00',
  languages: ['en', 'fr'],
  venue: { name: 'House', address: '1 Street', city: { en: 'Paris' }, country: 'FR', geo },
  organisers: [{ name: 'Zeta', url: 'https://example.org/zeta' }, { name: { en: 'Alpha' } }],
  series: { id: 'a-series', title: 'A series' },
  follows: 'somewhere-else',
  admission: 'registration',
  attendance: 'hybrid',
  status: 'postponed',
  description: 'Line one\nline two',
  image,
  contact: { name: 'Desk', email: 'desk@example.org', url: 'https://example.org/desk' },
  note: { en: 'Note' },
  links: { page: 'https://example.org/', registration: 'https://example.org/register' },
  placeholderTitle: 'Held',
  color: '#0b57a4',
  refreshMinutes: 30,
};

const fullSession = {
  kind: 'breakout',
  title: text,
  subtitle: 'Sub',
  abstract: '# Heading\n\n"quotes", \\ and 日本語 🎈',
  track: 'policy',
  room: 'main',
  overflowRooms: ['side', 'annex'],
  parent: 'block',
  repeatOf: 'earlier',
  speakers: [
    { speaker: 'zoe', role: 'chair', label: { en: 'Chair', fr: 'Présidence' } },
    { speaker: 'ann', role: 'keynote' },
    { speaker: 'zoe', role: 'author' },
  ],
  documents: ['paper', 'annex-paper'],
  audiences: ['officials', 'auditors'],
  languages: ['fr', 'en'],
  interpretation: ['es'],
  accessibility: ['captions', 'sign language'],
  tags: ['b', 'a'],
  note: 'Note',
  status: 'tentative',
  start: '2030-05-06T10:00',
  end: '2030-05-06T11:00',
  timeZone: 'Europe/Lisbon',
  admission: 'invitation',
  visibility: 'placeholder',
  links: {
    page: 'https://example.org/p',
    stream: 'https://example.org/s',
    recording: 'https://example.org/r',
    registration: 'https://example.org/g',
    join: 'https://example.org/j',
  },
  source,
};

/** A draft in normal form with every field set somewhere, and every field at its default somewhere else. */
export function fullDraft(id = 'full'): Draft {
  const session = (name: string, rest: object) => ({ id: name, uid: uidOf(`${id}/${name}`), title: name, ...rest });
  return Draft.parse({
    conference: { id, ...conference },
    audiences: [
      { id: 'auditors', title: text, description: 'D', listed: true, source },
      { id: 'officials', title: 'Officials' },
    ],
    tracks: [
      { id: 'policy', title: text, description: text, color: '#Aabb00', order: 7, listed: true, source },
      { id: 'void', title: 'Void' },
    ],
    rooms: [
      { id: 'annex', title: 'Annex' },
      {
        id: 'main',
        title: text,
        description: 'D',
        floor: '1',
        building: text,
        capacity: 0,
        accessible: false,
        geo,
        order: 2,
        listed: true,
        source,
      },
      { id: 'side', title: 'Side', accessible: true, capacity: 12 },
    ],
    speakers: [
      { id: 'ann', name: 'Ann' },
      {
        id: 'zoe',
        name: 'Zoë',
        type: 'organisation',
        organisation: text,
        position: 'Head',
        country: 'FR',
        biography: text,
        image,
        links: [{ title: 'Z', url: 'https://example.org/z' }, { url: 'https://example.org/a' }],
        listed: true,
        source,
      },
    ],
    documents: [
      { id: 'annex-paper', title: 'Annexe', translationOf: 'paper' },
      {
        id: 'paper',
        title: text,
        url: 'https://example.org/paper.pdf',
        symbol: 'A(2030)1',
        kind: 'report',
        mediaType: 'application/pdf',
        languages: ['en'],
        access: 'restricted',
        publishedOn: '2030-01-02',
        sizeBytes: 5_000_000_000,
        order: 3,
        listed: true,
        source,
      },
    ],
    sessions: [
      session('all-day', { date: '2030-05-06', endDate: '2030-05-07' }),
      session('block', { kind: 'plenary' }),
      session('child', fullSession),
      session('earlier', {}),
    ],
  });
}

/** The change that makes a draft from nothing. */
export function creation(draft: Draft): DraftChange {
  return changeBetween(null, draft);
}

/** A release of a draft as it stands: well-formed, with a right digest; what it shows is not what publishing would choose. */
export function sampleRelease(draft: Draft, number = 1): Release {
  const content: ReleaseContent = {
    conference: { ...draft.conference, audiences: draft.audiences.map(({ id, title }) => ({ id, title })), placeholderTitle: 'Held' },
    number,
    publishedAt: `2030-01-01T00:00:0${number % 10}+00:00`,
    note: number === 1 ? null : `Release ${number}`,
    days: [{ date: '2030-05-06', sessions: draft.sessions.map(({ id }) => id) }],
    sessions: draft.sessions.map(shown),
    audiences: draft.audiences.map(({ listed: _, source: __, ...shape }) => shape),
    tracks: draft.tracks.map(({ listed: _, source: __, ...shape }) => shape),
    rooms: draft.rooms.map(({ listed: _, source: __, ...shape }) => shape),
    speakers: draft.speakers.map(({ listed: _, source: __, ...shape }) => ({ ...shape, sessions: [] })),
    documents: draft.documents.map(({ listed: _, source: __, ...shape }) => ({ ...shape, sessions: [] })),
    zones: {
      'Europe/Paris': { vtimezone: 'BEGIN:VTIMEZONE\r\nEND:VTIMEZONE', repeated: [['2030-10-27T02:00:00', '2030-10-27T03:00:00']] },
    },
    history: draft.sessions.map(({ uid, id }) => ({
      uid,
      id,
      sequence: 0,
      createdAt: '2030-01-01T00:00:00+00:00',
      modifiedAt: '2030-01-01T00:00:00+00:00',
      digest: sha256(uid),
      withdrawnIn: null,
    })),
    listed: { audiences: ['auditors'], tracks: ['policy'], rooms: ['main'], speakers: ['zoe'], documents: ['paper'] },
  };
  return {
    ...content,
    sha256: sha256(canonicalJson(content)),
    mask: { sessions: [uidOf('gone')], speakers: ['ann'], documents: ['paper'] },
  };
}

function shown({ source: _, links: { join: __, ...links }, ...session }: Session): PublicSession {
  return {
    ...session,
    links,
    timeZone: session.timeZone ?? 'Europe/Paris',
    visibility: session.visibility === 'private' ? 'placeholder' : session.visibility,
    sequence: 0,
    createdAt: '2030-01-01T00:00:00+00:00',
    modifiedAt: '2030-01-01T00:00:00+00:00',
  };
}

/** What the store says of a release that is the newest. */
export function newestOf(conference: string, { number, sha256 }: Release): NewestRelease {
  return { conference, number, sha256 };
}
