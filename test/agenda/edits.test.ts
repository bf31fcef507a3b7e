import t from 'tap';
import type { Collection } from '../../src/agenda/draft.ts';
import { referrers, withoutResource, withResource } from '../../src/agenda/edits.ts';
import { readResource } from '../../src/agenda/read-draft.ts';
import { aDraft, aSession, refusal, the } from './draft.ts';

const draft = aDraft({
  documents: [
    { id: 'paper', title: 'Paper' },
    { id: 'papier', title: 'Papier', translationOf: 'paper' },
  ],
  sessions: [
    aSession({ id: 'block' }),
    aSession({
      id: 'busy',
      parent: 'block',
      repeatOf: 'block',
      track: 'green',
      room: 'hall',
      overflowRooms: ['side'],
      speakers: [{ speaker: 'ann' }, { speaker: 'oecd' }, { speaker: 'ann', role: 'chair' }],
      documents: ['papier', 'paper'],
      audiences: ['auditors'],
    }),
  ],
});

const places: [Collection, string, string[]][] = [
  ['audiences', 'auditors', ['sessions[busy].audiences']],
  ['tracks', 'green', ['sessions[busy].track']],
  ['rooms', 'hall', ['sessions[busy].room']],
  ['rooms', 'side', ['sessions[busy].overflowRooms']],
  ['speakers', 'ann', ['sessions[busy].speakers']],
  ['documents', 'paper', ['sessions[busy].documents', 'documents[papier].translationOf']],
  ['sessions', 'block', ['sessions[busy].parent', 'sessions[busy].repeatOf']],
];

for (const [collection, id, paths] of places) {
  t.test(`deleting ${collection}/${id} is refused with the places that refer to it`, async (t) => {
    t.same(
      refusal(() => withoutResource(draft, collection, id, false)),
      { code: 'in-use', faults: paths.map((path) => `${path}: refers to ${id}`) },
    );
  });

  t.test(`deleting ${collection}/${id} with detach clears these places and no others`, async (t) => {
    const after = withoutResource(draft, collection, id, true);
    t.same(referrers(after, collection, id), []);
    t.same(
      after[collection].map((member) => member.id),
      draft[collection].map((member) => member.id).filter((other) => other !== id),
    );
    const others = places.filter(([name, other]) => name !== collection && other !== id);
    for (const [name, other, there] of others)
      t.same(
        referrers(after, name, other).map(({ path }) => path),
        there,
      );
  });
}

t.test('a speaker that is detached leaves the other speakers of the session', async (t) => {
  t.same(the(withoutResource(draft, 'speakers', 'ann', true).sessions, 'busy').speakers, [
    { speaker: 'oecd', role: 'speaker', label: null },
  ]);
});

t.test('what nobody refers to is deleted at once', async (t) => {
  t.same(
    withoutResource(draft, 'sessions', 'busy', false).sessions.map(({ id }) => id),
    ['block'],
  );
});

t.test('what is not there cannot be deleted', async (t) => {
  t.same(
    refusal(() => withoutResource(draft, 'rooms', 'attic', true)),
    { code: 'not-found', faults: [] },
  );
});

t.test('a resource is added in the order of ids, or replaces the one with its id', async (t) => {
  const added = withResource(draft, 'rooms', readResource(draft, 'rooms', { id: 'lobby', title: 'Lobby' }));
  t.same(
    added.rooms.map(({ id }) => id),
    ['hall', 'lobby', 'side'],
  );
  const replaced = withResource(draft, 'rooms', readResource(draft, 'rooms', { id: 'hall', title: 'Great hall' }));
  t.same(
    replaced.rooms.map(({ title }) => title),
    ['Great hall', 'Side'],
  );
});

t.test('an edit leaves the draft it was made from as it was', async (t) => {
  const before = JSON.stringify(draft);
  withoutResource(draft, 'rooms', 'hall', true);
  withResource(draft, 'rooms', readResource(draft, 'rooms', { id: 'hall', title: 'Great hall' }));
  t.equal(JSON.stringify(draft), before);
});
