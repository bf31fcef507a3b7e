import fc from 'fast-check';
import t from 'tap';
import { icalendar } from '../../../src/formats/icalendar/index.ts';
import { agendaOf, manySorts, viewOf } from '../agenda.ts';

const GOOGLE_TAKES = 1_000_000;
const octets = (language: string, agenda: ReturnType<typeof agendaOf>) => Buffer.byteLength(icalendar.write(viewOf(agenda, { language })));
const uid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

// Texts that grow most on their way into a calendar: by escapes, by octets, by folds, by plain text that is longer than its Markdown.
const fragments = [
  'word ',
  'a,b;c\\d ',
  '日本語の',
  '👩‍👩‍👧',
  '- - - - deep\\\nand\\\non\n\n',
  '1. one\n2. two\n\n',
  '[a](https://example.org/b) ',
  'line\n\n',
];
const prose = fc
  .tuple(fc.constantFrom(...fragments), fc.constantFrom(...fragments), fc.integer({ min: 1, max: 6000 }))
  .map(([a, b, times]) => (a + b).repeat(Math.ceil(times / 10)).trim());
const short = fc.constantFrom('Title', 'A title; with, marks \\ and more of them', '長い題名'.repeat(20), 'word '.repeat(40).trim());

const agendas = fc.record({
  count: fc.integer({ min: 20, max: 700 }),
  abstracts: fc.array(fc.record({ en: prose, fr: prose }), { minLength: 3, maxLength: 6 }),
  titles: fc.array(short, { minLength: 3, maxLength: 3 }),
  people: fc.integer({ min: 0, max: 6 }),
  papers: fc.integer({ min: 0, max: 5 }),
});

function documentOf({ count, abstracts, titles, people, papers }: typeof agendas extends fc.Arbitrary<infer T> ? T : never): unknown {
  const pick = <T>(items: readonly T[], n: number) => items[n % items.length];
  const { conference, rooms, tracks } = manySorts();
  const speakers = Array.from({ length: 20 }, (_, n) => ({
    id: `p${n}`,
    name: `${pick(titles, n)} ${n}`,
    organisation: pick(titles, n + 1),
  }));
  const documents = Array.from({ length: 20 }, (_, n) => ({
    id: `d${n}`,
    title: pick(titles, n),
    url: `https://example.org/${encodeURIComponent(pick(titles, n) ?? '')}/${n}.pdf`,
    mediaType: n % 2 ? 'application/pdf' : null,
  }));
  const sessions = Array.from({ length: count }, (_, n) => ({
    id: `s${n}`,
    uid: uid(n),
    kind: 'breakout',
    title: pick(titles, n),
    abstract: pick(abstracts, n),
    note: n % 3 ? null : pick(abstracts, n + 1),
    start: '2023-10-27T10:00',
    end: '2023-10-27T11:00',
    room: n % 2 ? 'aula' : 'room-2',
    track: 'digital',
    parent: n % 5 === 1 ? 's0' : null,
    speakers: Array.from({ length: people }, (_, k) => ({ speaker: `p${(n + k) % 20}`, role: 'moderator' })),
    documents: Array.from({ length: papers }, (_, k) => `d${(n + k) % 20}`),
    links: { stream: 'https://example.org/live' },
  }));
  return { conference, rooms, tracks, speakers, documents, sessions };
}

t.test('a feed that still shows something of every text is one that Google takes, in every language', async () => {
  fc.assert(
    fc.property(agendas, (given) => {
      const agenda = agendaOf(documentOf(given));
      return agenda.descriptionLimit === 0 || ['en', 'fr'].every((language) => octets(language, agenda) <= GOOGLE_TAKES);
    }),
    { numRuns: 3 },
  );
});

t.test('nothing is cut while all of it fits, and what is cut leaves the feed no smaller than it must be', async (t) => {
  const sessions = (length: number) =>
    Array.from({ length: 300 }, (_, n) => ({ ...manySorts().sessions[1], id: `s${n}`, uid: uid(n), abstract: 'word '.repeat(length / 5) }));
  const agenda = (length: number) => agendaOf({ ...manySorts(), sessions: sessions(length) });
  t.same([agenda(2000).descriptionLimit, agenda(3000).descriptionLimit], [null, 2000]);
  t.ok(octets('en', agenda(3000)) > 700_000);
});
