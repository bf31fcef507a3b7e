import type { ForeignText } from '../../../foreign/prose.ts';
import type { ForeignSession } from '../../../foreign/session.ts';
import { wordsFor } from '../../../words.ts';
import { type Component, propertyOf, rawValueOf } from '../../content-lines/index.ts';
import { textOf } from '../../content-lines/values.ts';
import { categoriesOf } from '../categories.ts';
import { locationOf } from '../locations.ts';
import type { Parts } from './description.ts';
import { documentsIn } from './documents.ts';
import { namesIn } from './facts.ts';
import { isByInvitation, kindIn, type OwnFeed, partsIn } from './feed.ts';
import { headlineOf } from './headline.ts';
import type { Losses } from './losses.ts';
import { mayBePeople } from './people.ts';

/** What an entry of this service was written from, and by which titles it refers to others. */
export interface OwnEntry {
  session: Partial<ForeignSession> & Pick<ForeignSession, 'title'>;
  block: string;
  repeated: string;
}

const CANCELLED = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'].map((language) => {
  const { cancelled, colon } = wordsFor(language);
  return `${cancelled}${colon}`;
});

/** Undoes what this service adds to a session where it writes it as an entry of a calendar. */
export function ownEntryOf(event: Component, place: string, feed: OwnFeed): OwnEntry {
  const { words, places, losses } = feed;
  const parts = partsIn(event, words);
  const headline = parts?.headline == null ? null : headlineOf(parts.headline, categoriesOf(event).slice(0), words);
  const { room, loss } = places.roomOf(locationOf(event));
  if (loss) losses.add(loss, place);
  const common = { ...sortOf(event), title: titleOf(event), room, ...addressesOf(event) };
  if (parts !== null && parts.headline === null) return { session: { ...common, visibility: 'placeholder' }, block: '', repeated: '' };
  if (parts === null || headline === null) {
    losses.add('text', place);
    return { session: { ...common, abstract: wholeText(event), links: documentsIn(event, []) }, block: '', repeated: '' };
  }
  reportOn(parts, place, feed);
  const told = { ...common, ...textsOf(parts, event), ...factsOf(parts, feed), links: documentsIn(event, parts.documents) };
  return { session: { ...told, track: headline.track === '' ? null : { name: headline.track } }, ...headline };
}

/** This service writes "Cancelled: " before the titles of cancelled sessions, in the language of the calendar. */
function titleOf(event: Component): string {
  const title = textOf(rawValueOf(event, 'SUMMARY') ?? '');
  const prefix = rawValueOf(event, 'STATUS')?.trim() === 'CANCELLED' ? CANCELLED.find((words) => title.startsWith(words)) : undefined;
  return title.slice(prefix?.length ?? 0);
}

/** What categories tell, for a description that does not: there tracks have other commas. */
function sortOf(event: Component): Pick<ForeignSession, 'kind' | 'track' | 'admission'> {
  const track = categoriesOf(event).slice(1, isByInvitation(event) ? -1 : undefined)[0];
  return { kind: kindIn(event), track: track ? { name: track } : null, ...(isByInvitation(event) && { admission: 'invitation' as const }) };
}

/** A session without a page of its own is given this service's, whose address has its id. */
function addressesOf(event: Component): Pick<ForeignSession, 'page' | 'slug' | 'stream'> {
  const page = propertyOf(event, 'URL')?.value.trim() ?? '';
  const slug = /\/c\/[a-z0-9-]{1,80}\/s\/([a-z0-9-]{1,80})$/.exec(page)?.[1];
  return { ...(slug === undefined ? { page } : { page: '', slug }), stream: propertyOf(event, 'CONFERENCE')?.value.trim() ?? '' };
}

function textsOf({ prose, note }: Parts, event: Component): Pick<ForeignSession, 'abstract' | 'note'> {
  return { abstract: textIn(prose, event), ...(note !== null && { note: textIn(note, event) }) };
}

function wholeText(event: Component): ForeignText[] {
  return textIn(textOf(propertyOf(event, 'DESCRIPTION')?.value ?? '').trim(), event);
}

function textIn(text: string, event: Component): ForeignText[] {
  return text === '' ? [] : [{ text, syntax: 'plain', place: `line ${propertyOf(event, 'DESCRIPTION')?.line}` }];
}

function factsOf({ people, facts, recording, registration }: Parts, { places }: OwnFeed): Partial<ForeignSession> {
  const { lists, admission } = facts;
  const rooms = lists.alsoIn === undefined ? [] : namesIn(lists.alsoIn, places.titles);
  return {
    ...(admission && { admission }),
    ...{ recording, registration, languages: lists.languages ?? '', interpretation: lists.interpretation ?? '' },
    tags: lists.tags?.split(', ') ?? [],
    otherRooms: rooms.map((name) => ({ name })),
    persons: people.map(({ person }) => person),
  };
}

function reportOn({ prose, note, people, facts, documents }: Parts, place: string, { words, losses }: OwnFeed): void {
  const report = (isLost: boolean, loss: Parameters<Losses['add']>[0]) => isLost && losses.add(loss, place);
  const paragraphs = prose.split('\n\n');
  report(paragraphs.length > 1, 'prose');
  report(
    [prose, note ?? ''].some((text) => text.endsWith(' …')),
    'cut',
  );
  report(people.length === 0 && mayBePeople(paragraphs.at(-1) ?? '', words), 'people');
  report(
    people.some(({ hasMore }) => hasMore),
    'affiliations',
  );
  report(facts.lists.audiences !== undefined, 'audiences');
  report(facts.lists.accessibility !== undefined, 'accessibility');
  report(
    documents.some((entry) => !/ https?:\/\/\S+$/.test(entry)),
    'documents',
  );
}
