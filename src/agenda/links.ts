import { z } from 'zod';

/**
 * Whether a text is a link that may be shown: an absolute http or https URL by the WHATWG parser, without blanks, control
 * characters, backslashes, credentials or the characters that RFC 3986 excludes, so that what browsers and calendar apps make of it is what was checked.
 */
export function isLink(value: string): boolean {
  if (!/^https?:\/\/[^/]/i.test(value) || !value.isWellFormed()) return false;
  if (/[\s\u0000-\u0020\u007f-\u009f<>"\\^`{|}\u2028\u2029\ufeff]/.test(value)) return false;
  try {
    const url = new URL(value);
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '' && url.username === '' && url.password === '';
  } catch {
    return false;
  }
}

/** An absolute http(s) URL of at most 2,000 characters. */
export const Link = z
  .string()
  .max(2000)
  .refine(isLink, 'must be an absolute http or https URL')
  .meta({ format: 'uri', examples: ['https://example.org/agenda'] });

/** A picture with its text for those who do not see it and its credit. */
export const imageOf = <T extends z.ZodType>(title: T) =>
  z.strictObject({ url: Link, alt: title.nullable().default(null), credit: title.nullable().default(null) });
