import type { Words } from '../../../words.ts';
import { addressIn, asWritten } from './documents.ts';
import { type Facts, factsIn } from './facts.ts';
import { type OwnPerson, peopleIn } from './people.ts';

/** What a description of this service is made of; what no paragraph tells is empty. */
export interface Parts {
  /** Behind the kind: track, block and what is repeated; null for a placeholder, which has nothing but its page. */
  headline: string | null;
  /** Subtitle and abstract, and the note where nothing stands between them. */
  prose: string;
  people: readonly OwnPerson[];
  facts: Facts;
  /** The entries of the list of documents. */
  documents: readonly string[];
  stream: string;
  recording: string;
  registration: string;
  /** Null where it cannot be told from the abstract. */
  note: string | null;
}

/** What the properties of the same event say, which a description must say too. */
export interface Evidence {
  kind: string;
  page: string;
  stream: string;
  documents: readonly string[];
  byInvitation: boolean;
}

/** A paragraph that is no prose: its place in the order of such paragraphs, and what it tells. */
interface Block {
  order: number;
  told: Partial<Parts>;
}

const NOTHING: Parts = {
  ...{ headline: null, prose: '', people: [], facts: { lists: {} }, documents: [] },
  ...{ stream: '', recording: '', registration: '', note: null },
};

/** Takes a description apart by the words of a language; null where it is not as this service writes them. */
export function partsOf(description: string, { kind, ...evidence }: Evidence, words: Words): Parts | null {
  const paragraphs = description.split('\n\n');
  if (asWritten(paragraphs.pop() ?? '') !== asWritten(evidence.page)) return null;
  const [first, ...others] = paragraphs;
  if (first === undefined) return NOTHING;
  const [before, headline] = [first.slice(0, kind.length), first.slice(kind.length)];
  if (before !== kind || first.includes('\n') || !/^(?: · |$)/.test(headline)) return null;
  const run = runIn(
    others.map((paragraph) => blockIn(paragraph, words)),
    evidence,
  );
  if (run === null) return null;
  const { start, blocks } = run;
  return {
    ...NOTHING,
    ...toldBy(blocks),
    headline: headline.slice(3),
    prose: others.slice(0, start).join('\n\n'),
    note: blocks.length > 0 ? others.slice(start + blocks.length).join('\n\n') : null,
  };
}

function toldBy(blocks: readonly Block[]): Partial<Parts> {
  return Object.assign({}, ...blocks.map(({ told }) => told));
}

function blockIn(paragraph: string, words: Words): Block | null {
  const [head, ...lines] = paragraph.split('\n');
  if (head === `${words.documents}${words.colon.trimEnd()}` && lines.length > 0 && lines.every((line) => line.startsWith('- ')))
    return { order: 2, told: { documents: lines } };
  const facts = factsIn(paragraph, words);
  if (facts) return { order: 1, told: { facts } };
  const links = linksIn(paragraph, words);
  if (links) return { order: 3, told: links };
  const people = peopleIn(paragraph, words);
  return people && { order: 0, told: { people } };
}

function linksIn(paragraph: string, words: Words): Partial<Parts> | null {
  const links: Partial<Parts> = {};
  for (const line of paragraph.split('\n')) {
    const label = (['stream', 'recording', 'registration'] as const).find((name) => line.startsWith(`${words[name]}${words.colon}http`));
    const url = line.slice(label ? words[label].length + words.colon.length : 0);
    if (!label || /\s/.test(url)) return null;
    links[label] = url;
  }
  return links;
}

/**
 * Where the paragraphs that are no prose stand: they follow each other in one order, with what the properties say. Abstracts may hold others that look alike, so
 * the longest such run counts, and of several the last. Empty and behind all prose where there is none; null where there must be one.
 */
function runIn(blocks: readonly (Block | null)[], evidence: Omit<Evidence, 'kind'>): { start: number; blocks: Block[] } | null {
  let best: { start: number; blocks: Block[] } = { start: blocks.length, blocks: [] };
  let run: Block[] = [];
  blocks.forEach((block, index) => {
    const follows = block && (run.at(-1)?.order ?? -1) < block.order;
    run = block ? (follows ? [...run, block] : [block]) : [];
    if (run.length >= best.blocks.length && run.length > 0 && agrees(run, evidence)) best = { start: index - run.length + 1, blocks: run };
  });
  return best.blocks.length > 0 || agrees([], evidence) ? best : null;
}

function agrees(run: readonly Block[], { stream, documents, byInvitation }: Omit<Evidence, 'kind'>): boolean {
  const told = { ...NOTHING, ...toldBy(run) };
  const listed = new Set(told.documents.map((entry) => asWritten(addressIn(entry))));
  return (
    documents.every((url) => listed.has(asWritten(url))) &&
    asWritten(told.stream) === asWritten(stream) &&
    (told.facts.admission === 'invitation') === byInvitation
  );
}
