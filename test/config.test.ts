import t from 'tap';
import { ConfigError, configOf } from '../src/config.ts';

t.test('without settings there are the defaults', async (t) => {
  t.same(configOf({}), {
    port: 3000,
    host: '127.0.0.1',
    storage: { kind: 'sqlite', file: './data/lectern.db' },
    storageGiven: false,
    publicUrl: 'http://localhost:3000',
    logLevel: 'info',
    trustProxy: [],
    corsOrigins: ['*'],
  });
});

t.test('settings are taken over, lists split, a slash at the end of PUBLIC_URL cut', async (t) => {
  const env = {
    PORT: '0',
    HOST: '::1',
    DATABASE_URL: 'file:/tmp/a.db',
    PUBLIC_URL: 'https://example.org/agenda/',
    LOG_LEVEL: 'warn',
    TRUST_PROXY: '10.0.0.1, 192.168.0.0/16,::1',
    CORS_ORIGINS: 'https://a.example,https://b.example:8443',
  };
  t.same(configOf(env), {
    port: 0,
    host: '::1',
    storage: { kind: 'sqlite', file: '/tmp/a.db' },
    storageGiven: true,
    publicUrl: 'https://example.org/agenda',
    logLevel: 'warn',
    trustProxy: ['10.0.0.1', '192.168.0.0/16', '::1'],
    corsOrigins: ['https://a.example', 'https://b.example:8443'],
  });
});

t.test('every wrong setting is named, all at once', async (t) => {
  const wrong = {
    PORT: '70000',
    HOST: 'a b',
    DATABASE_URL: 'postgres://x',
    PUBLIC_URL: 'https://a.example/?q=1',
    LOG_LEVEL: 'loud',
    TRUST_PROXY: '1',
    CORS_ORIGINS: 'https://a.example/path',
  };
  try {
    configOf(wrong);
    t.fail('it was taken');
  } catch (error) {
    t.ok(error instanceof ConfigError);
    t.same(
      (error as ConfigError).lines.map((line) => line.split(' ')[0]),
      ['PORT', 'HOST', 'DATABASE_URL', 'LOG_LEVEL', 'PUBLIC_URL', 'TRUST_PROXY', 'CORS_ORIGINS'],
    );
  }
});

t.test('a proxy is an address or a range, never a number of hops nor all the world', async (t) => {
  for (const text of ['1', 'true', 'loopback', '10.0.0.0/33', '10.0.0.1/', 'example.org'])
    t.throws(() => configOf({ TRUST_PROXY: text }), { message: /^TRUST_PROXY must be/ }, text);
});
