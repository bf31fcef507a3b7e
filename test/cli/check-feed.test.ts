import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import t, { type Test } from 'tap';
import type { CliContext } from '../../src/cli/context.ts';
import { httpRules } from '../../src/formats/icalendar/check/http/index.ts';
import { type Answer, checkFeed } from '../../src/formats/icalendar/check/index.ts';
import { icalendar } from '../../src/formats/icalendar/index.ts';
import { agendaOf, manySorts, viewOf } from '../formats/agenda.ts';
import { damaged, sound } from '../formats/icalendar/check/sound.ts';
import { matchesGolden } from '../golden.ts';
import { openBench } from '../http/service.ts';
import { openTerminal } from './context.ts';

const foreign = damaged(
  'DTSTART;TZID=Europe/Paris:20231028T200000',
  'DTSTART:20231028T200000',
  sound.replace(/(?:SEQUENCE|REFRESH|X-PUB).*\r\n/g, ''),
)
  .replaceAll('\r', '')
  .replace('SUMMARY:Night', 'SUMMARY:Night \u001b[2J of the long title that goes on and on, and on, until it is over');
const next = damaged(
  '20231027T090000',
  '20231027T093000',
  damaged('Opening', 'Start', sound.replace(/BEGIN:VEVENT(?:(?!BEGIN)[\s\S])*Night[\s\S]*?END:VEVENT\r\n/, '')),
);
const files = { 'sound.ics': sound, 'foreign.ics': foreign, 'next.ics': next, 'page.html': '<!DOCTYPE html><title>Log in</title>' };

t.test('a report says in plain words what a feed is, what is wrong with it, and what changed', async (t) => {
  const { run } = openTerminal(files);
  for (const [name, exit, ...args] of [
    ['sound', 0, 'sound.ics'],
    ['foreign', 65, 'foreign.ics'],
    ['changed', 65, 'next.ics', '--previous', 'sound.ics'],
    ['unchanged', 0, 'sound.ics', '--previous', 'sound.ics'],
    ['no-calendar', 65, 'page.html'],
  ] as const) {
    const ran = await run('check-feed', ...args);
    t.same([ran.exit, ran.told], [exit, ''], name);
    matchesGolden(t, `check-feed/${name}.txt`, ran.out);
  }
});

t.test('--json gives a script all of it, under names that stay', async (t) => {
  const { run } = openTerminal(files);
  const { exit, out } = await run('check-feed', 'next.ics', '--previous', 'sound.ics', '--json');
  t.equal(exit, 65);
  matchesGolden(t, 'check-feed/changed.json', out);
});

t.test('our own feeds pass', async (t) => {
  const { run } = openTerminal({ 'own.ics': icalendar.write(viewOf(agendaOf(manySorts()))) });
  const { exit, out } = await run('check-feed', 'own.ics');
  t.same([exit, out.trimEnd().split('\n').at(-1)], [0, 'Good: nothing here troubles a calendar app (1 note).']);
});

t.test('nothing in a feed can move the cursor of a screen, or turn the order of letters', async (t) => {
  const { run } = openTerminal({
    'turned.ics': damaged('Night', 'N\u202eig\u2066ht \u009b2J\u001b[2J', sound.replace(/SEQUENCE.*\r\n/g, '')),
  });
  const { out } = await run('check-feed', 'turned.ics', '--previous', 'turned.ics');
  t.match(out, '"N ig ht  2J [2J"');
  t.notMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
});

t.test('wrong use, missing files and a previous version that is none end with a line', async (t) => {
  const { run } = openTerminal(files);
  t.equal((await run('check-feed')).exit, 64);
  t.equal((await run('check-feed', 'a.ics', 'b.ics')).exit, 64);
  t.equal((await run('check-feed', 'sound.ics', '--strict')).exit, 64);
  t.equal((await run('check-feed', 'missing.ics')).exit, 65);
  t.same(await run('check-feed', 'sound.ics', '--previous', 'page.html'), {
    exit: 65,
    out: '',
    told: 'page.html is no calendar; there is nothing to compare with.\n',
  });
});

t.test('other addresses than those of this machine and of the service are refused, and nothing is asked', async (t) => {
  const asked: string[] = [];
  const request: CliContext['request'] = async (url) => {
    asked.push(url);
    return { status: 200, headers: {}, body: Buffer.from(sound) };
  };
  const { run } = openTerminal(files, { request, publicUrl: 'https://agenda.example.org/base' });
  for (const url of [
    'https://example.org/a.ics',
    'https://agenda.example.org/a.ics',
    'https://agenda.example.org/baseline/a.ics',
    'https://agenda.example.org/base/../a.ics',
    'http://agenda.example.org/base/a.ics',
    'https://agenda.example.org:444/base/a.ics',
    'https://agenda.example.org@example.net/base/a.ics',
    'http://user:secret@127.0.0.1/a.ics',
    'http://127.0.0.1.example.org/a.ics',
    'http://localhost.example.org/a.ics',
    'http://0.0.0.0/a.ics',
    'http://169.254.169.254/latest',
    'http://[::ffff:7f00:1]/a.ics',
    'file:///etc/passwd',
    'ftp://127.0.0.1/a.ics',
    'webcal://127.0.0.1/a.ics',
    'http://',
  ]) {
    for (const args of [[url], ['sound.ics', '--previous', url], [url, '--previous', 'http://127.0.0.1/a.ics']]) {
      const { exit, out, told } = await run('check-feed', ...args);
      t.same([exit, out, told.startsWith(`${url} is not asked`)], [64, '', true], args.join(' '));
    }
  }
  t.same(asked, []);
  for (const url of [
    'http://localhost:1/a',
    'http://127.9.9.9/a',
    'http://2130706433/a',
    'https://[::1]/a',
    'https://agenda.example.org/base/a',
  ]) {
    t.not((await run('check-feed', url)).exit, 64, url);
  }
});

/** A server that answers as the function does, and a terminal that asks it. */
async function against(t: Test, handle: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(handle);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.teardown(() => new Promise((done) => server.close(done)));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { base, ...openTerminal(files, { request: plainRequest }) };
}

/** As the process asks, but for its limits. */
const plainRequest: CliContext['request'] = async (url, method, headers) => {
  const { request } = await import('node:http');
  return new Promise<Answer>((done, fail) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        const named = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
        done({ status: response.statusCode ?? 0, headers: Object.fromEntries(named), body: Buffer.concat(pieces) });
      });
    });
    sent.on('error', fail);
    sent.end();
  });
};

const good = {
  'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
  etag: '"1"',
  'last-modified': 'Sat, 02 Sep 2023 10:00:00 GMT',
  'cache-control': 'public, max-age=60',
  vary: 'Accept-Encoding',
};

/** A server as it should be, but for what `over` says of one request. */
function serve(over: (request: IncomingMessage, response: ServerResponse) => boolean = () => false) {
  return (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(good)) response.setHeader(name, value);
    if (over(request, response)) return;
    const isKnown = request.headers['if-none-match'] === '"1"' || request.headers['if-modified-since'] === good['last-modified'];
    if (isKnown) response.writeHead(304).end();
    else if (request.headers['accept-encoding'] === 'gzip') response.setHeader('content-encoding', 'gzip').end(gzipSync(sound));
    else response.end(request.method === 'HEAD' ? '' : sound);
  };
}

type Over = Parameters<typeof serve>[0];
const answered = (_response: unknown) => true;
const without =
  (name: string): Over =>
  (_, response) => {
    response.removeHeader(name);
    return false;
  };
const having =
  (name: string, value: string): Over =>
  (_, response) => {
    response.setHeader(name, value);
    return false;
  };
const when =
  (name: string, value: string, answer: (response: ServerResponse) => unknown): Over =>
  (request, response) =>
    request.headers[name] === value && answered(answer(response));
const counting = (answer: (count: number, response: ServerResponse) => boolean): Over => {
  let count = 0;
  return (_, response) => answer(++count, response);
};

const faulty: Record<string, [over: Over, rules: string[]]> = {
  'an error': [(_, response) => answered(response.writeHead(503).end('busy')), ['http-status']],
  'another type': [having('content-type', 'text/plain'), ['http-content-type', 'http-method']],
  'no charset': [having('content-type', 'text/calendar; method=PUBLISH'), ['http-content-type']],
  'no method': [having('content-type', 'text/calendar; charset=utf-8'), ['http-method']],
  'no Cache-Control': [without('cache-control'), ['http-cache-control']],
  'no-store': [having('cache-control', 'no-store'), ['http-no-store']],
  'a cookie': [having('set-cookie', 'a=b'), ['http-cookies']],
  'bytes that change': [
    counting((count, response) => count === 2 && answered(response.end(sound.replace('DTSTAMP:20230901', 'DTSTAMP:20240101')))),
    ['http-changing-bytes'],
  ],
  'an error the second time': [counting((count, response) => count === 2 && answered(response.writeHead(429).end())), ['http-unsteady']],
  'no ETag': [without('etag'), ['http-etag-missing']],
  'an ETag without quotes': [having('etag', 'x'), ['http-etag-form', 'http-etag-ignored']],
  'a deaf ear to ETags': [when('if-none-match', '"1"', (response) => response.end(sound)), ['http-etag-ignored']],
  'no Last-Modified': [without('last-modified'), ['http-last-modified-missing']],
  'a deaf ear to dates': [
    when('if-modified-since', good['last-modified'], (response) => response.end(sound)),
    ['http-last-modified-ignored'],
  ],
  'no HEAD': [(request, response) => request.method === 'HEAD' && answered(response.writeHead(405).end()), ['http-head']],
  'another HEAD': [(request, response) => request.method === 'HEAD' && answered(response.setHeader('etag', '"2"').end()), ['http-head']],
  'a HEAD of no length': [
    (request, response) => request.method === 'HEAD' && answered(response.setHeader('content-length', 0).end()),
    ['http-head'],
  ],
  'packed bytes for all': [
    when('accept-encoding', 'identity', (response) => response.setHeader('content-encoding', 'br').end(sound)),
    ['http-etag-ignored', 'http-last-modified-ignored', 'http-unasked-encoding'],
  ],
  'packed bytes at first': [
    counting((count, response) => count === 1 && answered(response.setHeader('content-encoding', 'gzip').end(gzipSync(sound)))),
    ['http-unasked-encoding'],
  ],
  'other packed bytes': [
    when('accept-encoding', 'gzip', (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('x'))),
    ['http-packed-differs'],
  ],
  'broken packed bytes': [
    when('accept-encoding', 'gzip', (response) => response.setHeader('content-encoding', 'gzip').end(sound)),
    ['http-packed-differs'],
  ],
  'no Vary': [without('vary'), ['http-vary']],
  'a redirect': [
    (request, response) => request.url === '/feed' && answered(response.writeHead(302, { location: '/there' }).end()),
    ['http-redirect'],
  ],
};

t.test('a server that does everything right has no finding', async (t) => {
  const { base, run } = await against(t, serve());
  const { exit, out } = await run('check-feed', `${base}/feed`);
  t.equal(exit, 0);
  t.match(out, /served as {3}text\/calendar; charset=utf-8; method=PUBLISH, status 200\n\nGood: nothing here troubles a calendar app\.\n$/);
});

t.test('our own service has no finding that is worse than a note', async (t) => {
  const { app, release } = await openBench();
  await release(manySorts());
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  t.teardown(() => app.close());
  const { run } = openTerminal({}, { request: plainRequest });
  for (const path of ['agenda.ics', 'agenda.ics?kind=breakout&lang=fr', 'sessions/opening.ics', 'agenda.ics?track=none']) {
    const { findings, summary } = JSON.parse((await run('check-feed', `${base}/v1/conferences/sorts/${path}`, '--json')).out);
    t.ok(summary, path);
    t.same(
      (findings as { severity: string }[]).filter(({ severity }) => severity !== 'note'),
      [],
      path,
    );
  }
});

t.test('each fault of a server is told of by its rule, and by no other', async (t) => {
  for (const [name, [over, rules]] of Object.entries(faulty)) {
    const { base, run } = await against(t, serve(over));
    const { findings } = JSON.parse((await run('check-feed', `${base}/feed`, '--json')).out) as ReturnType<typeof checkFeed>;
    t.same(
      findings.map(({ rule }) => rule),
      rules,
      name,
    );
  }
  const met = new Set(Object.values(faulty).flatMap(([, rules]) => rules));
  t.same(
    httpRules.map(({ name }) => name).filter((name) => !met.has(name)),
    [],
  );
});

t.test('redirects are followed five times, and only to where may be asked', async (t) => {
  const { base, run } = await against(t, (request, response) => {
    const left = Number(/^\/(\d)$/.exec(request.url ?? '')?.[1] ?? 0);
    if (request.url === '/away') response.writeHead(302, { location: 'https://example.org/a.ics' }).end();
    else if (left > 0) response.writeHead(301, { location: `/${left - 1}` }).end();
    else serve()(request, response);
  });
  t.equal((await run('check-feed', `${base}/5`)).exit, 0);
  t.same(await run('check-feed', `${base}/6`), { exit: 69, out: '', told: `Cannot read ${base}/6: it leads on more than five times.\n` });
  t.same(await run('check-feed', `${base}/away`), {
    exit: 69,
    out: '',
    told: `Cannot read ${base}/away: it leads to https://example.org/a.ics, which is neither on this machine nor below https://agenda.example.org.\n`,
  });
});

t.test('a previous version may be an address, too', async (t) => {
  const { base, run } = await against(t, (request, response) =>
    request.url === '/gone' ? response.writeHead(410).end() : serve()(request, response),
  );
  t.match((await run('check-feed', 'next.ics', '--previous', `${base}/feed`)).out, '1 moved, 1 renamed, 1 removed');
  t.equal((await run('check-feed', 'next.ics', '--previous', `${base}/gone`)).exit, 69);
});

const fixtures = new URL('../../../shared/fixtures/ics/', import.meta.url);

t.test('real feeds of others are told of', { skip: existsSync(fixtures) ? false : 'the shared fixtures are absent' }, async (t) => {
  const worse = (name: string) =>
    checkFeed(readFileSync(new URL(name, fixtures)))
      .findings.filter(({ severity }) => severity !== 'note')
      .map(({ rule, count }) => `${rule} ${count}`);
  t.same(worse('bristol-data-week-2025-html-comment.ics'), [
    'text-outside 2',
    'long-line 30',
    'line-ends 218',
    'uid-made-of-content 21',
    'sequence-missing 21',
    'last-modified-missing 21',
    'dtstamp-of-download 1',
    'html-entities 16',
    'text-escapes 40',
  ]);
  t.same(worse('kielux-2020-de.ics'), [
    'long-line 119',
    'sequence-missing 24',
    'last-modified-missing 24',
    'dtstamp-of-download 1',
    'markup 12',
    'attendees 24',
  ]);
  t.same(worse('pyconuk-2015.ics'), [
    'uid-twice 1',
    'sequence-missing 162',
    'last-modified-missing 162',
    'dtstamp-missing 162',
    'end-missing 5',
    'title-missing 4',
  ]);
});
