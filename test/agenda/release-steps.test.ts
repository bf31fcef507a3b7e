import t from 'tap';
import type { Release } from '../../src/agenda/release.ts';
import { releaseSteps } from '../../src/agenda/release-steps.ts';
import { aSession, draftOf, type Fields, release } from './draft.ts';

/** The steps of releases of these sessions, one release each. */
async function stepsOf(states: Fields[][], options: { from?: number; most?: number } = {}) {
  const made: Release[] = [];
  for (const sessions of states) made.push(release(draftOf(...sessions.map(aSession)), made.at(-1) ?? null));
  const newest = made.at(-1);
  if (!newest) throw new Error('There is no release.');
  const loaded: number[] = [];
  const loadRelease = async (_conference: string, number = made.length) => {
    loaded.push(number);
    return made[number - 1] ?? null;
  };
  return { steps: await releaseSteps({ loadRelease }, newest, options), loaded };
}

const [a, b] = [
  { id: 'a', title: 'A' },
  { id: 'b', title: 'B' },
];

t.test('releases come newest first, each with what it changed', async (t) => {
  const { steps } = await stepsOf([[a], [a, b], [{ ...a, title: 'New' }]]);
  t.same(
    steps.map(({ release: { number }, diff }) => [number, diff?.collections.sessions]),
    [
      [
        3,
        {
          added: [],
          removed: [{ id: 'b', title: 'B' }],
          changed: [{ id: 'a', title: 'New', fields: [{ field: 'title', before: 'A', after: 'New' }] }],
        },
      ],
      [2, { added: [{ id: 'b', title: 'B' }], removed: [], changed: [] }],
      [1, undefined],
    ],
  );
});

t.test('so many are told and no more are loaded than it takes to compare them', async (t) => {
  const states = [[a], [a, b], [a], [a, b]];
  const told = async (options: { from?: number; most?: number }) => {
    const { steps, loaded } = await stepsOf(states, options);
    return [steps.map(({ release: { number } }) => number), loaded];
  };
  t.same(await told({ most: 2 }), [
    [4, 3],
    [3, 2],
  ]);
  t.same(await told({ from: 2 }), [
    [2, 1],
    [2, 1],
  ]);
});

t.test('what the newest release hides was never there', async (t) => {
  const { steps } = await stepsOf([
    [a, b],
    [a, { ...b, title: 'Betrayed' }],
    [a, { ...b, visibility: 'private' }],
  ]);
  t.notMatch(JSON.stringify(steps.slice(0, 2)), /"b"|Betrayed/);
  t.same(
    steps.map(({ release: { counts } }) => counts.sessions),
    [1, 1, 1],
  );
});
