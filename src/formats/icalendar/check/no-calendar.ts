import type { Feed } from './feed.ts';
import type { Rule } from './finding.ts';

/** A file without a calendar. Nothing else is asked of it. */
export const noCalendar: Rule<{ feed: Feed; bytes: Uint8Array }> = {
  name: 'no-calendar',
  severity: 'error',
  says: 'This is no calendar: it has no BEGIN:VCALENDAR.',
  effect: 'No app shows anything.',
  find: ({ feed, bytes }) => (feed.calendar ? [] : [{ detail: kindOf(bytes) }]),
};

const MEBIBYTE = 1024 * 1024;

/** What a file is by its beginning. */
function kindOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'it is empty';
  if (bytes.length > 32 * MEBIBYTE) return 'it is larger than 32 MB and was not read';
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'it is packed with gzip';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'it is a zip archive';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'it is text in UTF-16';
  const text = new TextDecoder().decode(bytes.subarray(0, 500)).trimStart();
  if (/^(?:<!doctype html|<html|<head|<body)/i.test(text)) return 'it is a web page, perhaps one to log in or one that reports an error';
  if (text.startsWith('<')) return 'it is XML or HTML';
  if (/^[[{]/.test(text)) return 'it is JSON';
  return `it begins with "${text.split(/[\r\n]/)[0]?.slice(0, 40) ?? ''}"`;
}
