import type { PublicSession } from '../agenda/session.ts';

/** A session, and those among the chosen whose block it is. */
export interface Nested {
  session: PublicSession;
  children: Nested[];
}

/** Sessions in their order, each within its block where that is among them. */
export function nested(sessions: readonly PublicSession[]): Nested[] {
  const all = new Map(sessions.map((session) => [session.id, { session, children: [] as Nested[] }]));
  const outermost: Nested[] = [];
  for (const one of all.values()) (all.get(one.session.parent ?? '')?.children ?? outermost).push(one);
  return outermost;
}
