import type { Invited } from './invited.ts';
import { type CarriedInvitation, endOf, type Invitation } from './personal-feed.ts';

/**
 * The invitations that a feed carries from now on; those taken away stay known as such.
 * @param ids of the invitations that it is to carry.
 * @param now RFC 3339 UTC.
 */
export function carried(before: readonly CarriedInvitation[], ids: readonly string[], now: string): CarriedInvitation[] {
  const ended = before.map((one) => (one.removedAt === null && !ids.includes(one.id) ? { ...one, removedAt: now } : one));
  const live = new Set(ended.filter(({ removedAt }) => removedAt === null).map(({ id }) => id));
  return [...ended, ...ids.filter((id) => !live.has(id)).map((id) => ({ id, removedAt: null }))];
}

/** What the invitations of a feed name, each time that it carried them. @param now milliseconds since 1970. */
export function invitedBy(feed: readonly CarriedInvitation[], invitations: readonly Invitation[], now: number): Invited[] {
  const known = new Map(invitations.map((one) => [one.id, one]));
  return feed.flatMap(({ id, removedAt }): Invited[] => {
    const one = known.get(id);
    if (!one) return [];
    // What ended stays so from that moment on, also where it is taken out of the feed afterwards.
    const [endedAt = null] = [removedAt, endOf(one, now)].filter((end) => end !== null).sort();
    return one.sessions.map((session) => ({ session, endedAt }));
  });
}
