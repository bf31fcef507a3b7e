import type { Sha256 } from './canonical.ts';

/** What the domain needs of the world and never fetches itself. */
export interface Ambient {
  /** Milliseconds since 1970. */
  now(): number;
  /** A random UUID in lower case. */
  uuid(): string;
  sha256: Sha256;
}
