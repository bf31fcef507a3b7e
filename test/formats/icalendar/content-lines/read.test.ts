import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import t from 'tap';
import { type CalendarFile, type Component, readCalendar } from '../../../../src/formats/icalendar/content-lines/index.ts';
import { icalendar } from '../../../../src/formats/icalendar/index.ts';
import { agendaOf, manySorts, viewOf } from '../../agenda.ts';

const read = (text: string) => readCalendar(Buffer.from(text));
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n');

/** A file as its outline and its faults, short. */
function outline({ calendars, strays, faults }: CalendarFile) {
  const line = (component: Component): string =>
    [
      component.name,
      ...component.properties.map(({ name, value }) => `${name}=${value}`),
      ...component.components.map((inner) => `(${line(inner)})`),
    ].join(' ');
  return {
    calendars: calendars.map(line),
    strays: strays.map(line),
    faults: faults.map(({ kind, count, places }) => `${kind} ${count} at ${places.map((place) => place.line)}`),
  };
}

const whole = { calendars: [], strays: [], faults: [] as string[] };

t.test('a sound file is read into components without a fault, and every line is known by its number', async (t) => {
  const file = read(calendar('VERSION:2.0', 'BEGIN:VEVENT', 'SUMMARY:a', ' b', '\tc', 'BEGIN:VALARM', 'END:VALARM', 'UID:1', 'END:VEVENT'));
  t.same(outline(file), { ...whole, calendars: ['VCALENDAR VERSION=2.0 (VEVENT SUMMARY=abc UID=1 (VALARM))'] });
  const event = file.calendars[0]?.components[0];
  t.same([event?.line, event?.lastLine, event?.properties.map(({ line }) => line)], [3, 10, [4, 9]]);
});

t.test('parameters are read with and without quotes, in lists, and in any case', async (t) => {
  const [property] = read(calendar('attendee;cn="A; B: C, D";Member="x","y",z;x=:mailto:a@b.c')).calendars[0]?.properties ?? [];
  t.same([property?.name, property?.value], ['ATTENDEE', 'mailto:a@b.c']);
  t.same(
    [...(property?.parameters ?? [])],
    [
      ['CN', ['A; B: C, D']],
      ['MEMBER', ['x', 'y', 'z']],
      ['X', ['']],
    ],
  );
});

t.test('every kind of fault in the bytes is met with its line, and the rest is read', async (t) => {
  const cases: Record<string, [string | Buffer, string[]]> = {
    'a byte order mark': [`\ufeff${calendar()}`, ['byte-order-mark 1 at 1']],
    'LF alone': [calendar().replaceAll('\r', ''), ['bare-lf 2 at 1,2']],
    'CR alone in a text': [calendar('X:a\rb'), ['bare-cr 1 at 2']],
    'CR alone as every line end': [calendar('X:1').replaceAll('\n', ''), ['bare-cr 3 at 1,2,3']],
    'CR doubled': [calendar().replace('\r\n', '\r\r\n'), ['bare-cr 1 at 1']],
    'no last line end': [calendar().trimEnd(), ['no-last-break 1 at 2']],
    '76 octets': [calendar(`X:${'é'.repeat(37)}`), ['long-line 1 at 2']],
    'a fold inside a letter': [Buffer.from(calendar('X:\xc3', ' \xa4'), 'latin1'), ['split-character 1 at 3']],
    'an empty line': [calendar('X:1', '', 'Y:2'), ['blank-line 1 at 3']],
    'a fold with nothing in it': [calendar('X:1', ' ', ' 2'), ['blank-line 1 at 3']],
    'a fold before the first line': [` ${calendar()}`, ['stray-fold 1 at 1', 'stray-end 1 at 2']],
    'what is not UTF-8': [Buffer.from(calendar('X:caf\xe9'), 'latin1'), ['not-utf-8 1 at 2']],
    NUL: [calendar('X:\u0000'), ['nul 1 at 2']],
    'a control character': [calendar('X:a\u0007\u000b', 'Y:\u0085'), ['control 1 at 2', 'odd-character 1 at 3']],
    'a line separator': [calendar('X:\u2028'), ['odd-character 1 at 2']],
    'a replacement character': [calendar('X:�'), ['odd-character 1 at 2']],
  };
  for (const [name, [bytes, faults]] of Object.entries(cases)) t.same(outline(readCalendar(Buffer.from(bytes))).faults, faults, name);
});

t.test('75 octets are not too many, whatever the letters', async (t) => {
  t.same(read(calendar(`X:${'é'.repeat(36)}a`)).faults, []);
});

t.test('a letter that is folded in its middle is whole again', async (t) => {
  const file = readCalendar(Buffer.from(calendar('X:\xc3', ' \xa4'), 'latin1'));
  t.equal(file.calendars[0]?.properties[0]?.value, 'ä');
});

t.test('a line of millions of folds is read whole, and no slower than any other', async (t) => {
  const started = performance.now();
  const [property] = readCalendar(Buffer.concat([Buffer.from('BEGIN:VCALENDAR\r\nX:'), Buffer.alloc(12_000_000, '\n a')])).calendars[0]
    ?.properties ?? [undefined];
  t.equal(property?.value, 'a'.repeat(4_000_000));
  t.ok(performance.now() - started < 10_000, 'within seconds');
});

t.test('what breaks the grammar of lines is told, and kept where it can be', async (t) => {
  t.same(outline(read(calendar('no colon here', 'see https://example.org', ':x', 'X;A="b:c', 'X_Y:1'))), {
    ...whole,
    calendars: ['VCALENDAR X=c'],
    faults: ['no-colon 4 at 2,3,4,6', 'bad-parameters 1 at 5'],
  });
});

t.test('components that do not balance are closed where they must have ended', async (t) => {
  t.same(outline(read(calendar('BEGIN:VEVENT', 'UID:1', 'BEGIN:VALARM', 'BEGIN:VEVENT', 'UID:2', 'END:VEVENT', 'END:VTODO'))), {
    ...whole,
    calendars: ['VCALENDAR (VEVENT UID=1 (VALARM)) (VEVENT UID=2)'],
    faults: ['unclosed 2 at 2,4', 'stray-end 1 at 8'],
  });
  t.same(outline(read('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\n')), {
    ...whole,
    calendars: ['VCALENDAR (VEVENT UID=1)'],
    faults: ['unclosed 2 at 1,2'],
  });
});

t.test('text around a calendar, components without one, and several calendars are kept apart', async (t) => {
  t.same(outline(read(`<!--\r\n${calendar('X:1')}-->\r\n${calendar('X:2')}BEGIN:VEVENT\r\nUID:3\r\nEND:VEVENT\r\n`)), {
    calendars: ['VCALENDAR X=1', 'VCALENDAR X=2'],
    strays: ['VEVENT UID=3'],
    faults: ['outside 2 at 1,5'],
  });
});

t.test('a file that nests too deep, has too many lines or is too large is read as far as is sensible', async (t) => {
  const deep = read(calendar(...Array(40).fill('BEGIN:X'), 'UID:1', ...Array(40).fill('END:X')));
  t.same(
    deep.faults.map(({ kind, count }) => [kind, count]),
    [['too-deep', 25]],
  );
  const many = read(`BEGIN:VCALENDAR\r\n${'X:1\r\n'.repeat(500_001)}`);
  t.equal(many.calendars[0]?.properties.length, 499_999);
  t.same(
    many.faults.map(({ kind }) => kind),
    ['too-many-lines', 'unclosed'],
  );
  t.same(outline(readCalendar(Buffer.alloc(32 * 1024 * 1024 + 1))), { ...whole, faults: ['too-large 1 at 1'] });
});

t.test('faults without number are counted, and ten of them kept', async (t) => {
  const [fault] = read(calendar(...Array(50).fill('x'))).faults;
  t.same([fault?.count, fault?.places.length, fault?.places[9]], [50, 10, { line: 11, detail: 'x' }]);
});

const fixtures: [string, string | null, number, string[]][] = [
  ['bristol-data-week-2025-html-comment.ics', 'Bristol Data Week 2025', 21, ['bare-lf 218', 'outside 2', 'long-line 30']],
  ['kielux-2020-de.ics', '18. Kieler Open Source und Linux Tage', 24, ['long-line 119']],
  ['pyconuk-2015.ics', 'PyCon UK 2015 Schedule', 162, []],
];

for (const [name, title, events, faults] of fixtures) {
  const url = new URL(`../../../../../shared/fixtures/ics/${name}`, import.meta.url);
  t.test(`${name} is read whole`, { skip: existsSync(url) ? false : 'the shared fixtures are absent' }, async (t) => {
    const bytes = readFileSync(url);
    const file = readCalendar(bytes);
    const unfolded = bytes.toString().replace(/\r?\n[ \t]/g, '');
    const [own] = file.calendars;
    t.equal(own?.properties.find((property) => property.name === 'X-WR-CALNAME')?.value, title);
    t.equal(own?.components.length, events);
    t.same(
      own?.components.flatMap(({ properties }) => properties.filter((property) => property.name === 'UID').map(({ value }) => value)),
      [...unfolded.matchAll(/^UID:(.*?)\r?$/gm)].map((match) => match[1]),
    );
    t.same(
      file.faults.map(({ kind, count }) => `${kind} ${count}`),
      faults,
    );
  });
}

t.test('our own calendars are read without a fault, every line of them', async (t) => {
  const text = icalendar.write(viewOf(agendaOf(manySorts())));
  const file = read(text);
  t.same(file.faults, []);
  const properties = (component: Component): number =>
    component.properties.length + component.components.reduce((sum, inner) => sum + properties(inner), 0);
  const lines = text.replaceAll('\r\n ', '').trim().split('\r\n');
  t.equal(properties(file.calendars[0] as Component), lines.filter((line) => !/^(?:BEGIN|END):/.test(line)).length);
});

t.test('no bytes make it throw or hang', async (t) => {
  const sound = Buffer.from(icalendar.write(viewOf(agendaOf(manySorts()))));
  const started = performance.now();
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => readCalendar(bytes).octets === bytes.length));
  fc.assert(
    fc.property(fc.nat(sound.length), fc.uint8Array({ maxLength: 9 }), fc.nat(60), (at, piece, gone) => {
      const damaged = Buffer.concat([sound.subarray(0, at), piece, sound.subarray(at + gone)]);
      return readCalendar(damaged).octets === damaged.length;
    }),
  );
  for (const piece of ['\n', '\r', 'BEGIN:A\n', 'X;A="b:c\n', ';A=1', '\xff', ' \n', 'a,', '"']) {
    readCalendar(Buffer.concat([Buffer.from('BEGIN:VCALENDAR\r\nX'), Buffer.alloc(600_000, piece, 'latin1')]));
  }
  t.ok(performance.now() - started < 20_000, 'all of it within seconds');
});
