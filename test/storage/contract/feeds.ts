import type { Confidential } from '../../../src/agenda/confidential.ts';
import type { Invitation, PersonalFeed } from '../../../src/agenda/personal-feed.ts';
import { creation, fullDraft, sampleRelease } from '../sample.ts';
import type { Test } from './opened.ts';

const feed: PersonalFeed = {
  hash: 'a'.repeat(64),
  editHash: 'b'.repeat(64),
  conference: 'full',
  picks: { selection: { track: ['digital'] }, language: 'fr', cancelled: 'drop' },
  invitations: [{ id: 'i1', removedAt: null }],
  createdAt: '2030-01-01T00:00:00Z',
  changedAt: '2030-01-01T00:00:00Z',
  revokedAt: null,
};

const invitation: Invitation = {
  id: 'i1',
  hash: 'c'.repeat(64),
  conference: 'full',
  sessions: ['opening', 'closing'],
  label: 'Board',
  createdAt: '2030-01-01T00:00:00Z',
  expiresAt: '2031-01-01T00:00:00Z',
  revokedAt: null,
};

const confidential = (keptAt: string): Confidential => ({
  keptAt,
  release: 1,
  sessions: [],
  audiences: [],
  tracks: [{ id: 'green', title: 'Green', description: null, color: null, order: 0 }],
  rooms: [],
  speakers: [],
  documents: [],
  history: [],
  shown: [],
});

/** Personal feeds outlive their conference; invitations and what releases hold back do not. */
export function feedContract(test: Test): void {
  test('a personal feed is found by the hash of its secret alone, and comes back as it was', async (t, { store, reopen }) => {
    await store.createFeed(feed);
    await store.createFeed({ ...feed, hash: 'd'.repeat(64), picks: { ids: ['opening'], cancelled: 'keep' } });
    const later = reopen ? await reopen() : store;
    t.strictSame(await later.findFeed(feed.hash), feed);
    t.strictSame((await later.findFeed('d'.repeat(64)))?.picks, { ids: ['opening'], cancelled: 'keep' });
    t.equal(await later.findFeed('e'.repeat(64)), null);
    await t.rejects(later.createFeed(feed), { code: 'exists' });
    if (reopen) await later.close();
  });

  test('a personal feed is changed until it is revoked, and then knows no picks any more', async (t, { store }) => {
    await store.createFeed(feed);
    const change = { picks: { ids: ['closing'], cancelled: 'keep' as const }, invitations: [], changedAt: '2030-01-02T00:00:00Z' };
    t.equal(await store.changeFeed(feed.hash, feed, change), true);
    t.strictSame(await store.findFeed(feed.hash), { ...feed, ...change });
    t.equal(await store.revokeFeed(feed.hash, '2030-01-03T00:00:00Z'), true);
    const ended = { picks: null, invitations: [], changedAt: '2030-01-03T00:00:00Z', revokedAt: '2030-01-03T00:00:00Z' };
    t.strictSame(await store.findFeed(feed.hash), { ...feed, ...ended });
    t.same([await store.changeFeed(feed.hash, change, change), await store.revokeFeed(feed.hash, '2030-01-04T00:00:00Z')], [false, false]);
    t.same(
      [await store.changeFeed('e'.repeat(64), feed, change), await store.revokeFeed('e'.repeat(64), '2030-01-04T00:00:00Z')],
      [false, false],
    );
    t.strictSame(await store.findFeed(feed.hash), { ...feed, ...ended });
  });

  test('a feed whose invitations have changed since they were read is not changed', async (t, { store }) => {
    await store.createFeed(feed);
    const carrying = (id: string) => ({
      picks: feed.picks,
      invitations: [...feed.invitations, { id, removedAt: null }],
      changedAt: '2030-01-02T00:00:00Z',
    });
    const [first, second] = [carrying('i2'), carrying('i3')];
    t.equal(await store.changeFeed(feed.hash, feed, first), true);
    t.equal(await store.changeFeed(feed.hash, feed, second), false);
    t.strictSame(await store.findFeed(feed.hash), { ...feed, ...first });
    t.equal(await store.changeFeed(feed.hash, first, second), true);
  });

  test('invitations are listed in the order of their making, and revoked once, each in its conference', async (t, { store }) => {
    await store.applyChange('full', 0, creation(fullDraft()));
    const newer = { ...invitation, id: 'a9', hash: 'd'.repeat(64), createdAt: '2030-01-02T00:00:00Z', label: null, expiresAt: null };
    await store.createInvitation(newer);
    await store.createInvitation(invitation);
    t.strictSame(await store.listInvitations('full'), [invitation, newer]);
    t.strictSame(await store.listInvitations('other'), []);
    await t.rejects(store.createInvitation({ ...invitation, id: 'i2' }), { code: 'exists' });
    await t.rejects(store.createInvitation({ ...invitation, hash: 'e'.repeat(64) }), { code: 'exists' });
    await t.rejects(store.createInvitation({ ...invitation, id: 'i2', hash: 'e'.repeat(64), conference: 'none' }), { code: 'invalid' });
    const revokedAt = '2030-02-01T00:00:00Z';
    t.equal(await store.revokeInvitation('other', 'i1', revokedAt), false);
    t.equal(await store.revokeInvitation('full', 'i1', revokedAt), true);
    t.equal(await store.revokeInvitation('full', 'i1', '2030-03-01T00:00:00Z'), false);
    t.strictSame(await store.listInvitations('full'), [{ ...invitation, revokedAt }, newer]);
  });

  test('what a release holds back is kept with it or after it, on the revision that it was made of', async (t, { store, reopen }) => {
    const draft = fullDraft();
    await store.applyChange('full', 0, creation(draft));
    t.equal(await store.loadConfidential('full'), null);
    const [first, second] = [confidential('2030-01-01T00:00:00+00:00'), confidential('2030-01-02T00:00:00+00:00')];
    await t.rejects(store.publish('full', 2, sampleRelease(draft), first), { code: 'stale' });
    t.equal(await store.loadConfidential('full'), null);
    await store.publish('full', 1, sampleRelease(draft), first);
    t.strictSame(await store.loadConfidential('full'), first);
    await t.rejects(store.keepConfidential('full', 2, second), { code: 'stale' });
    await t.rejects(store.keepConfidential('other', 1, second), { code: 'stale' });
    await store.publish('full', 1, sampleRelease(draft, 2));
    t.strictSame(await store.loadConfidential('full'), first);
    await store.keepConfidential('full', 1, second);
    const later = reopen ? await reopen() : store;
    t.strictSame(await later.loadConfidential('full'), second);
    if (reopen) await later.close();
  });

  test('a conference goes with its invitations and what it holds back; personal feeds of it stay', async (t, { store }) => {
    const draft = fullDraft();
    await store.applyChange('full', 0, creation(draft));
    await store.publish('full', 1, sampleRelease(draft), confidential('2030-01-01T00:00:00+00:00'));
    await store.createInvitation(invitation);
    await store.createFeed(feed);
    await store.deleteConference('full', 1);
    t.strictSame([await store.loadConfidential('full'), await store.listInvitations('full')], [null, []]);
    t.strictSame(await store.findFeed(feed.hash), feed);
  });
}
