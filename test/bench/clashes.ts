import { clashesOf } from '../../src/agenda/clashes.ts';
import { aConference, aDraft, aSession } from '../agenda/draft.ts';

/** Looking for clashes in programmes in which everything is at one time. */
export function clashesAtOnce(): void {
  for (const [place, room] of [
    ['in no room', null],
    ['in one room', 'hall'],
  ] as const) {
    const sessions = Array.from({ length: 3000 }, (_, n) => aSession({ id: `session-${n}`, room }));
    const draft = aDraft({ conference: aConference(), sessions });
    const started = performance.now();
    const { length } = clashesOf(draft);
    console.log(`3,000 sessions at one time, ${place}: ${length} clashes in ${(performance.now() - started).toFixed(0)} ms`);
  }
}
