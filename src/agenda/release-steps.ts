import { type AgendaDiff, diffAgendas } from './diff.ts';
import { publicAgenda } from './mask.ts';
import type { Agenda, Release } from './release.ts';
import type { Store } from './store.ts';

/** A release as the public sees it now, and what it changed. */
export interface ReleaseStep extends Pick<Agenda, 'conference' | 'release'> {
  /** Against the release before; null of the first. */
  diff: AgendaDiff | null;
}

/**
 * The newest `most` releases from `from` on down, newest first, each with what it changed. Both sides of a change are what the public may see while `newest`
 * is the newest release: what that hides was never there.
 */
export async function releaseSteps(
  store: Pick<Store, 'loadRelease'>,
  newest: Release,
  { from = newest.number, most = 50 } = {},
): Promise<ReleaseStep[]> {
  const load = async (number: number): Promise<Agenda | null> => {
    const release = number === newest.number ? newest : await store.loadRelease(newest.conference.id, number);
    return release && publicAgenda(release, newest);
  };
  const steps: ReleaseStep[] = [];
  let after = await load(from);
  // One after the other, so that no more than two are in memory.
  while (after && steps.length < most) {
    const { conference, release } = after;
    const before: Agenda | null = release.number > 1 ? await load(release.number - 1) : null;
    steps.push({ conference, release, diff: before && diffAgendas(before, after) });
    after = before;
  }
  return steps;
}
