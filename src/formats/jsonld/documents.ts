import type { PublicDocument } from '../../agenda/document.ts';
import type { PublicSession } from '../../agenda/session.ts';
import type { Lookup } from '../lookup.ts';
import { type Node, node } from './node.ts';

// What a session presents or rests on; the others are about it.
const FEATURED: ReadonlySet<PublicDocument['kind']> = new Set(['background', 'presentation', 'report']);

/** A session's documents (schema.org `DigitalDocument`): works that it features, what is about it, and its recording. */
export function worksOf({ documents, links }: PublicSession, lookup: Lookup): Record<string, unknown> {
  const found = documents.flatMap((id) => lookup.documents.get(id) ?? []);
  const works = (featured: boolean) =>
    found.filter(({ kind }) => FEATURED.has(kind) === featured).map((document) => documentNode(document, lookup));
  return {
    workFeatured: works(true),
    subjectOf: works(false),
    recordedIn: links.recording && node('CreativeWork', { url: links.recording }),
  };
}

function documentNode(document: PublicDocument, { say }: Lookup): Node {
  const { title, url, symbol, mediaType, languages, publishedOn } = document;
  return node('DigitalDocument', {
    ...{ name: say(title), url, identifier: symbol, encodingFormat: mediaType },
    ...{ inLanguage: languages, datePublished: publishedOn },
  });
}
