import type { Rule } from '../finding.ts';
import type { Served } from './answer-rules.ts';
import { type Answer, headerOf, sameBytes } from './facts.ts';

const isGood = ({ http: { first } }: Served) => first.status === 200;

/** What apps meet that come back for changes (RFC 9110 §8.8, §13). */
export const refreshAnswerRules: readonly Rule<Served>[] = [
  {
    name: 'http-changing-bytes',
    severity: 'warning',
    says: 'Two downloads in a row are not the same.',
    effect: 'Each refresh looks like a change: apps store everything anew, and the server sends everything each time.',
    find: ({ http: { first, again } }) =>
      first.status === 200 && again?.status === 200 && !sameBytes(first.body, again.body)
        ? [{ detail: firstDifference(first, again) }]
        : [],
  },
  {
    name: 'http-unsteady',
    severity: 'error',
    says: 'The second of two downloads in a row failed.',
    effect: 'Thunderbird switches the calendar off until it is restarted.',
    find: ({ http: { first, again } }) =>
      first.status === 200 && again && again.status !== 200 ? [{ detail: `status ${again.status}` }] : [],
  },
  {
    name: 'http-etag-missing',
    severity: 'warning',
    says: 'The answer has no fingerprint (ETag).',
    effect: 'Thunderbird, GNOME and ICSx5 download everything at each refresh.',
    find: (served) => (isGood(served) && headerOf(served.http.first, 'etag') === null ? [{}] : []),
  },
  {
    name: 'http-etag-form',
    severity: 'warning',
    says: 'The fingerprint (ETag) is not written as the standard wants: in quotation marks.',
    effect: 'Proxies and some apps ignore it.',
    find: ({ http: { first } }) => {
      const tag = headerOf(first, 'etag');
      return tag === null || /^(?:W\/)?"[\x21\x23-\x7e]*"$/.test(tag) ? [] : [{ detail: tag }];
    },
  },
  {
    name: 'http-etag-ignored',
    severity: 'warning',
    says: 'The server sends everything again though it is asked for changes only (If-None-Match).',
    effect: 'Thunderbird and GNOME download and store everything at each refresh.',
    find: ({ http: { sameTag } }) => (sameTag && !isUnchanged(sameTag) ? [{ detail: `status ${sameTag.status}` }] : []),
  },
  {
    name: 'http-last-modified-missing',
    severity: 'note',
    says: 'The answer does not say when the feed was changed last (Last-Modified).',
    effect: 'Older apps download everything at each refresh.',
    find: (served) => (isGood(served) && headerOf(served.http.first, 'last-modified') === null ? [{}] : []),
  },
  {
    name: 'http-last-modified-ignored',
    severity: 'note',
    says: 'The server sends everything again though it is asked for what is newer (If-Modified-Since).',
    effect: 'Older apps download everything at each refresh.',
    find: ({ http: { sameDate } }) => (sameDate && !isUnchanged(sameDate) ? [{ detail: `status ${sameDate.status}` }] : []),
  },
  {
    name: 'http-head',
    severity: 'warning',
    says: 'HEAD is answered otherwise than GET.',
    effect: 'Apps that try an address before they subscribe refuse it.',
    find: ({ http: { first, head } }) => {
      const differing = head ? headDifferences(first, head) : [];
      if (!head || (head.status === first.status && differing.length === 0)) return [];
      return [{ detail: head.status === first.status ? differing.join(', ') : `status ${head.status}` }];
    },
  },
  {
    name: 'http-unasked-encoding',
    severity: 'warning',
    says: 'The answer is packed though that was not asked for.',
    effect: 'Apps that do not unpack see no calendar.',
    find: ({ http: { first } }) => {
      const encoding = headerOf(first, 'content-encoding')?.toLowerCase() ?? 'identity';
      return encoding === 'identity' ? [] : [{ detail: encoding }];
    },
  },
  {
    name: 'http-packed-differs',
    severity: 'error',
    says: 'The packed answer (gzip) is another one than the plain answer, or cannot be unpacked.',
    effect: 'Apps show different calendars, or none, depending on whether they ask for packed answers.',
    find: ({ http: { first, again, packed } }) => {
      if (!packed || first.status !== 200 || (again && !sameBytes(first.body, again.body))) return [];
      return packed.status === 200 && sameBytes(packed.body, first.body) ? [] : [{ detail: `status ${packed.status}` }];
    },
  },
  {
    name: 'http-vary',
    severity: 'note',
    says: 'Packed answers do not say that they depend on the request (Vary: Accept-Encoding).',
    effect: 'A cache between can hand packed bytes to an app that cannot unpack them.',
    find: ({ http: { packed } }) =>
      packed && headerOf(packed, 'content-encoding') && !/accept-encoding|\*/i.test(packed.headers['vary'] ?? '') ? [{}] : [],
  },
];

const HEAD_ALIKE = ['content-type', 'etag', 'last-modified', 'cache-control'];

/** HEAD may leave the length out; where it tells one, it is that of the body. */
function headDifferences(first: Answer, head: Answer): string[] {
  const differing = HEAD_ALIKE.filter((name) => head.headers[name] !== first.headers[name]);
  const length = headerOf(head, 'content-length');
  const isPacked = headerOf(first, 'content-encoding') !== null;
  return length === null || isPacked || Number(length) === first.body.length ? differing : [...differing, 'content-length'];
}

function isUnchanged({ status, body }: Answer): boolean {
  return status === 304 && body.length === 0;
}

/** The first line that differs between two answers. */
function firstDifference(a: Answer, b: Answer): string {
  const [before, after] = [a, b].map(({ body }) => new TextDecoder().decode(body).split(/\r?\n/)) as [string[], string[]];
  const at = before.findIndex((line, index) => line !== after[index]);
  const line = at < 0 ? before.length : at;
  return `line ${line + 1}: ${(before[line] ?? 'nothing').slice(0, 50)} / ${(after[line] ?? 'nothing').slice(0, 50)}`;
}
