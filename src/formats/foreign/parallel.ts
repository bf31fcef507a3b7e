import type { Kind } from '../../agenda/session.ts';

/** What is needed of a session to tell plenaries from breakouts. */
export interface Timed {
  kind: Kind | undefined;
  cancelled: boolean;
  span: { startMs: number; endMs: number } | null;
  /** The index of the block that it belongs to. */
  block: number | null;
}

/**
 * The kind of each session: by its words, else `breakout` where it or its block is overlapped in time by another session of the same block (or of none)
 * that is no break, social, service (`other` by its words, such as a desk that is open all day) or cancelled one, else `plenary`; `other` without a time.
 */
export function kindsOf(sessions: readonly Timed[]): Kind[] {
  const overlapped = overlaps(sessions);
  const isBeside = (session: Timed): boolean => {
    if (overlapped.get(session.block)?.(session)) return true;
    const block = session.block === null ? undefined : sessions[session.block];
    return block !== undefined && isBeside(block);
  };
  return sessions.map((session) => {
    if (session.kind) return session.kind;
    if (!session.span) return 'other';
    return isBeside(session) ? 'breakout' : 'plenary';
  });
}

/** For each block, and for no block, what tells whether a session of it runs beside another of it. */
function overlaps(sessions: readonly Timed[]): Map<number | null, (session: Timed) => boolean> {
  const siblings = new Map<number | null, Timed[]>();
  for (const session of sessions) {
    const others = siblings.get(session.block);
    if (others) others.push(session);
    else siblings.set(session.block, [session]);
  }
  return new Map([...siblings].map(([block, members]) => [block, overlapIn(members)]));
}

function overlapIn(sessions: readonly Timed[]): (session: Timed) => boolean {
  const rivals = sessions.filter(isRival).flatMap(({ span }) => span ?? []);
  const starts = rivals.map(({ startMs }) => startMs).sort((a, b) => a - b);
  const ends = rivals.map(({ endMs }) => endMs).sort((a, b) => a - b);
  return (session) => {
    if (!session.span) return false;
    const begun = countBelow(starts, session.span.endMs);
    const over = countBelow(ends, session.span.startMs + 1);
    return begun - over - (isRival(session) ? 1 : 0) > 0;
  };
}

function isRival({ kind, cancelled }: Timed): boolean {
  return kind !== 'break' && kind !== 'social' && kind !== 'other' && !cancelled;
}

function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
