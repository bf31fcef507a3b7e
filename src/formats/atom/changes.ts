import { type Change, type CollectionDiff, diffed } from '../../agenda/diff.ts';
import type { ReleaseStep } from '../../agenda/release-steps.ts';
import { inLanguage, type Text } from '../../agenda/text.ts';
import { instantIn } from '../../agenda/time.ts';
import { dateInWords } from '../date-words.ts';
import { wordsFor } from '../words.ts';
import { type ChangeWords, changeWordsFor } from './words.ts';

const MOST_LINES = 100;

interface Teller {
  words: ChangeWords;
  colon: string;
  say(text: Text): string;
  when(moment: unknown): string;
}

/** What a release changed in plain words, a line each; of very many the first. */
export function changesOf({ diff, conference, release }: ReleaseStep, language: string): string[] {
  const words = changeWordsFor(language);
  if (!diff) return [words.first(release.counts.sessions)];
  const teller: Teller = {
    words,
    colon: wordsFor(language).colon,
    say: (text) => inLanguage(text, language, conference.languages[0] ?? language),
    when: (moment) => whenOf(String(moment), conference.timeZone, language),
  };
  const { conference: fields, collections } = diff;
  const own = fields.length > 0 ? [line(teller, words.changed, words.conference, conference.title, fieldNames(fields, words))] : [];
  const lines = [...own, ...diffed.flatMap((name) => collectionLines(name, collections[name], teller))];
  if (lines.length > MOST_LINES) return [...lines.slice(0, MOST_LINES), words.more(lines.length - MOST_LINES)];
  return lines.length > 0 ? lines : [words.nothing];
}

function collectionLines(name: (typeof diffed)[number], { added, removed, changed }: CollectionDiff, teller: Teller): string[] {
  const { words } = teller;
  const noun = name === 'sessions' ? '' : words.collections[name];
  return [
    ...added.map(({ title }) => line(teller, words.added, noun, title)),
    ...removed.map(({ title }) => line(teller, words.removed, noun, title)),
    ...changed.map((change) =>
      name === 'sessions' ? sessionLine(change, teller) : line(teller, words.changed, noun, change.title, fieldNames(change.fields, words)),
    ),
  ];
}

/** A session that was called off or moved is told as such: nothing matters more to those who mean to come. */
function sessionLine({ title, fields }: Change, teller: Teller): string {
  const { words, when } = teller;
  if (fields.some(({ field, after }) => field === 'status' && after === 'cancelled')) return line(teller, words.cancelled, '', title);
  const moved = fields.find(({ field, before, after }) => (field === 'start' || field === 'date') && before !== null && after !== null);
  if (!moved) return line(teller, words.changed, '', title, fieldNames(fields, words));
  const others = fieldNames(fields, words).filter((name) => name !== words.fields['start']);
  return line(teller, words.moved, '', title, [`${when(moved.before)} → ${when(moved.after)}`, ...others]);
}

function line({ colon, say }: Teller, verb: string, noun: string, title: Text, details: readonly string[] = []): string {
  return `${verb}${noun && ` (${noun})`}${colon}${say(title)}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}

function fieldNames(fields: Change['fields'], words: ChangeWords): string[] {
  return [...new Set(fields.map(({ field }) => words.fields[field] ?? words.otherFields))];
}

function whenOf(moment: string, timeZone: string, language: string): string {
  if (moment.length <= 10) return dateInWords(moment, language);
  const local = instantIn(Date.parse(moment), timeZone);
  return `${dateInWords(local.slice(0, 10), language)} ${local.slice(11, 16)}`;
}
