import type { Test as Tap } from 'tap';
import type { Store, Token } from '../../../src/agenda/store.ts';

export type { Tap };

/** A store to test; `reopen` closes it and opens what it kept, where it keeps anything. */
export interface Opened {
  store: Store;
  reopen?: () => Promise<Store>;
}

/** Adds one test, which gets a store of its own. */
export type Test = (sentence: string, body: (t: Tap, opened: Opened) => Promise<void>) => unknown;

export const sampleToken: Token = {
  id: 'k1',
  hash: 'a'.repeat(64),
  scope: 'edit',
  conference: 'full',
  createdAt: '2030-01-01T00:00:00Z',
  expiresAt: '2031-01-01T00:00:00Z',
  revokedAt: null,
};
