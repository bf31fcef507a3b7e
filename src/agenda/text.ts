import { z } from 'zod';
import { LanguageTag } from './language.ts';

// C0 but TAB and LF, DEL, C1, the bidi-neutral separators that break lines in calendars, BOM inside text, non-characters of every plane.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffd\p{Noncharacter_Code_Point}]/u;
const EACH_FORBIDDEN = new RegExp(FORBIDDEN.source, 'gu');

function textFault(value: string, multiline: boolean): string | undefined {
  if (!value.isWellFormed()) return 'holds a lone surrogate, which is no Unicode text';
  const found = FORBIDDEN.exec(multiline ? value.replaceAll('\r\n', '\n') : value);
  if (found) return `holds the control character or non-character U+${hex(found[0])}`;
  if (!multiline && /[\n\t]/.test(value)) return 'must be one line';
  return undefined;
}

function hex(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function clean<S extends z.ZodString>(schema: S, multiline: boolean): S {
  return schema.superRefine((value, ctx) => {
    const message = textFault(value, multiline);
    if (message) ctx.addIssue({ code: 'custom', message });
  }) as S;
}

/** One line of plain text without outer blanks, 1 to `max` characters. */
export const line = (max: number) => clean(z.string().trim().min(1).max(max), false);

/** Several lines of text (Markdown where the field says so), up to `max` characters; line ends become LF. */
const lines = (max: number) =>
  clean(
    z
      .string()
      .overwrite((value) => value.replaceAll('\r\n', '\n').trim())
      .min(1)
      .max(max),
    true,
  );

const map = (value: z.ZodString) => z.record(LanguageTag, value).brand<'TextMap'>();

/** A human text of one line: a string in the conference's default language, or a map from language to string. */
export const Title = (max = 240) => z.union([line(max), map(line(max))]);

/** A human text of several lines, in CommonMark without raw HTML. */
export const Prose = (max = 100_000) => z.union([lines(max), map(lines(max))]);

export type TextMap = z.infer<ReturnType<typeof map>>;
export type Text = string | TextMap;

/** A text in one language: the map's entry, else the default language's. Strings are the default language. */
export function inLanguage(text: Text, language: string, fallback: string): string {
  if (typeof text === 'string') return text;
  const entry = (tag: string) => (Object.hasOwn(text, tag) ? text[tag] : undefined);
  return entry(language) ?? entry(fallback) ?? Object.values(text)[0] ?? '';
}

/** Removes what no text may hold, for importers that mend instead of refusing: control characters, lone surrogates, outer blanks. */
export function mendText(value: string): string {
  const text = value.toWellFormed();
  // Most texts hold nothing of it, and importers mend thousands.
  if (!FORBIDDEN.test(text)) return text.trim();
  return text
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(EACH_FORBIDDEN, '')
    .trim();
}

/** As `mendText`, on one line: runs of blanks with line ends or tabs in them become one blank, everything else stays character for character. */
export function mendLine(value: string): string {
  const text = mendText(value);
  return /[\n\t]/.test(text) ? text.replace(/[ \n\t]+/g, (run) => (/[\n\t]/.test(run) ? ' ' : run)) : text;
}

/** A language map from plain entries that are known to be sound. */
export function textMapOf(entries: Record<string, string>): TextMap {
  return entries as TextMap;
}
