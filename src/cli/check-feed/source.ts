import { gunzipSync } from 'node:zlib';
import type { Answer, HttpFacts } from '../../formats/icalendar/check/index.ts';
import { type CliContext, CliError, EXIT } from '../context.ts';
import { isAddress, isOwnAddress } from './address.ts';

const MOST_REDIRECTS = 5;
const MOST_OCTETS = 32 * 1024 * 1024;
const PLAIN = { accept: 'text/calendar, */*;q=0.9', 'accept-encoding': 'identity' };

type Asking = Pick<CliContext, 'request' | 'publicUrl' | 'readFile'>;

/** A version of a feed, and how it was served where it came from a server that was asked about that. */
export interface Source {
  bytes: Uint8Array;
  http?: HttpFacts;
}

/** The feed of a file or of an address that may be asked, with the answers to what apps ask for. @throws CliError */
export async function readFeed(target: string, context: Asking): Promise<Source> {
  if (!isAddress(target)) return { bytes: await context.readFile(target) };
  const http = await factsOf(target, context);
  return { bytes: http.first.body, http };
}

/** A version to compare with: its bytes alone. @throws CliError, also where the server answers with an error. */
export async function readPrevious(target: string, context: Asking): Promise<Uint8Array> {
  if (!isAddress(target)) return context.readFile(target);
  const { answer } = await follow(target, context);
  if (answer.status !== 200) throw new CliError(EXIT.unavailable, `Cannot read ${target}: it answers with status ${answer.status}.`);
  return answer.body;
}

/** Follows redirects as far as they stay among the addresses that may be asked. */
async function follow(url: string, context: Asking): Promise<{ answer: Answer; at: string; redirects: HttpFacts['redirects'] }> {
  const redirects: HttpFacts['redirects'] = [];
  let at = url;
  while (true) {
    const answer = unpacked(await context.request(at, 'GET', PLAIN));
    const location = answer.headers['location'];
    if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return { answer, at, redirects };
    const to = URL.canParse(location, at) ? new URL(location, at).href : location;
    if (redirects.length === MOST_REDIRECTS) throw new CliError(EXIT.unavailable, `Cannot read ${url}: it leads on more than five times.`);
    if (!isOwnAddress(to, context.publicUrl)) {
      throw new CliError(
        EXIT.unavailable,
        `Cannot read ${url}: it leads to ${to}, which is neither on this machine nor below ${context.publicUrl}.`,
      );
    }
    redirects.push({ status: answer.status, to });
    at = to;
  }
}

/** Asks for a feed as calendar apps do: once more, for changes only, for the headers, and packed. */
async function factsOf(url: string, context: Asking): Promise<HttpFacts> {
  const { answer: first, at, redirects } = await follow(url, context);
  if (first.status !== 200) return { url, redirects, first, again: null, sameTag: null, sameDate: null, head: null, packed: null };
  const { etag, 'last-modified': date } = first.headers;
  const ask = async (headers: Readonly<Record<string, string>>) => unpacked(await context.request(at, 'GET', { ...PLAIN, ...headers }));
  return {
    url,
    redirects,
    first,
    again: await ask({}),
    sameTag: etag ? await ask({ 'if-none-match': etag }) : null,
    sameDate: date ? await ask({ 'if-modified-since': date }) : null,
    head: await context.request(at, 'HEAD', PLAIN),
    packed: await ask({ 'accept-encoding': 'gzip' }),
  };
}

/** An answer with its body unpacked; what cannot be unpacked is nothing to an app. */
function unpacked(answer: Answer): Answer {
  if (answer.headers['content-encoding']?.trim().toLowerCase() !== 'gzip') return answer;
  try {
    return { ...answer, body: gunzipSync(answer.body, { maxOutputLength: MOST_OCTETS }) };
  } catch {
    return { ...answer, body: new Uint8Array() };
  }
}
