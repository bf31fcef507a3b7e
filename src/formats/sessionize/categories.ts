import type { Agenda } from '../../agenda/release.ts';
import { Kind, type PublicSession } from '../../agenda/session.ts';
import type { Lookup } from '../lookup.ts';
import { numbersFor } from '../numbers.ts';

/** Something that sessions are sorted by, with what sessions have of it. */
export interface Category {
  number: number;
  title: string;
  items: CategoryItem[];
}

export interface CategoryItem {
  number: number;
  name: string;
  isOf(session: PublicSession): boolean;
}

interface Sorting {
  /** English in every language, since sites look for it. */
  title: string;
  items: { key: string; name: string; isOf: CategoryItem['isOf'] }[];
}

/** Track, format, language, audience and tags as categories, each with what the agenda has of it, none that is empty. */
export function categoriesOf(agenda: Agenda, lookup: Lookup): Category[] {
  const sortings = sortingsOf(agenda, lookup).filter(({ items }) => items.length > 0);
  const numbers = numbersFor(sortings.flatMap(({ title, items }) => [title, ...items.map(({ key }) => `${title}/${key}`)]));
  const numberOf = (name: string) => numbers.get(name) ?? 0;
  return sortings.map(({ title, items }) => ({
    number: numberOf(title),
    title,
    items: items.map(({ key, name, isOf }) => ({ number: numberOf(`${title}/${key}`), name, isOf })),
  }));
}

function sortingsOf({ tracks, audiences, sessions }: Agenda, { say, words }: Lookup): Sorting[] {
  const open = sessions.filter(({ visibility }) => visibility === 'public');
  const values = (of: (session: PublicSession) => readonly string[]) => [...new Set(open.flatMap(of))].sort();
  const kinds = Kind.options.filter((kind) => open.some((session) => session.kind === kind));
  const languages = values((session) => session.languages);
  const tags = values((session) => session.tags);
  return [
    {
      title: 'Track',
      items: tracks.map(({ id, title }) => ({ key: id, name: say(title), isOf: ({ track }) => track === id })),
    },
    {
      title: 'Session format',
      items: kinds.map((kind) => ({ key: kind, name: words.kinds[kind], isOf: (one) => one.visibility === 'public' && one.kind === kind })),
    },
    { title: 'Language', items: languages.map((tag) => ({ key: tag, name: tag, isOf: (one) => one.languages.includes(tag) })) },
    {
      title: 'Audience',
      items: audiences.map(({ id, title }) => ({ key: id, name: say(title), isOf: (one) => one.audiences.includes(id) })),
    },
    { title: 'Tags', items: tags.map((tag) => ({ key: tag, name: tag, isOf: (one) => one.tags.includes(tag) })) },
  ];
}
