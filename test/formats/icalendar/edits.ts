import fc from 'fast-check';
import { type Collection, type Draft, members } from '../../../src/agenda/draft.ts';
import { withoutResource, withResource } from '../../../src/agenda/edits.ts';
import { AgendaError } from '../../../src/agenda/errors.ts';
import { readConference, readResource } from '../../../src/agenda/read-draft.ts';
import { aDraft, aSession, type Fields } from '../../agenda/draft.ts';

/** Something that organisers do to a draft, as plain data so that a counterexample can be read. */
export type Edit =
  | { change: Collection; id: string; to: Fields }
  | { change: 'conference'; to: Fields }
  | { remove: Collection; id: string }
  | { bringBack: Collection; id: string };

const paper = { title: 'Paper', url: 'https://example.org/paper.pdf', mediaType: 'application/pdf' };

/** A block with two breakouts, a repetition, and two of everything that sessions refer to. */
export const start: Draft = aDraft({
  audiences: [
    { id: 'a0', title: 'Auditors' },
    { id: 'a1', title: 'Buyers' },
  ],
  tracks: [
    { id: 't0', title: 'Green' },
    { id: 't1', title: 'Digital' },
  ],
  rooms: [
    { id: 'r0', title: 'Hall' },
    { id: 'r1', title: 'Side' },
  ],
  speakers: [
    { id: 'p0', name: 'Ann' },
    { id: 'p1', name: 'Bob' },
  ],
  documents: [
    { id: 'd0', ...paper },
    { id: 'd1', ...paper },
  ],
  sessions: [
    aSession({ id: 's0', track: 't0' }),
    aSession({ id: 's1', kind: 'breakout', parent: 's0', track: 't0', room: 'r0', speakers: [{ speaker: 'p0' }], documents: ['d0'] }),
    aSession({ id: 's2', kind: 'breakout', parent: 's0', track: 't1', room: 'r1', speakers: [{ speaker: 'p1' }], audiences: ['a0'] }),
    aSession({ id: 's3', kind: 'plenary', repeatOf: 's1', room: 'r0', start: '2023-10-25T09:00', end: '2023-10-25T10:00' }),
  ],
});

const texts = ['One', 'Two', { en: 'One', fr: 'Un' }, { en: 'Two', fr: 'Un' }];
const optional = [null, ...texts];
const places = [null, { lat: 48.861, lon: 2.269 }, { lat: 48.5, lon: 2.25 }];
const links = [null, 'https://example.org/one', 'https://example.org/two'];
const orders = [0, 1, 2];
const zones = ['Europe/Paris', 'Africa/Cairo', 'Africa/Casablanca', 'Asia/Kolkata'];
const admissions = ['open', 'registration', 'invitation'];

/** For each field the values that edits choose from. */
const fields: Record<Collection | 'conference', Record<string, readonly unknown[]>> = {
  conference: {
    title: texts,
    subtitle: optional,
    dayStartsAt: ['00:00', '04:00'],
    languages: [['en'], ['fr'], ['en', 'fr'], ['fr', 'en'], ['en', 'fr', 'de'], ['fr', 'en', 'de']],
    venue: [null, ...texts.map((name) => ({ name, city: name })), ...places.map((geo) => ({ name: 'Centre', address: '1 Street', geo }))],
    organisers: [[], [{ name: 'OECD' }]],
    admission: admissions,
    attendance: ['in-person', 'online'],
    status: ['scheduled', 'postponed', 'cancelled'],
    description: optional,
    contact: [null, { name: 'Desk' }, { name: 'Desk', email: 'desk@example.org' }, { name: 'Team', email: 'desk@example.org' }],
    note: optional,
    links: links.map((page) => ({ page })),
    placeholderTitle: optional,
  },
  audiences: { title: texts, description: optional, listed: [true, false] },
  tracks: { title: texts, description: optional, color: [null, '#0b57a4'], order: orders, listed: [true, false] },
  rooms: {
    title: texts,
    description: optional,
    floor: optional,
    building: optional,
    capacity: [null, 10],
    accessible: [null, true],
    geo: places,
    order: orders,
  },
  speakers: {
    name: ['Ann', 'Bob'],
    type: ['person', 'organisation'],
    organisation: optional,
    position: optional,
    country: [null, 'FR'],
    biography: optional,
  },
  documents: {
    title: texts,
    url: links,
    symbol: [null, 'A(2023)1'],
    kind: ['other', 'report'],
    mediaType: [null, 'application/pdf', 'text/html'],
    access: ['public', 'restricted'],
    order: orders,
    translationOf: [null, 'd0', 'd1'],
  },
  sessions: {
    kind: ['plenary', 'breakout', 'break', 'other'],
    title: texts,
    subtitle: optional,
    abstract: optional,
    timeZone: [null, ...zones],
    status: ['confirmed', 'tentative', 'cancelled'],
    admission: [null, ...admissions],
    visibility: ['public', 'placeholder', 'private'],
    track: [null, 't0', 't1'],
    room: [null, 'r0', 'r1'],
    overflowRooms: [[], ['r0'], ['r1']],
    parent: [null, 's0', 's1', 's2', 's3'],
    repeatOf: [null, 's0', 's1'],
    speakers: [[], [{ speaker: 'p0' }], [{ speaker: 'p1', role: 'chair', label: { en: 'One', fr: 'Un' } }]],
    documents: [[], ['d0'], ['d1'], ['d0', 'd1']],
    audiences: [[], ['a0'], ['a1']],
    languages: [[], ['en'], ['en', 'fr']],
    interpretation: [[], ['fr']],
    accessibility: [[], ['captions']],
    tags: [[], ['ai']],
    links: ['page', 'stream', 'recording', 'registration', 'join'].flatMap((name) => links.map((link) => ({ [name]: link }))),
    note: optional,
  },
};

const noTimes = { start: null, end: null, date: null, endDate: null };

// Fields that only make sense together: hours of two days and of another year, the hour that Paris has twice, whole days, nothing yet.
const times: readonly Fields[] = [
  { start: '2023-10-24T09:00', end: '2023-10-24T10:00' },
  { start: '2023-10-24T09:00', end: '2023-10-24T10:30' },
  { start: '2023-10-25T09:00', end: '2023-10-25T10:00' },
  { start: '2022-12-30T09:00', end: '2022-12-30T10:00' },
  { start: '2023-10-29T02:30:00+02:00', end: '2023-10-29T04:00' },
  { start: '2023-10-29T02:30:00+01:00', end: '2023-10-29T04:00' },
  { date: '2023-10-24' },
  { date: '2023-10-24', endDate: '2023-10-25' },
  {},
].map((given) => ({ ...noTimes, ...given }));

// What decides which years and rules of which zone a release freezes.
const spans: readonly Fields[] = [...zones.map((timeZone) => ({ timeZone })), { startDate: '2023-10-24' }, { startDate: '2022-12-30' }];

const collections: readonly Collection[] = ['audiences', 'tracks', 'rooms', 'speakers', 'documents', 'sessions'];
const anId = (collection: Collection) => fc.constantFrom(...members(start, collection).map(({ id }) => id));

function aChange(of: Collection | 'conference'): fc.Arbitrary<Fields> {
  return fc
    .constantFrom(...Object.entries(fields[of]))
    .chain(([field, values]) => fc.constantFrom(...values).map((value) => ({ [field]: value })));
}

const changeOf = (collection: Collection, to: fc.Arbitrary<Fields>): fc.Arbitrary<Edit> =>
  fc.record({ change: fc.constant(collection), id: anId(collection), to });

const someId = fc.constantFrom(...collections).chain((collection) => anId(collection).map((id) => ({ collection, id })));

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 8, arbitrary: changeOf('sessions', aChange('sessions')) },
  { weight: 4, arbitrary: changeOf('sessions', fc.constantFrom(...times)) },
  { weight: 6, arbitrary: aChange('conference').map((to): Edit => ({ change: 'conference', to })) },
  { weight: 2, arbitrary: fc.constantFrom(...spans).map((to): Edit => ({ change: 'conference', to })) },
  ...collections.slice(0, -1).map((collection) => ({ weight: 1, arbitrary: changeOf(collection, aChange(collection)) })),
  { weight: 1, arbitrary: someId.map(({ collection, id }): Edit => ({ remove: collection, id })) },
  { weight: 1, arbitrary: someId.map(({ collection, id }): Edit => ({ bringBack: collection, id })) },
);

/** The draft after an edit; the same where the domain refuses it. */
export function edited(draft: Draft, given: Edit): Draft {
  try {
    return apply(draft, given);
  } catch (error) {
    if (error instanceof AgendaError) return draft;
    throw error;
  }
}

function apply(draft: Draft, given: Edit): Draft {
  if ('remove' in given) return withoutResource(draft, given.remove, given.id, true);
  if ('bringBack' in given) return put(draft, given.bringBack, member(start, given.bringBack, given.id));
  if (given.change === 'conference') return readConference(draft, { ...draft.conference, ...given.to });
  return put(draft, given.change, { ...member(draft, given.change, given.id), ...given.to });
}

function put(draft: Draft, collection: Collection, resource: Fields): Draft {
  return withResource(draft, collection, readResource(draft, collection, resource));
}

function member(draft: Draft, collection: Collection, id: string): Fields {
  const found = members(draft, collection).find((candidate) => candidate.id === id);
  if (!found) throw new AgendaError('not-found', 'It was removed.');
  return { ...found };
}
