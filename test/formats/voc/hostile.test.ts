import fc from 'fast-check';
import t from 'tap';
import { isLink } from '../../../src/agenda/links.ts';
import type { Agenda } from '../../../src/agenda/release.ts';
import { isTimeZone } from '../../../src/agenda/time.ts';
import { frabXml as reader } from '../../../src/formats/frab/index.ts';
import { frabXml } from '../../../src/formats/voc/index.ts';
import { aConference, aDraft, agendaOf, aSession, uidOf } from '../../agenda/draft.ts';
import { viewOf } from '../agenda.ts';
import { hostileAgenda } from '../icalendar/hostile-agenda.ts';
import { schemaFaults, skip } from './schemas.ts';

// Another seed each time would show a fault once and never again.
const SEED = 20231024;

t.test('a thousand sessions with hostile texts have no error by the schemas, and the XML is read whole', async (t) => {
  for (const seed of [SEED, SEED + 1, SEED + 2, SEED + 3]) {
    const view = viewOf(hostileAgenda(seed, 250).hostile, { language: seed % 2 ? 'fr' : 'en' });
    if (!skip) t.same(schemaFaults(view), []);
    const { sessions } = reader.read(Buffer.from(frabXml.write(view)), {}).document;
    t.equal(sessions.length, view.sessions.filter(({ start }) => start).length);
  }
});

const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC', 'US/Eastern', 'Etc/GMT').filter(isTimeZone);
const time = fc
  .integer({ min: 0, max: 23 * 60 + 59 })
  .map((n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`);
const link = fc
  .array(fc.oneof(fc.constantFrom(..."%[]#?&=:@!$'()*+,;~/|é日".split(''), '%zz'), fc.string({ maxLength: 4 })), { maxLength: 8 })
  .map((parts) => `https://example.org/${parts.join('')}`)
  .filter((url) => url.length < 2000 && isLink(url));
const tags = fc.array(fc.constantFrom('en', 'fr', 'pt-BR', 'gsw', 'zh-Hant-TW'), { maxLength: 3 });
const session = fc.record({
  id,
  seconds: fc.integer({ min: 0, max: 40 * 86_400 }),
  lasts: fc.integer({ min: 1, max: 12 * 86_400 }),
  link,
  tags,
});
const agenda = fc
  .record({
    ...{
      conference: id,
      zone,
      dayStartsAt: time,
      year: fc.constantFrom(1900, 1970, 2023, 2199),
      first: fc.constantFrom('en', 'gsw', 'pt-BR'),
    },
    ...{ tracks: fc.uniqueArray(id, { maxLength: 4 }), sessions: fc.uniqueArray(session, { maxLength: 12, selector: (one) => one.id }) },
  })
  .map(odd);

/** An agenda with ids, zones, times, links and languages at the edges of what the domain takes. */
function odd(given: {
  conference: string;
  zone: string;
  dayStartsAt: string;
  year: number;
  first: string;
  tracks: string[];
  sessions: { id: string; seconds: number; lasts: number; link: string; tags: string[] }[];
}): Agenda {
  const { conference, zone: timeZone, dayStartsAt, year, first, tracks, sessions } = given;
  const at = (seconds: number) => new Date(Date.UTC(year, 4, 1) + seconds * 1000).toISOString().replace('.000', '');
  return agendaOf(
    aDraft({
      conference: aConference({
        ...{ id: conference, timeZone, dayStartsAt, languages: [first, 'fr'], links: { page: sessions[0]?.link ?? null } },
        ...{ startDate: `${year}-05-01`, endDate: `${year}-05-03`, venue: { name: 'Same' }, color: '#ABCDEF' },
      }),
      tracks: tracks.map((track) => ({ id: track, title: 'Same' })),
      rooms: [
        { id: 'hall', title: 'Same' },
        { id: 'side', title: 'Same' },
        { id: 'proto', title: '__proto__' },
      ],
      speakers: tracks.map((speaker) => ({ id: speaker, name: 'Same', links: sessions.slice(0, 2).map((one) => ({ url: one.link })) })),
      documents: sessions.map((one, n) => ({ id: one.id, title: 'Same', url: one.link, mediaType: n % 2 ? 'application/pdf' : null })),
      sessions: sessions.map((one, n) =>
        aSession({
          ...{
            id: one.id,
            uid: uidOf(one.id),
            start: at(one.seconds),
            end: at(one.seconds + one.lasts),
            languages: [...new Set(one.tags)],
          },
          ...{ room: ['hall', 'side', 'proto', null][n % 4], track: tracks[n % 5] ?? null, documents: [one.id] },
          ...{
            speakers: tracks.flatMap((speaker) => [{ speaker }, { speaker, role: 'chair' }]),
            links: { page: one.link, recording: one.link },
          },
        }),
      ),
    }),
  );
}

t.test('ids, zones, times, links and languages at the edges give no error either', { skip }, async (t) => {
  fc.assert(
    fc.property(agenda, (one) => {
      const faults = schemaFaults(viewOf(one, { language: one.conference.languages[0] ?? 'en' }));
      if (faults.length > 0) throw new Error(faults.join('\n'));
    }),
    { numRuns: 150, seed: SEED },
  );
  t.pass('for every agenda');
});
