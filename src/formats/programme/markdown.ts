import { inMarkdown, withoutRawHtml } from '../markdown.ts';
import type { Entry, Fact } from './entry.ts';
import type { Programme } from './programme.ts';

/** A programme as CommonMark: days as headings, sessions below them, those of a block a level deeper; their texts stand in quotes, which no heading leaves. */
export function markdownOf({ title, subtitle, mark, facts, prose, days, words }: Programme): string {
  const { colon } = words;
  const head = [`# ${marked(mark, inMarkdown(title), colon)}`, emphasised(subtitle), items(facts, colon), ...prose.map(quoted)];
  const blocks = days.flatMap(({ heading, entries }) => [
    `## ${capital(heading)}`,
    ...entries.flatMap((entry) => entryBlocks(entry, 3, words)),
  ]);
  return `${[...head, ...blocks].filter((block) => block !== '').join('\n\n')}\n`;
}

function entryBlocks(entry: Entry, level: number, words: Programme['words']): string[] {
  const { times, mark, title, page, subtitle, facts, documents, prose, children } = entry;
  const named = page ? `[${inMarkdown(title)}](<${page}>)` : inMarkdown(title);
  const heading = [inMarkdown(times), marked(mark, named, words.colon)].filter(Boolean).join(' · ');
  return [
    `${'#'.repeat(Math.min(level, 6))} ${heading}`,
    emphasised(subtitle),
    [items(facts, words.colon), documentItems(documents, words)].filter(Boolean).join('\n'),
    ...prose.map(quoted),
    ...children.flatMap((child) => entryBlocks(child, level + 1, words)),
  ];
}

function marked(mark: string, title: string, colon: string): string {
  return mark === '' ? title : `**${inMarkdown(mark + colon.trimEnd())}** ${title}`;
}

function emphasised(text: string): string {
  return text === '' ? '' : `*${inMarkdown(text)}*`;
}

function items(facts: readonly Fact[], colon: string): string {
  return facts
    .map(({ label, text, url }) =>
      [inMarkdown(label && label + colon.trimEnd()), inMarkdown(text), url && `<${url}>`].filter(Boolean).join(' '),
    )
    .map((line) => `- ${line}`)
    .join('\n');
}

function documentItems(documents: readonly Fact[], { documents: word, colon }: Programme['words']): string {
  if (documents.length === 0) return '';
  const lines = documents.map(({ label, text, url }) => {
    const title = url ? `[${inMarkdown(label)}](<${url}>)` : inMarkdown(label);
    return `  - ${[title, inMarkdown(text)].filter(Boolean).join(' ')}`;
  });
  return [`- ${word}${colon.trimEnd()}`, ...lines].join('\n');
}

function quoted(markdown: string): string {
  return withoutRawHtml(markdown)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
