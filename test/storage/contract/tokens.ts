import { type Test, sampleToken as token } from './opened.ts';

/** Tokens are found by their hash and revoked once. */
export function tokenContract(test: Test): void {
  test('a token is found by its hash alone', async (t, { store }) => {
    await store.createToken(token);
    t.strictSame(await store.findToken(token.hash), token);
    t.equal(await store.findToken('c'.repeat(64)), null);
  });

  test('a token is revoked once', async (t, { store }) => {
    await store.createToken(token);
    t.equal(await store.revokeToken('k1', '2030-02-01T00:00:00Z'), true);
    t.equal(await store.revokeToken('k1', '2030-03-01T00:00:00Z'), false);
    t.equal(await store.revokeToken('k2', '2030-03-01T00:00:00Z'), false);
    t.strictSame(await store.findToken(token.hash), { ...token, revokedAt: '2030-02-01T00:00:00Z' });
  });

  test('tokens are listed in the order of their making, and none twice', async (t, { store }) => {
    const newer = { ...token, id: 'a9', hash: 'b'.repeat(64), createdAt: '2030-01-02T00:00:00Z' };
    await store.createToken(newer);
    await store.createToken(token);
    t.strictSame(await store.listTokens(), [token, newer]);
    await t.rejects(store.createToken({ ...token, hash: 'd'.repeat(64) }), { code: 'exists' });
    await t.rejects(store.createToken({ ...token, id: 'k3' }), { code: 'exists' });
  });
}
