import { isIP } from 'node:net';

/** The settings of a process, the same for the server and the commands. */
export interface Config {
  port: number;
  host: string;
  storage: { kind: 'sqlite'; file: string };
  /** Whether DATABASE_URL was given, rather than taken from the default. */
  storageGiven: boolean;
  /** Without a slash at its end. */
  publicUrl: string;
  logLevel: string;
  trustProxy: string[];
  corsOrigins: string[];
}

/** What is wrong with the settings, a line for each variable. */
export class ConfigError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

const DEFAULTS = {
  PORT: '3000',
  HOST: '127.0.0.1',
  DATABASE_URL: 'file:./data/lectern.db',
  PUBLIC_URL: '',
  LOG_LEVEL: 'info',
  TRUST_PROXY: '',
  CORS_ORIGINS: '*',
};

/** The names of all settings. */
export const settings = Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[];

type Settings = Record<keyof typeof DEFAULTS, string>;

/** First step: the settings as texts, empty ones as if they were not there. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return Object.fromEntries(settings.map((name) => [name, env[name]?.trim() || DEFAULTS[name]])) as Settings;
}

/** Second step: texts into a configuration. @throws ConfigError naming every variable that is wrong. */
export function configOf(env: Readonly<Record<string, string | undefined>>): Config {
  const read = readSettings(env);
  const faults: string[] = [];
  const check = (name: keyof Settings, holds: boolean, wanted: string) => {
    if (!holds) faults.push(`${name} must be ${wanted}, not "${read[name]}".`);
  };
  const port = Number(read.PORT);
  check('PORT', /^\d{1,5}$/.test(read.PORT) && port <= 65_535, 'a port, 0 to 65535');
  check('HOST', /^[A-Za-z0-9.:-]+$/.test(read.HOST), 'an address or a host name');
  check('DATABASE_URL', /^file:(?!\/\/).+/.test(read.DATABASE_URL), 'a file, as in file:./data/lectern.db');
  check('LOG_LEVEL', LEVELS.includes(read.LOG_LEVEL), `one of ${LEVELS.join(', ')}`);
  const publicUrl = read.PUBLIC_URL || `http://localhost:${read.PORT}`;
  check('PUBLIC_URL', read.PUBLIC_URL === '' || isBaseUrl(publicUrl), 'an absolute http or https URL without query');
  const trustProxy = listOf(read.TRUST_PROXY);
  check('TRUST_PROXY', trustProxy.every(isAddressRange), 'addresses or ranges of proxies, as in 10.0.0.1,192.168.0.0/16');
  const corsOrigins = listOf(read.CORS_ORIGINS);
  check(
    'CORS_ORIGINS',
    corsOrigins.every((origin) => origin === '*' || isOrigin(origin)),
    '* or origins, as in https://example.org',
  );
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    port,
    host: read.HOST,
    storage: { kind: 'sqlite', file: read.DATABASE_URL.slice('file:'.length) },
    storageGiven: Boolean(env['DATABASE_URL']?.trim()),
    publicUrl: publicUrl.replace(/\/+$/, ''),
    logLevel: read.LOG_LEVEL,
    trustProxy,
    corsOrigins,
  };
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isBaseUrl(text: string): boolean {
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) return false;
  const { search, hash, username, password } = new URL(text);
  return search === '' && hash === '' && username === '' && password === '';
}

function isOrigin(text: string): boolean {
  return isBaseUrl(text) && new URL(text).origin === text;
}

function isAddressRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
