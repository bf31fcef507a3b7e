/** An answer of a server. */
export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Unpacked where it was packed with gzip; empty where that fails. */
  body: Uint8Array;
}

/** What a server answered to the requests that calendar apps make for a feed. An answer is null where the request was not made. */
export interface HttpFacts {
  /** The address that was given out. */
  url: string;
  /** Each redirect on the way to the first answer. */
  redirects: { status: number; to: string }[];
  /** GET without conditions, `Accept-Encoding: identity`. */
  first: Answer;
  /** The same once more. */
  again: Answer | null;
  /** With the first answer's ETag as If-None-Match. */
  sameTag: Answer | null;
  /** With the first answer's Last-Modified as If-Modified-Since. */
  sameDate: Answer | null;
  head: Answer | null;
  /** With `Accept-Encoding: gzip`. */
  packed: Answer | null;
}

/** A header of an answer, trimmed; null where it is absent or empty. */
export function headerOf({ headers }: Answer, name: string): string | null {
  return headers[name]?.trim() || null;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((octet, index) => octet === b[index]);
}
