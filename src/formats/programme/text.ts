import { toPlain } from '../markdown.ts';
import type { Entry, Fact } from './entry.ts';
import type { Programme } from './programme.ts';
import { columnsOf } from './width.ts';
import { wrapped } from './wrap.ts';

const WIDTH = 78;
/** Where what follows a time begins: `09:00–10:00  `. */
const MARGIN = 13;
// Blocks within blocks without end would leave no column.
const DEEPEST = 6;

/** A programme as plain text of 78 columns without markup: each session's time in a margin, those of a block further in. */
export function textOf({ title, subtitle, mark, facts, prose, days, words }: Programme): string {
  const { colon } = words;
  const head = [
    ...wrapped(mark ? `${mark}${colon}${title}` : title, WIDTH),
    ...(subtitle ? wrapped(subtitle, WIDTH) : []),
    ...facts.flatMap((fact) => wrapped(factText(fact, colon), WIDTH, '', 2)),
    ...prose.flatMap((text) => ['', ...plainLines(text, 0)]),
  ];
  const blocks = days.map(({ heading, entries }) => [
    heading.toUpperCase(),
    ...entries.flatMap((entry) => ['', ...entryLines(entry, 0, words)]),
  ]);
  return `${[head, ...blocks].map((lines) => lines.join('\n')).join('\n\n\n')}\n`;
}

function entryLines(entry: Entry, depth: number, words: Programme['words']): string[] {
  const { times, mark, title, page, subtitle, facts, documents, prose, children } = entry;
  const { colon } = words;
  const [left, margin] = [' '.repeat(depth * 2), MARGIN + depth * 2];
  const inMargin = columnsOf(times) <= MARGIN - 2;
  const named = mark ? `${mark}${colon}${title}` : title;
  const indent = ' '.repeat(margin);
  const line = (text: string) => wrapped(text, WIDTH, indent, margin + 2);
  return [
    ...(inMargin ? [] : wrapped(times, WIDTH, left)),
    ...wrapped(named, WIDTH, inMargin ? `${left}${times}${' '.repeat(MARGIN - columnsOf(times))}` : indent),
    ...(subtitle ? line(subtitle) : []),
    ...facts.flatMap((fact) => line(factText(fact, colon))),
    ...(page ? line(page) : []),
    ...(documents.length > 0 ? line(`${words.documents}${colon.trimEnd()}`) : []),
    ...documents.flatMap((document) => wrapped(documentText(document), WIDTH, `${indent}- `)),
    ...prose.flatMap((text) => ['', ...plainLines(text, margin)]),
    ...children.flatMap((child) => ['', ...entryLines(child, Math.min(depth + 1, DEEPEST), words)]),
  ];
}

function factText({ label, text, url }: Fact, colon: string): string {
  return `${label ? label + colon : ''}${[text, url ?? ''].filter(Boolean).join(' ')}`;
}

function documentText({ label, text, url }: Fact): string {
  return [label, text && `[${text}]`, url ?? ''].filter(Boolean).join(' ');
}

/** Markdown as plain lines; the further lines of a list's item stand below its text. */
function plainLines(markdown: string, margin: number): string[] {
  const indent = ' '.repeat(margin);
  return toPlain(markdown)
    .split('\n')
    .flatMap((line) => {
      const [, bullet = '', rest = ''] = /^( *(?:- |\d+\. )?)(.*)$/.exec(line) ?? [];
      return wrapped(rest, WIDTH, indent + bullet);
    });
}
