import fc from 'fast-check';
import t from 'tap';
import { checkFeed } from '../../../../src/formats/icalendar/check/index.ts';
import { noCalendar } from '../../../../src/formats/icalendar/check/no-calendar.ts';
import { feedRules } from '../../../../src/formats/icalendar/check/rules/index.ts';
import { icalendar } from '../../../../src/formats/icalendar/index.ts';
import { agendaOf, manySorts, viewOf } from '../../agenda.ts';
import { damaged, sound } from './sound.ts';

const found = (feed: string | Buffer) => checkFeed(Buffer.from(feed)).findings.map(({ rule }) => rule);
const latin1 = (search: string, replacement: string) => Buffer.from(damaged(search, replacement), 'latin1');
const [first, second] = ['UID:00000000-0000-4000-8000-000000000001', 'UID:00000000-0000-4000-8000-000000000002'];
const all = (search: string, replacement: string) => sound.replaceAll(search, replacement);
const cancelled = damaged('STATUS:CONFIRMED', 'STATUS:CANCELLED');
const cancelledFree = damaged('TRANSP:OPAQUE\r\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY', 'TRANSP:TRANSPARENT', cancelled);
const inEntry = (line: string) => damaged('CLASS:PUBLIC', `CLASS:PUBLIC\r\n${line}`);
const nothing = sound.replace(/BEGIN:VTIMEZONE[\s\S]*(?=END:VCALENDAR)/, '');

/** A name of a damage → the damaged feed, and exactly the rules that must tell of it. */
const damages: Record<string, [feed: string | Buffer, rules: string[]]> = {
  'over a million octets': [inEntry(`${'X-FILL:1234567890\r\n'.repeat(60_000)}X-LAST:1`), ['too-large-for-google']],
  'half a million lines': [`${sound.slice(0, -17)}${'X:1\r\n'.repeat(500_000)}`, ['too-large-for-google', 'too-many-lines', 'unclosed']],
  'components in components': [inEntry(`${'BEGIN:X\r\n'.repeat(20)}${'END:X\r\n'.repeat(20)}X:1`), ['too-deep']],
  'HTML around it': [`<!--\r\n${sound}-->\r\n`, ['text-outside']],
  'cut off': [sound.slice(0, sound.indexOf('SUMMARY:Night')), ['unclosed', 'method-organizer', 'title-missing']],
  'an END too many': [inEntry('END:VALARM'), ['stray-end']],
  'two calendars': [`${sound}${nothing}`, ['several-calendars']],
  'an entry behind the calendar': [`${sound}BEGIN:VEVENT\r\nUID:3\r\nEND:VEVENT\r\n`, ['entries-outside']],
  'nothing in it': [nothing, ['no-component', 'no-entries']],
  'a task': [damaged('BEGIN:VEVENT', 'BEGIN:VTODO\r\nUID:1\r\nEND:VTODO\r\nBEGIN:VEVENT'), ['other-components']],
  'two titles': [inEntry('SUMMARY:Another'), ['property-twice']],
  'ISO 8859-1': [latin1('We begin.', 'Caf\xe9'), ['not-utf-8']],
  'a byte order mark': [`\ufeff${sound}`, ['byte-order-mark']],
  NUL: [damaged('Aula', 'Au\u0000la'), ['nul-character']],
  'CR in a text': [damaged('Aula', 'Au\rla'), ['bare-carriage-return']],
  'a bell': [damaged('Aula', 'Au\u0007la'), ['control-character']],
  'a line separator': [damaged('Aula', 'Au\u2028la'), ['odd-character']],
  'no folding': [damaged('We begin.', 'We begin. '.repeat(9)), ['long-line']],
  'a fold in a letter': [latin1('Aula', '\xc3\r\n \xa4'), ['split-character']],
  'LF alone': [sound.replaceAll('\r', ''), ['line-ends']],
  'no line end at the end': [sound.trimEnd(), ['last-line']],
  'an empty line': [inEntry(''), ['blank-line']],
  'a blank before it all': [` X\r\n${sound}`, ['stray-fold']],
  'a line break in a text': [damaged('We begin.', 'We begin.\r\nAnd end.'), ['broken-line']],
  'a quotation mark in a name': [damaged('CN="Organisers"', 'CN="The "organisers""'), ['broken-parameters']],
  'version 1.0': [damaged('VERSION:2.0', 'VERSION:1.0'), ['version']],
  'no producer': [damaged(/PRODID.*\r\n/, ''), ['producer-missing']],
  'another calendar': [damaged('GREGORIAN', 'JULIAN'), ['calendar-scale']],
  'a UID of the calendar': [damaged('CALSCALE', 'UID:1@example.org\r\nCALSCALE'), ['calendar-uid']],
  'no name': [damaged('X-WR-CALNAME:An example\r\n', ''), ['name-missing']],
  'two names': [damaged('\r\nNAME:An', '\r\nNAME:The'), ['names-differ']],
  'a property at the end': [damaged('END:VCALENDAR', 'X-LATE:1\r\nEND:VCALENDAR'), ['late-properties']],
  'a zone by another name': [damaged('X-WR-TIMEZONE:Europe/Paris', 'X-WR-TIMEZONE:Paris'), ['default-zone']],
  'a calendar older than its entries': [damaged('LAST-MODIFIED:20230902T', 'LAST-MODIFIED:20230901T'), ['calendar-older-than-entries']],
  'no refresh interval': [sound.replace(/(?:REFRESH-|X-PUB).*\r\n/g, ''), ['refresh-missing']],
  'half a refresh interval': [damaged(/X-PUB.*\r\n/, ''), ['refresh-half']],
  'two refresh intervals': [damaged('TTL:PT1H', 'TTL:PT2H'), ['refresh-unequal']],
  'a refresh each second': [all('PT1H', 'PT1S'), ['refresh-range']],
  'an invitation': [damaged('METHOD:PUBLISH', 'METHOD:REQUEST'), ['method']],
  'no organiser': [damaged(/ORGANIZER.*\r\n/, ''), ['method-organizer']],
  'METHOD in an entry': [inEntry('METHOD:PUBLISH'), ['method-in-entry']],
  'no UID': [damaged(`${second}\r\n`, ''), ['uid-missing']],
  'one UID twice': [damaged(second, first), ['uid-twice']],
  'a UID with a blank': [damaged(second, 'UID:night of the long session'), ['uid-form']],
  'a short UID': [damaged(second, 'UID:2'), ['uid-weak']],
  'a UID of title and start': [damaged(second, 'UID:20231028T200000-Night@example.org'), ['uid-made-of-content']],
  'no SEQUENCE': [damaged('SEQUENCE:1\r\n', ''), ['sequence-missing']],
  'a negative SEQUENCE': [damaged('SEQUENCE:1', 'SEQUENCE:-1'), ['sequence-form']],
  'no LAST-MODIFIED': [damaged('LAST-MODIFIED:20230901T100000Z\r\n', ''), ['last-modified-missing']],
  'a SEQUENCE beyond all integers': [damaged('SEQUENCE:1', 'SEQUENCE:2147483648'), ['sequence-form']],
  'no CREATED': [damaged('CREATED:20230901T100000Z\r\n', ''), ['created-missing']],
  'no DTSTAMP': [damaged('DTSTAMP:20230901T100000Z\r\n', ''), ['dtstamp-missing']],
  'DTSTAMP of the download': [damaged('DTSTAMP:20230901T', 'DTSTAMP:20231001T'), ['dtstamp-of-download']],
  'local stamps': [damaged('CREATED:20230901T100000Z', 'CREATED:20230901T100000'), ['stamp-form']],
  'created after its change': [damaged('CREATED:2023', 'CREATED:2024'), ['created-after-change']],
  'no start': [damaged(/DTSTART;.*20231028T200000\r\n/, ''), ['start-missing']],
  'no such day': [damaged('20231027T090000', '20231032T090000'), ['time-form']],
  'no such duration': [damaged(/DTEND.*/, 'DURATION:P1DT'), ['duration-form']],
  'no end': [damaged(/DTEND.*\r\n/, ''), ['end-missing']],
  'no length': [damaged('20231027T100000', '20231027T090000'), ['zero-length']],
  'an end before the start': [damaged('20231027T100000', '20231027T080000'), ['negative-length']],
  'an end and a duration': [inEntry('DURATION:PT1H'), ['two-ends']],
  'a date to a time': [damaged('DTSTART;TZID=Europe/Paris:20231027T090000', 'DTSTART;VALUE=DATE:20231027'), ['mixed-forms']],
  'the year 216': [all('20231027T', '02161027T'), ['far-date']],
  'no zone': [sound.replaceAll(';TZID=Europe/Paris:20231027', ':20231027'), ['floating-time']],
  'a zone and UTC': [all('20231027T090000', '20231027T070000Z'), ['zone-with-utc']],
  'a zone that is not described': [sound.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, ''), ['zone-undeclared']],
  'a zone that no entry is in': [
    sound.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, (zone) => zone + zone.replace('Europe/Paris', 'Europe/Berlin')),
    ['zone-unused'],
  ],
  'a zone with a name of its own': [sound.replace(/(TZID[:=])Europe\/Paris/g, '$1Romance Standard Time'), ['zone-name']],
  'a zone by dates': [damaged('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'RDATE:20221030T030000,20231029T030000'), ['zone-form']],
  'a zone with a false offset': [all('TZOFFSETTO:+0200', 'TZOFFSETTO:+0300'), ['zone-offset']],
  'a zone twice': [sound.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, '$&$&'), ['zone-twice']],
  'an hour that happens twice': [damaged('20231029T070000', '20231029T023000'), ['doubtful-hour']],
  'an hour that is skipped': [all('20231027T', '20230326T').replace('20230326T090000', '20230326T023000'), ['doubtful-hour']],
  'no title': [damaged('SUMMARY:Night\r\n', ''), ['title-missing']],
  HTML: [damaged('We begin.', 'We <b>begin</b>.'), ['markup']],
  'HTML codes': [damaged('Aula', 'Aula &amp\\; foyer'), ['html-entities']],
  'a raw comma': [damaged('Opening\\,', 'Opening,'), ['text-escapes']],
  'an escape that does not exist': [damaged('Aula', 'Au\\la'), ['text-escapes']],
  'a comma in a category': [damaged('Digital /', 'Digital\\,'), ['category-comma']],
  'a property without a value': [inEntry('COMMENT:'), ['empty-property']],
  'the language of a title': [damaged('SUMMARY:Night', 'SUMMARY;LANGUAGE=en:Night'), ['title-parameters']],
  'a position with an exponent': [damaged('48.861234', '1e-7'), ['position']],
  'a link that runs a script': [damaged('URL:https://example.org/opening', 'URL:javascript:alert(1)'), ['script-link']],
  'a script in a description': [damaged('We begin.', '<a href="javascript:alert(1)">x</a>'), ['markup', 'script-link']],
  'half a link': [damaged('URL:https://example.org/opening', 'URL:www.example.org'), ['broken-link']],
  'a live stream that few apps show': [inEntry('CONFERENCE;VALUE=URI:https://example.org/live'), ['link-unseen']],
  'a document that is not in the description': [
    damaged('We begin.', 'See https://example.org/b.', inEntry('ATTACH;FMTTYPE=text/html:https://example.org/a')),
    ['link-unseen'],
  ],
  'an interval without its type': [damaged(';VALUE=DURATION', ''), ['value-type-missing']],
  'a document of no kind': [damaged('We begin.', '(https://EXAMPLE.org/a)', inEntry('ATTACH:https://example.org/a')), ['attachment-type']],
  'a quotation mark as code': [damaged('CN="Organisers"', "CN=The ^'Organisers^'"), ['parameter-carets']],
  attendees: [inEntry('ATTENDEE;CN="Ada":mailto:ada@example.org'), ['attendees']],
  'an organiser without an address': [damaged(':mailto:agenda@example.org', ':nobody'), ['organizer-form']],
  'a private entry': [damaged('CLASS:PUBLIC', 'CLASS:PRIVATE'), ['private-entry']],
  'an alarm': [inEntry('BEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM'), ['alarms']],
  'a status in lower case': [damaged('STATUS:CONFIRMED', 'STATUS:confirmed'), ['status-form']],
  'a cancelled entry as it should be': [damaged('SUMMARY:', 'SUMMARY:Cancelled: ', cancelledFree), ['cancelled-entries']],
  'a cancelled entry by its status alone': [cancelledFree, ['cancelled-entries', 'cancelled-title']],
  'a cancelled entry that fills the time': [damaged('SUMMARY:', 'SUMMARY:Annulé : ', cancelled), ['cancelled-entries', 'cancelled-busy']],
  'a cancelled entry by its title alone': [damaged('SUMMARY:', 'SUMMARY:[CANCELLED] '), ['cancelled-in-title-only']],
  'busy and free': [damaged('BUSYSTATUS:BUSY', 'BUSYSTATUS:FREE'), ['busy-differs']],
  'a repetition without an end': [inEntry('RRULE:FREQ=DAILY'), ['endless-rule']],
  'a repetition that does not say how': [inEntry('RRULE:COUNT=3'), ['rule-form']],
  'a relation to nothing': [damaged('PARENT:00000000', 'PARENT:10000000'), ['relation-to-nothing']],
};

t.test('nothing is found in a sound feed', async (t) => {
  t.same(found(sound), []);
});

t.test('each damage is told of by its rule, and by no other', async (t) => {
  for (const [name, [feed, rules]] of Object.entries(damages)) t.same(found(feed), rules, name);
});

t.test('each rule is met by a damage, and no two share a name', async (t) => {
  const names = feedRules.map(({ name }) => name);
  t.same([...new Set(names)], names);
  const met = new Set(Object.values(damages).flatMap(([, rules]) => rules));
  t.same(
    names.filter((name) => !met.has(name)),
    [],
  );
});

t.test('what is no calendar is called that, with what it is, and nothing else is said of it', async (t) => {
  const detailOf = (bytes: Buffer) => checkFeed(bytes).findings.map(({ rule, places }) => [rule, places[0]?.detail]);
  const cases: [string | Buffer, string][] = [
    ['', 'it is empty'],
    [Buffer.from([0x1f, 0x8b, 8]), 'it is packed with gzip'],
    ['PK\u0003', 'it is a zip archive'],
    [Buffer.from(`\ufeff${sound}`, 'utf16le'), 'it is text in UTF-16'],
    ['\n<!DOCTYPE html><html>', 'it is a web page, perhaps one to log in or one that reports an error'],
    ['<?xml version="1.0"?>', 'it is XML or HTML'],
    ['{"a":1}', 'it is JSON'],
    ['hello\nthere', 'it begins with "hello"'],
    [Buffer.alloc(33 * 1024 * 1024, ' '), 'it is larger than 32 MB and was not read'],
  ];
  for (const [bytes, detail] of cases) t.same(detailOf(Buffer.from(bytes)), [[noCalendar.name, detail]], detail);
});

t.test('our own feeds have no finding that is worse than a note, nor have single sessions', async (t) => {
  const agenda = agendaOf(manySorts());
  const worse = (text: string) => checkFeed(Buffer.from(text)).findings.filter(({ severity }) => severity !== 'note');
  for (const language of ['en', 'fr']) t.same(worse(icalendar.write(viewOf(agenda, { language }))), []);
  for (const { id } of agenda.sessions) t.same(worse(icalendar.write(viewOf(agenda, { id }))), [], id);
  for (const entries of ['span', 'days'] as const) t.same(worse(icalendar.write({ ...viewOf(agenda), entries })), [], entries);
  t.same(worse(icalendar.write({ ...viewOf(agenda), sessions: [], scope: 'selection' })), []);
});

t.test('a finding says how often and where, with line, identity and title', async (t) => {
  const [finding] = checkFeed(Buffer.from(sound.replace(/SEQUENCE.*\r\n/g, ''))).findings;
  t.match(finding, {
    rule: 'sequence-missing',
    severity: 'warning',
    count: 2,
    effect: 'When they change, Google Calendar keeps the old version.',
  });
  t.same(finding?.places, [
    { line: 27, uid: first.slice(4), title: 'Opening, with a view', detail: null },
    { line: 46, uid: second.slice(4), title: 'Night', detail: null },
  ]);
});

t.test('of many places the first ten are kept', async (t) => {
  const [finding] = checkFeed(Buffer.from(inEntry(Array(30).fill('X:').join('\r\n')))).findings;
  t.same([finding?.count, finding?.places.length], [30, 10]);
});

t.test('a talk about JavaScript is no script', async (t) => {
  t.same(found(damaged('We begin.', 'JavaScript: the good parts')), []);
});

t.test('whole days may go without an end, and a day that ends on the next is no fault', async (t) => {
  const day = sound.replace(/DTSTART;TZID=Europe\/Paris:20231027.*\r\n/, 'DTSTART;VALUE=DATE:20231027\r\n');
  t.same(found(day.replace(/DTEND;TZID=Europe\/Paris:20231027.*\r\n/, '')), []);
  t.same(found(day.replace(/DTEND;TZID=Europe\/Paris:20231027.*\r\n/, 'DTEND;VALUE=DATE:20231028\r\n')), []);
});

t.test('a summary tells name, number, span, zones, size and refresh', async (t) => {
  t.same(checkFeed(Buffer.from(damaged('SUMMARY:', 'SUMMARY:Cancelled: ', cancelledFree))).summary, {
    isSingle: false,
    name: 'An example',
    entries: 2,
    cancelled: 1,
    repeating: 0,
    first: '2023-10-27 09:00 Europe/Paris',
    last: '2023-10-29 07:00 Europe/Paris',
    timeZones: ['Europe/Paris'],
    wholeDays: 0,
    octets: 1569,
    refreshSeconds: 3600,
  });
});

t.test('no bytes make the rules throw or hang', async (t) => {
  const bytes = Buffer.from(sound);
  const started = performance.now();
  const check = (feed: Buffer) => checkFeed(feed, { previous: bytes }).findings.length >= 0;
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (random) => check(Buffer.from(random))),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(fc.nat(bytes.length), fc.string({ unit: 'binary', maxLength: 12 }), fc.nat(80), (at, piece, gone) =>
      check(Buffer.concat([bytes.subarray(0, at), Buffer.from(piece), bytes.subarray(at + gone)])),
    ),
    { numRuns: 80 },
  );
  const entry = (n: number) =>
    `BEGIN:VEVENT\r\nUID:${n}\r\nDTSTART;TZID=Europe/Paris:${2000 + (n % 90)}0${1 + (n % 9)}${10 + (n % 18)}T090000\r\nDESCRIPTION:${'<a <a &#&'.repeat(9)}\r\nEND:VEVENT\r\n`;
  check(Buffer.from(damaged('BEGIN:VEVENT', `${Array.from({ length: 4000 }, (_, n) => entry(n)).join('')}BEGIN:VEVENT`)));
  for (const piece of ['<a', '&#', 'href= ', '\\', ',', 'a,', ';', ' ']) check(Buffer.from(damaged('We begin.', piece.repeat(200_000))));
  t.ok(performance.now() - started < 30_000, 'all of it within seconds');
});
