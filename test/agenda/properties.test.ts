import fc from 'fast-check';
import t from 'tap';
import { canonicalJson } from '../../src/agenda/canonical.ts';
import type { Draft } from '../../src/agenda/draft.ts';
import { publicAgenda } from '../../src/agenda/mask.ts';
import type { Agenda, Release } from '../../src/agenda/release.ts';
import { release } from './draft.ts';
import { draftIn, secret, state } from './worlds.ts';

/** The releases of some drafts, one after the other. */
function chain(drafts: readonly Draft[]): Release[] {
  const releases: Release[] = [];
  for (const draft of drafts) releases.push(release(draft, releases.at(-1) ?? null));
  return releases;
}

function content({ mask: _mask, ...shown }: Release): string {
  return canonicalJson(shown);
}

function everyView(releases: readonly Release[]): Agenda[] {
  const newest = releases.at(-1);
  return newest ? releases.map((old) => publicAgenda(old, newest)) : [];
}

const states = fc.array(state, { minLength: 1, maxLength: 3 });

t.test(
  'two worlds that differ only in hidden things are published alike, to the digest, in every release and every older view',
  async () => {
    const steps = fc.array(fc.record({ state, here: secret, there: secret }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(steps, (given) => {
        const here = chain(given.map((step) => draftIn(step.state, step.here)));
        const there = chain(given.map((step) => draftIn(step.state, step.there)));
        const alike = here.every((one, index) => content(one) === content(there[index] as Release));
        return alike && canonicalJson(everyView(here)) === canonicalJson(everyView(there));
      }),
      { numRuns: 100 },
    );
  },
);

t.test('a secret word is in no release and in no view of one', async () => {
  fc.assert(
    fc.property(states, secret, (given, hidden) => {
      const marked = { ...hidden, word: `qqq${hidden.word}` };
      const releases = chain(given.map((step) => draftIn(step, marked)));
      return !JSON.stringify([releases, everyView(releases)]).includes('qqq');
    }),
    { numRuns: 100 },
  );
});

t.test('sequences never fall, and a session is younger exactly where its digest changed', async () => {
  fc.assert(
    fc.property(states, secret, (given, hidden) => {
      const releases = chain(given.map((step) => draftIn(step, hidden)));
      return releases.every((now, index) => {
        const before = new Map(releases[index - 1]?.history.map((entry) => [entry.uid, entry]));
        const kept = [...before.keys()].every((uid) => now.history.some((entry) => entry.uid === uid));
        return (
          kept &&
          now.history.every((entry) => {
            const old = before.get(entry.uid);
            if (!old) return entry.sequence === 0 && entry.modifiedAt === now.publishedAt && entry.createdAt === now.publishedAt;
            const changed = old.digest !== entry.digest;
            return (
              entry.sequence === old.sequence + Number(changed) &&
              entry.modifiedAt > old.modifiedAt === changed &&
              entry.createdAt === old.createdAt
            );
          })
        );
      });
    }),
    { numRuns: 100 },
  );
});

/** Every reference of an agenda that leads to nothing it shows. */
function dangling(
  agenda: Omit<Agenda, 'release' | 'withdrawn' | 'modifiedAt' | 'dates' | 'descriptionLimit' | 'previousStarts'>,
): string[] {
  const names = ['sessions', 'tracks', 'rooms', 'speakers', 'documents', 'audiences'] as const;
  const known = Object.fromEntries(names.map((name) => [name, new Set<string>(agenda[name].map(({ id }) => id))]));
  const dead = (name: (typeof names)[number], ids: readonly (string | null)[]) =>
    ids.filter((id) => id !== null && !known[name]?.has(id)).map((id) => `${name}/${id}`);
  return [
    ...agenda.sessions.flatMap((session) => [
      ...dead('tracks', [session.track]),
      ...dead('rooms', [session.room, ...session.overflowRooms]),
      ...dead('sessions', [session.parent, session.repeatOf]),
      ...dead(
        'speakers',
        session.speakers.map(({ speaker }) => speaker),
      ),
      ...dead('documents', session.documents),
      ...dead('audiences', session.audiences),
    ]),
    ...[...agenda.speakers, ...agenda.documents].flatMap(({ sessions }) => dead('sessions', sessions)),
    ...dead(
      'documents',
      agenda.documents.map(({ translationOf }) => translationOf),
    ),
    ...dead(
      'sessions',
      agenda.days.flatMap(({ sessions }) => sessions),
    ),
    ...dead(
      'audiences',
      agenda.conference.audiences.map(({ id }) => id),
    ),
  ];
}

t.test('every reference that is shown leads to something shown, also with `only` and in older releases', async () => {
  const someIds = fc.option(fc.subarray(['s0', 's1', 's2', 's3']), { nil: undefined });
  const steps = fc.array(fc.record({ state, hidden: secret, some: someIds }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(steps, (given) => {
      const releases: Release[] = [];
      for (const step of given) releases.push(release(draftIn(step.state, step.hidden), releases.at(-1) ?? null, { only: step.some }));
      return [...releases, ...everyView(releases)].every((agenda) => dangling(agenda).length === 0);
    }),
    { numRuns: 100 },
  );
});

t.test('what the newest release hides is hidden in every older one', async () => {
  fc.assert(
    fc.property(states, secret, (given, hidden) => {
      const releases = chain(given.map((step) => draftIn(step, hidden)));
      const last = given.at(-1)?.sessions ?? [];
      const isSo = (id: string, visibility: string) => last[Number(id.slice(1))]?.visibility === visibility;
      return everyView(releases).every(({ sessions }) =>
        sessions.every(({ id, visibility }) => !isSo(id, 'private') && (!isSo(id, 'placeholder') || visibility === 'placeholder')),
      );
    }),
    { numRuns: 100 },
  );
});
