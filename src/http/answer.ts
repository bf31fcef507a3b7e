import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Content codings that answers are kept in besides the plain one, the better one first. */
export const codings = ['br', 'gzip'] as const;
export type Coding = (typeof codings)[number];

/** A rendered representation: what a cache keeps and what is sent. Headers in lower case. */
export interface Answer {
  body: Buffer;
  /** Without quotes: base64url of the body's SHA-256, shortened. */
  tag: string;
  /** HTTP date. */
  lastModified: string;
  headers: Record<string, string>;
  encoded: Map<Coding, Buffer>;
  /** The whole head of a 200 as it was sent, by coding: names and values in turn. */
  heads: Map<Coding | 'identity', string[]>;
  /** What the answer was made of; it holds while this does (see Shelf.stamp). */
  conference: string | null;
  stamp: string;
}

export interface Rendering {
  body: string;
  mediaType: string;
  /** When what it shows last changed (RFC 3339). */
  modifiedAt: string;
  headers?: Record<string, string>;
}

const CACHE_CONTROL = 'public, max-age=60, stale-while-revalidate=60, stale-if-error=3600';

/** Makes an answer of a rendering. Pure: equal renderings give equal bytes and tags. */
export function answerOf(rendering: Rendering, conference: string | null, stamp: string): Answer {
  const body = Buffer.from(rendering.body, 'utf8');
  const lastModified = new Date(rendering.modifiedAt).toUTCString();
  const headers = {
    'content-type': rendering.mediaType,
    'cache-control': CACHE_CONTROL,
    'last-modified': lastModified,
    vary: 'Accept-Encoding',
    ...rendering.headers,
  };
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 32);
  return { body, tag, lastModified, headers, encoded: new Map(), heads: new Map(), conference, stamp };
}

const SMALLEST_TO_ENCODE = 1024;

/** The coding to send an answer in: the best that the client takes (RFC 9110 §12.5.3), or none where it does not pay. */
export function codingFor(answer: Answer, acceptEncoding: string | undefined): Coding | null {
  if (!acceptEncoding || answer.body.length < SMALLEST_TO_ENCODE) return null;
  const accepted = new Map(
    acceptEncoding.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, q ? Number(q.slice(2)) : 1];
    }),
  );
  return codings.find((coding) => (accepted.get(coding) ?? 0) > 0) ?? null;
}

const encoders: Record<Coding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body) => promisify(gzip)(body),
};

/** The body in a coding, made once. */
export async function encodedBody(answer: Answer, coding: Coding): Promise<Buffer> {
  const known = answer.encoded.get(coding);
  if (known) return known;
  const body = await encoders[coding](answer.body);
  answer.encoded.set(coding, body);
  return body;
}
