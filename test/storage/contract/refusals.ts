import { changeBetween } from '../../../src/agenda/changes.ts';
import { type Draft, emptyDraft } from '../../../src/agenda/draft.ts';
import { AgendaError, type Fault } from '../../../src/agenda/errors.ts';
import { creation, fullDraft, uidOf } from '../sample.ts';
import type { Opened, Tap, Test } from './opened.ts';

/** A refused change says why by its code, and changes nothing. */
export function refusalContract(test: Test): void {
  const refused = async (
    t: Tap,
    { store }: Opened,
    work: () => Promise<unknown>,
    wanted: { code: string; faults?: Fault[] },
    kept: Draft,
  ) => {
    const error = await work().then(
      () => null,
      (found: unknown) => found,
    );
    t.ok(error instanceof AgendaError);
    t.match(error, wanted);
    t.strictSame(await store.loadDraft(kept.conference.id).then((stored) => [stored?.draft, stored?.revision]), [kept, 1]);
  };

  test('a conference is made only once', async (t, opened) => {
    const draft = fullDraft();
    await opened.store.applyChange('full', 0, creation(draft));
    await refused(t, opened, () => opened.store.applyChange('full', 0, creation(emptyDraft(draft.conference))), { code: 'exists' }, draft);
  });

  test('a change of an older or newer revision, or of what is not there, is stale', async (t, opened) => {
    const draft = fullDraft();
    await opened.store.applyChange('full', 0, creation(draft));
    const change = changeBetween(draft, emptyDraft(draft.conference));
    await refused(t, opened, () => opened.store.applyChange('full', 2, change), { code: 'stale' }, draft);
    await refused(t, opened, () => opened.store.applyChange('other', 1, change), { code: 'stale' }, draft);
    await refused(t, opened, () => opened.store.deleteConference('full', 2), { code: 'stale' }, draft);
    await refused(t, opened, () => opened.store.deleteConference('other', 1), { code: 'not-found' }, draft);
  });

  test('of changes at once with one base exactly one is accepted', async (t, { store }) => {
    const draft = fullDraft();
    await store.applyChange('full', 0, creation(draft));
    const change = changeBetween(draft, { ...draft, conference: { ...draft.conference, subtitle: 'New' } });
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => store.applyChange('full', 1, change)));
    t.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
    t.equal((await store.loadDraft('full'))?.revision, 2);
  });

  test('a uid is taken once among all conferences', async (t, opened) => {
    const draft = fullDraft();
    await opened.store.applyChange('full', 0, creation(draft));
    const other = fullDraft('other');
    const sessions = other.sessions.map((session) => (session.id === 'child' ? { ...session, uid: uidOf('full/child') } : session));
    const wanted = { code: 'exists', faults: [{ path: 'sessions[child].uid', message: 'is the uid of another session' }] };
    await refused(t, opened, () => opened.store.applyChange('other', 0, creation({ ...other, sessions })), wanted, draft);
    t.strictSame(await opened.store.listConferences(), ['full']);
  });

  test('a uid is taken once in its conference', async (t, opened) => {
    const draft = fullDraft();
    await opened.store.applyChange('full', 0, creation(draft));
    const [one, two, ...rest] = draft.sessions;
    if (!one || !two) throw new Error('the sample is too small');
    const change = changeBetween(draft, { ...draft, sessions: [one, { ...two, uid: one.uid }, ...rest] });
    await refused(t, opened, () => opened.store.applyChange('full', 1, change), { code: 'exists' }, draft);
    const twice = [
      { ...one, uid: uidOf('new') },
      { ...two, uid: uidOf('new') },
    ];
    const both = changeBetween(draft, { ...draft, sessions: [...twice, ...rest] });
    await refused(t, opened, () => opened.store.applyChange('full', 1, both), { code: 'exists' }, draft);
  });

  for (const collection of ['audiences', 'tracks', 'rooms', 'speakers', 'documents'] as const) {
    test(`a change that leaves references to missing ${collection} is refused whole`, async (t, opened) => {
      const draft = fullDraft();
      await opened.store.applyChange('full', 0, creation(draft));
      const change = changeBetween(draft, { ...draft, [collection]: [] });
      await refused(t, opened, () => opened.store.applyChange('full', 1, change), { code: 'invalid' }, draft);
    });
  }
}
