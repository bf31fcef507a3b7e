import fc from 'fast-check';
import type { Agenda } from '../../../src/agenda/release.ts';
import { aConference, aDraft, agendaOf, aSession, type Fields } from '../../agenda/draft.ts';

/** What breaks calendars: ends of lines, controls, separators, what iCalendar itself is made of, and scripts of all directions and lengths. */
const nasty = [
  ...[
    '\r\n',
    '\r',
    '\n',
    '\t',
    '\u0000',
    '\u0007',
    '\u000b',
    '\u000c',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\ufffd',
    '\ufffe',
  ],
  ...[
    '\u{1fffe}',
    '\ud800',
    '\udc00',
    '"',
    "'",
    '^',
    '^n',
    ';',
    ',',
    ':',
    '=',
    '\\',
    '\\n',
    '\\,',
    '%0d%0a',
    '&#13;',
    '<b>',
    ' ',
    '  ',
    '\u00a0',
  ],
  ...['BEGIN:VEVENT', 'END:VCALENDAR', 'ATTENDEE:mailto:x@example.org', '\r\nATTENDEE:mailto:x@example.org', '\r\n ', '\n\nEND:VEVENT\n'],
  ...[
    '👩‍👩‍👧‍👦',
    '🏳️‍🌈',
    'مرحبا',
    'שלום',
    '\u202e',
    '\u2066x\u2069',
    '日本語の長い題名',
    '한국어',
    'ไทย',
    'é',
    'e\u0301',
    'ﬁ',
    'ẞ',
    '\u200d',
    '\u00ad',
    '𝔘𝔫𝔦',
  ],
];
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.lorem({ maxCount: 4 }),
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => `x${pieces.join('')}`);

/** A text of one line as the domain bounds it, though it would refuse the most of these. */
const line = text.map((hostile) => hostile.slice(0, 240));
/** A Markdown text without what is markup, so that it stands for itself. */
const prose = text.map((hostile) => hostile.replace(/[-!#&()*+.<=>[\\\]_`|~]/g, ''));
const longProse = prose.map((hostile) =>
  `${hostile} 日本語, "quoted"; `.repeat(Math.ceil(65_536 / (hostile.length + 19))).slice(0, 65_536),
);

const minutes = fc.integer({ min: 0, max: 8 * 24 * 60 - 1 });
const plan = fc.record({
  kind: fc.constantFrom('plenary', 'breakout', 'workshop', 'meeting', 'break', 'social', 'other'),
  status: fc.constantFrom('confirmed', 'confirmed', 'tentative', 'cancelled'),
  visibility: fc.constantFrom('public', 'public', 'public', 'public', 'placeholder'),
  admission: fc.constantFrom(null, 'open', 'registration', 'invitation'),
  timeZone: fc.constantFrom(null, null, 'America/New_York', 'Australia/Lord_Howe', 'Africa/El_Aaiun', 'Asia/Kolkata', 'UTC'),
  start: minutes,
  lasts: fc.integer({ min: 1, max: 180 }),
  allDay: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  place: fc.integer({ min: 0, max: 5 }),
});
type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;

// Stand for texts until the domain has accepted the draft: it would refuse what a writer must bear all the same.
const TOKEN = /^([§¶])(\d+)$/;

/** An agenda with hostile text in every field that is text, and its twin with harmless words in the same places. */
export function hostileAgenda(seed: number, sessions: number): { hostile: Agenda; harmless: Agenda } {
  const agenda = agendaOf(aDraft(documentOf(fc.sample(plan, { seed, numRuns: sessions }), seed)));
  const lines = fc.sample(line, { seed, numRuns: 2000 });
  const texts = [...fc.sample(longProse, { seed, numRuns: 1 }), ...fc.sample(prose, { seed, numRuns: 2000 })];
  return {
    hostile: withTexts(agenda, (kind, n) => (kind === '§' ? lines[n % lines.length] : texts[n % texts.length]) ?? ''),
    harmless: withTexts(agenda, (_, n) => `word ${n}`),
  };
}

function withTexts(agenda: Agenda, textOf: (kind: string, n: number) => string): Agenda {
  return JSON.parse(JSON.stringify(agenda), (_, value) => {
    const [, kind, n] = typeof value === 'string' ? (TOKEN.exec(value) ?? []) : [];
    return kind ? textOf(kind, Number(n)) : value;
  });
}

function documentOf(plans: readonly Plan[], seed: number): Fields {
  const count = { '§': 0, '¶': 0 };
  const token = (kind: '§' | '¶') => `${kind}${count[kind]++}`;
  const words = () => token('§');
  const both = () => ({ en: words(), fr: words() });
  const some = [0, 1, 2, 3];
  return {
    conference: aConference({
      ...{ title: both(), description: { en: token('¶'), fr: token('¶') }, status: seed % 10 === 0 ? 'cancelled' : 'scheduled' },
      ...{ startDate: '2023-10-24', endDate: '2023-10-31', placeholderTitle: both() },
      venue: { name: both(), address: both(), city: both(), country: words(), geo: { lat: 48.861234567, lon: -2.269 } },
      contact: { name: words(), email: 'agenda@example.org' },
    }),
    audiences: some.map((n) => ({ id: `a${n}`, title: both() })),
    tracks: some.map((n) => ({ id: `t${n}`, title: both(), color: '#0b57a4' })),
    rooms: some.map((n) => ({ id: `r${n}`, title: both(), floor: n % 2 ? both() : null, building: n > 1 ? both() : null })),
    speakers: some.map((n) => ({ id: `p${n}`, name: words(), organisation: both(), position: both(), country: words() })),
    documents: some.map((n) => ({
      id: `d${n}`,
      title: both(),
      symbol: words(),
      url: 'https://example.org/a%20b',
      mediaType: 'text/plain',
    })),
    sessions: plans.map((given, n) => sessionOf(given, n, { words, both, prose: () => token('¶') })),
  };
}

type Words = { words(): string; both(): Fields; prose(): string };

function sessionOf(given: Plan, n: number, { words, both, prose: long }: Words): Fields {
  const { start, lasts, allDay, place, ...rest } = given;
  const at = (minute: number) => new Date(Date.UTC(2023, 9, 24) + minute * 60_000).toISOString().replace('.000', '');
  const times = allDay ? { start: null, end: null, date: at(start).slice(0, 10) } : { start: at(start), end: at(start + lasts) };
  return aSession({
    ...{ id: `s${n}`, ...rest, ...times, title: both(), subtitle: n % 3 ? null : both() },
    ...{ abstract: n % 2 ? null : long(), note: n % 5 ? null : long(), tags: [words()], accessibility: [words()] },
    ...{ track: place < 4 ? `t${place}` : null, room: place % 5 < 4 ? `r${place % 5}` : null, overflowRooms: ['r3'] },
    speakers: [{ speaker: `p${n % 4}`, label: n % 2 ? both() : null }],
    ...{ documents: [`d${n % 4}`], audiences: [`a${n % 4}`], parent: n > 0 && n % 7 === 0 ? 's0' : null },
    links: { stream: 'https://example.org/live?a=1&b=2', page: n % 2 ? null : `https://example.org/s/${n}` },
  });
}
