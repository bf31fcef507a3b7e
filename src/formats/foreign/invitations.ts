import { dialsIn, goesOn, isFence, isGoogleFence, opensInvitation, plainLine, tellsWayIn } from './invitation-lines.ts';
import { withoutSecretLinks } from './secret-links.ts';

const PASSWORD =
  '(?:password|pass ?code|passwort|kennwort|kenncode|mot de passe|code secret|code d.accès|pin(?: code)?|access code|contraseña|código de acceso|senha)';
const NAMED = new RegExp(`(?<![\\p{L}\\p{N}])${PASSWORD}\\s{0,9}[:=]`, 'iu');
const GIVEN = new RegExp(
  `\\(?(?<![\\p{L}\\p{N}])(?:meeting |webinar |event )?${PASSWORD}(?:\\s{0,9}[:=]\\s{0,9}[^\\s)]+|\\s[^\\s)]*\\d[^\\s)]*)\\)?`,
  'giu',
);
// Between the lines that tell an invitation stand its topic, its time, and words of whoever wrote it.
const MOST_OTHERS = 6;
const LONGEST_LINE = 1000;
const NUMBERS = /\(?\b(?:webinar|meeting|conference) (?:id|number)(?: \(access code\))?\s{0,9}:?\s{0,9}\d[\d -]{5,20}\)?/gi;

/** What is left of a text, and how many of its lines and links are gone. */
export interface Uninvited {
  text: string;
  lines: number;
  links: number;
}

/** Whether a text seems to tell a password. */
export function namesPassword(text: string): boolean {
  return NAMED.test(text);
}

/**
 * A text, also in Markdown, without what lets its readers join a call: the blocks that calendar programs append for those invited, from their first line to
 * the last that only an invitation has; numbers with their PIN, secret links, and the passwords beside them. A text that is about calls stays.
 */
export function withoutInvitations(text: string): Uninvited {
  const lines = text.split('\n');
  const plain = lines.map(plainLine);
  const blocks = blocksIn(lines, plain);
  const links = withoutSecretLinks(text).count;
  if (blocks.size === 0 && links === 0 && !plain.some(dialsIn)) return { text, lines: 0, links: 0 };
  const kept = lines.flatMap((line, index) => (blocks.has(index) || tellsWayIn(plain[index] ?? '') ? [] : withoutCodes(line)));
  const left = withoutSecretLinks(kept.join('\n'));
  return { text: left.text.replace(/\n{3,}/g, '\n\n'), lines: lines.length - kept.length, links: left.count };
}

/**
 * A line of plain text, as a title or the name of a place, without secret links, numbers of calls and the passwords beside them; `count` tells how many
 * there were.
 */
export function withoutCall(line: string): { text: string; count: number } {
  const { text, count } = withoutSecretLinks(line);
  const dials = dialsIn(line);
  if (count === 0 && !dials) return { text: line, count };
  const left = text.slice(0, LONGEST_LINE).replace(GIVEN, '').replace(NUMBERS, '').replace(/\s+/g, ' ');
  return { text: dialsIn(left) ? '' : left.replace(/^[\s,;:|–-]+|[\s,;:|–-]+$/g, ''), count: count + (dials ? 1 : 0) };
}

/** A line without the passwords and numbers of calls in it; none where it is nothing but them. */
function withoutCodes(line: string): string[] {
  const left = line.replace(GIVEN, '').replace(NUMBERS, '');
  return left === line || /[\p{L}\p{N}]/u.test(left) ? [left] : [];
}

/** The lines of the invitations in a text. */
function blocksIn(lines: readonly string[], plain: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    const end = isGoogleFence(plain[at] ?? '') ? endOfGoogle(at, plain) : opensInvitation(plain[at] ?? '') ? endOf(at, lines, plain) : -1;
    if (end < at) continue;
    for (let index = startOf(at, plain); index <= end; index += 1) found.add(index);
    at = end;
  }
  return found;
}

/** Google draws a second fence behind; where it is missing, the text was cut. */
function endOfGoogle(at: number, plain: readonly string[]): number {
  let end = at + 1;
  while (end < plain.length - 1 && !isGoogleFence(plain[end] ?? '')) end += 1;
  return Math.min(end, plain.length - 1);
}

/** The last line of what begins like an invitation at a line; −1 where it lets nobody in, and so is none. */
function endOf(at: number, lines: readonly string[], plain: readonly string[]): number {
  let [end, others, isOpen] = [-1, 0, false];
  for (let index = at; index < lines.length && others <= MOST_OTHERS; index += 1) {
    const line = plain[index] ?? '';
    const lets = dialsIn(line) || withoutSecretLinks(lines[index] ?? '').count > 0;
    isOpen ||= lets;
    if (lets || goesOn(line)) [end, others] = [index, 0];
    else if (line !== '') others += 1;
  }
  return isOpen ? end : -1;
}

/** The fences and blank lines before an invitation go with it. */
function startOf(at: number, plain: readonly string[]): number {
  let start = at;
  while (start > 0 && (plain[start - 1] === '' || isFence(plain[start - 1] ?? ''))) start -= 1;
  return start;
}
