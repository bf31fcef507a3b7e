import type { Kind } from '../../../../agenda/session.ts';
import { type Words, wordsFor } from '../../../words.ts';
import { type Component, propertiesOf, propertyOf } from '../../content-lines/index.ts';
import { textOf } from '../../content-lines/values.ts';
import { categoriesOf } from '../categories.ts';
import { locationOf } from '../locations.ts';
import { type Parts, partsOf } from './description.ts';
import { Losses } from './losses.ts';
import { type OwnPlaces, ownPlacesOf } from './places.ts';

/** What the entries of a calendar of this service tell together. */
export interface OwnFeed {
  words: Words;
  places: OwnPlaces;
  losses: Losses;
}

const ENGLISH = wordsFor('en');
const KINDS: Kind[] = ['plenary', 'breakout', 'workshop', 'meeting', 'break', 'social', 'other'];
/** The languages that this service has words for; others get the English ones. */
const LANGUAGES = ['en', 'fr'];

export function ownFeedOf(events: readonly Component[]): OwnFeed {
  return { words: wordsIn(events), places: ownPlacesOf(events.map(locationOf)), losses: new Losses() };
}

/** The kind by the first category, which is English in every language. */
export function kindIn(event: Component): Kind | undefined {
  const [sort] = categoriesOf(event);
  return KINDS.find((kind) => ENGLISH.kinds[kind] === sort);
}

export function isByInvitation(event: Component): boolean {
  return categoriesOf(event).at(-1) === ENGLISH.byInvitation;
}

/** The description of an event, taken apart by the words of a language. */
export function partsIn(event: Component, words: Words): Parts | null {
  const kind = kindIn(event);
  const value = (name: string) => propertyOf(event, name)?.value.trim() ?? '';
  return kind === undefined
    ? null
    : partsOf(
        textOf(value('DESCRIPTION')).trim(),
        {
          kind: words.kinds[kind],
          page: value('URL'),
          stream: value('CONFERENCE'),
          documents: propertiesOf(event, 'ATTACH').map((property) => property.value.trim()),
          byInvitation: isByInvitation(event),
        },
        words,
      );
}

/** The words by which most of the descriptions can be told apart; no line of a calendar says which they are. */
function wordsIn(events: readonly Component[]): Words {
  const weighed = LANGUAGES.map((language) => {
    const words = wordsFor(language);
    return { words, weight: events.reduce((sum, event) => sum + weightOf(partsIn(event, words)), 0) };
  });
  return weighed.reduce((most, one) => (one.weight > most.weight ? one : most)).words;
}

function weightOf(parts: Parts | null): number {
  if (parts === null) return 0;
  return 1 + [parts.people.length > 0, Object.keys(parts.facts.lists).length > 0, parts.note !== null].filter(Boolean).length;
}
