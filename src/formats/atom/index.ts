import { createHash } from 'node:crypto';
import { uuidFrom } from '../../agenda/identifiers.ts';
import type { ReleaseStep } from '../../agenda/release-steps.ts';
import { inLanguage, type Text } from '../../agenda/text.ts';
import type { ReleasesView, ReleasesWriter } from '../format.ts';
import { changesOf } from './changes.ts';
import { changeWordsFor } from './words.ts';
import { element, xmlText } from './xml.ts';

/** Atom (RFC 4287): an entry a release, with its note and what it changed. */
export const atom: ReleasesWriter = {
  name: 'atom',
  extension: 'atom',
  stem: 'releases',
  mediaType: 'application/atom+xml; charset=utf-8',
  write,
};

function write(view: ReleasesView): string {
  const { steps, language, publicUrl, selfUrl } = view;
  const [newest] = steps;
  if (!newest) return '';
  const { conference, release } = newest;
  const say = (text: Text) => inLanguage(text, language, conference.languages[0] ?? language);
  const page = conference.links.page ?? `${publicUrl}/c/${conference.id}`;
  const title = say(conference.title);
  const authors = conference.organisers.length > 0 ? conference.organisers.map(({ name }) => say(name)) : [title];
  const parts = [
    element('id', {}, urn(createHash('sha256').update(`${conference.id}/releases`).digest('hex'))),
    element('title', {}, xmlText(`${title} – ${changeWordsFor(language).releases}`)),
    element('updated', {}, release.publishedAt),
    element('link', { rel: 'self', type: 'application/atom+xml', href: selfUrl }),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    ...authors.map((name) => element('author', {}, element('name', {}, xmlText(name)))),
    ...steps.map((step) => entryOf(step, view)),
  ];
  const feed = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, ...parts.map((part) => `\n${part}`), '\n');
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

function entryOf(step: ReleaseStep, { language, publicUrl }: ReleasesView): string {
  const { conference, release } = step;
  const [fallback = language] = conference.languages;
  const title = changeWordsFor(language).release(release.number, inLanguage(conference.title, language, fallback));
  const search = `${language === fallback ? '' : `lang=${language}&`}release=${release.number}`;
  const address = (name: string) => `${publicUrl}/v1/conferences/${conference.id}/${name}?${search}`;
  const lines = changesOf(step, language).map((line) => element('li', {}, xmlText(line)));
  return element(
    'entry',
    {},
    element('id', {}, urn(release.sha256)),
    element('title', {}, xmlText(title)),
    element('published', {}, release.publishedAt),
    element('updated', {}, release.publishedAt),
    element('link', { rel: 'alternate', type: 'text/plain', href: address('agenda.txt') }),
    element('link', { rel: 'alternate', type: 'application/json', href: address('agenda') }),
    ...(release.note ? [element('summary', {}, xmlText(release.note))] : []),
    element('content', { type: 'xhtml' }, element('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, element('ul', {}, ...lines))),
  );
}

/** The digest of a release is its own for ever, also where another conference has its number or its id (RFC 4287 §4.2.6). */
function urn(sha256: string): string {
  return `urn:uuid:${uuidFrom(sha256)}`;
}
