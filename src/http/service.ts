import type { Writable } from 'node:stream';
import type { Ambient } from '../agenda/ambient.ts';
import type { Store } from '../agenda/store.ts';

/** What the HTTP service is made of; main.ts puts it together, tests put in their own. */
export interface Service {
  store: Store;
  ambient: Ambient;
  /** Random octets in base64url. */
  secret: (octets: number) => string;
  /** The public base URL without a slash at its end; every URL in a body starts with it. */
  publicUrl: string;
  /** Origins that browsers may write from; delivery is open to all. `*` alone is none for management. */
  corsOrigins: readonly string[];
  /** Addresses or CIDR ranges of proxies whose X-Forwarded-For is believed. */
  trustProxy: readonly string[];
  log: { level: string; stream?: Writable };
}
