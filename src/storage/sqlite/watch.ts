import type { NewestRelease, Store } from '../../agenda/store.ts';
import type { Connection } from './connection.ts';

const POLL_MS = 250;

type Listener = Parameters<Store['watchReleases']>[0];

/** Tells listeners of new releases: `look` after a write of one's own, and a timer for those of other connections. */
export function releaseWatch({ client }: Connection, newest: () => NewestRelease[], onTrouble: (error: unknown) => void = () => {}) {
  const listeners = new Set<Listener>();
  let timer: NodeJS.Timeout | undefined;
  let version: unknown;
  let seen = '';

  function compare(): void {
    const found = newest();
    const text = JSON.stringify(found);
    if (text === seen) return;
    seen = text;
    for (const listener of [...listeners]) guarded(() => listener(found));
  }

  function look(): void {
    if (listeners.size > 0) guarded(compare);
  }

  // The version changes with every commit of another connection, and is cheap to ask for.
  function poll(): void {
    guarded(() => {
      const now = client.pragma('data_version', { simple: true });
      if (now === version) return;
      compare();
      version = now;
    });
  }

  function guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      onTrouble(error);
    }
  }

  function end(): void {
    clearInterval(timer);
    timer = undefined;
    listeners.clear();
  }

  function add(listener: Listener): () => void {
    if (listeners.size === 0) {
      version = client.pragma('data_version', { simple: true });
      seen = JSON.stringify(newest());
      timer = setInterval(poll, POLL_MS).unref();
    } else {
      look();
    }
    const own: Listener = (found) => listener(found); // the same listener may be added twice
    listeners.add(own);
    return () => {
      if (listeners.delete(own) && listeners.size === 0) end();
    };
  }

  return { add, look, end };
}
