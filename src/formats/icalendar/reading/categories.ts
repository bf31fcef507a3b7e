import { withoutEntities } from '../../foreign/entities.ts';
import type { ForeignSession } from '../../foreign/session.ts';
import { type Component, propertiesOf } from '../content-lines/index.ts';
import { listOf } from '../content-lines/values.ts';

const SORTS =
  /^(?:plenar(?:y|ies)|keynotes?|break-?outs?|workshops?|tutorials?|trainings?|meetings?|bofs?|breaks?|lunch|socials?|part(?:y|ies)|talks?|lectures?|sessions?|presentations?|panels?)$/i;

/** What Outlook calls the colours that somebody gives to entries. */
const COLOR =
  /^(?:(?:red|orange|yellow|green|blue|purple) category|catégorie (?:rouge|orange|jaune|verte|bleue|violette)|(?:rote|orange|gelbe|grüne|blaue|lila) kategorie|categoría (?:roja|naranja|amarilla|verde|azul|púrpura))$/i;

/** What the categories of an event tell of its session. */
type Told = Pick<ForeignSession, 'type' | 'track' | 'tags'>;

/** The categories of an event, in the order of the file (RFC 5545 §3.8.1.2). */
export function categoriesOf(event: Component): string[] {
  const names = propertiesOf(event, 'CATEGORIES').flatMap(({ value }) => listOf(value).map((name) => withoutEntities(name).trim()));
  return [...new Set(names)].filter((name) => name !== '' && !COLOR.test(name));
}

/** Words for a sort of session are its type, the first other is the track, and the rest are tags; so is what all events have. */
export function toldBy(categories: readonly string[], common: ReadonlySet<string>): Told {
  const sorts = categories.filter((name) => SORTS.test(name));
  const others = categories.filter((name) => !SORTS.test(name));
  const track = others.find((name) => !common.has(name));
  return { type: sorts.join(' '), track: track ? { name: track } : null, tags: others.filter((name) => name !== track) };
}

/** The categories that every one of several events has. */
export function commonCategories(lists: readonly (readonly string[])[]): Set<string> {
  const [first = [], ...others] = lists;
  const sets = others.map((list) => new Set(list));
  return new Set(others.length === 0 ? [] : first.filter((name) => sets.every((set) => set.has(name))));
}
