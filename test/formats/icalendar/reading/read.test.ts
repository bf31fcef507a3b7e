import t from 'tap';
import { icalendarReader } from '../../../../src/formats/icalendar/reading/index.ts';
import { calendar, event, readLines, readText } from './calendar.ts';

t.test('a full event becomes a full session', async (t) => {
  const { document, doubts } = readLines(
    'X-WR-CALNAME:Tea Days',
    'X-WR-TIMEZONE:Europe/Rome',
    'URL:https://tea.example/',
    ...event(
      'AAAAAAAA-0000-4000-8000-000000000001',
      'DTSTART;TZID=Europe/Rome:20250310T100000',
      'DURATION:PT1H30M',
      'SUMMARY;CHARSET=UTF-8:On roots\\, &amp; stems',
      'DESCRIPTION:One & <i>only</i>\\nsecond',
      'LOCATION:Hall',
      'CATEGORIES:Workshop,Soil',
      'CATEGORIES:growing',
      'STATUS:TENTATIVE',
      'URL:https://tea.example/roots?a&#x3D;b',
      'ATTENDEE;CN="Ann Bee";ROLE=REQ-PARTICIPANT:invalid:nomail',
      'ATTENDEE;CN=cy@tea.example:invalid:nomail',
      'ATTENDEE;CN=Hall;CUTYPE=ROOM:mailto:hall@tea.example',
      'ORGANIZER;CN=Office:mailto:office@tea.example',
      'ATTACH;FMTTYPE=application/pdf;FILENAME=Slides:https://tea.example/a.pdf',
      'CONFERENCE;VALUE=URI:tel:+33',
      'CONFERENCE;VALUE=URI:https://tea.example/live',
      'GEO:1.0;2.0',
      'BEGIN:VALARM',
      'DESCRIPTION:Hurry',
      'TRIGGER:-PT15M',
      'END:VALARM',
    ),
  );
  t.strictSame(doubts, [{ path: 'timeZone', message: 'the file says Europe/Rome, which is used instead of Europe/Paris' }]);
  t.strictSame(document.conference, {
    id: 'tea-days',
    title: 'Tea Days',
    timeZone: 'Europe/Rome',
    links: { page: 'https://tea.example/', registration: null },
    dayStartsAt: '00:00',
    languages: ['en'],
  });
  t.strictSame(document.speakers, [{ id: 'ann-bee', key: 'Ann Bee', name: 'Ann Bee' }]);
  t.strictSame(document.sessions, [
    {
      id: 'on-roots-and-stems',
      key: 'AAAAAAAA-0000-4000-8000-000000000001',
      uid: 'aaaaaaaa-0000-4000-8000-000000000001',
      repeatOf: null,
      kind: 'workshop',
      status: 'tentative',
      title: 'On roots, & stems',
      abstract: 'One & *only*  \nsecond',
      start: '2025-03-10T10:00',
      end: '2025-03-10T11:30',
      timeZone: null,
      track: 'soil',
      room: 'hall',
      speakers: [{ speaker: 'ann-bee', role: 'speaker', label: null }],
      documents: ['slides'],
      tags: ['growing'],
      links: { page: 'https://tea.example/roots?a=b', recording: null, stream: 'https://tea.example/live', registration: null, join: null },
    },
  ]);
});

t.test('times are read in UTC, in a named zone, floating, or as whole days', async (t) => {
  const { document, doubts } = readLines(
    ...event('a', 'DTSTART:20250310T090000Z', 'DTEND:20250310T100000Z'),
    ...event('b', 'DTSTART;TZID="W. Europe Standard Time":20250310T100000', 'DTEND:20250310T100000Z'),
    ...event('c', 'DTSTART;TZID=/mozilla.org/20050126_1/Europe/London:20250310T100000', 'DTEND;TZID=Europe/Paris:20250310T120000'),
    ...event('d'),
    ...event('e', 'DTSTART;VALUE=DATE:20250310', 'DTEND;VALUE=DATE:20250312'),
    ...event('f', 'DTSTART;VALUE=DATE:20250310', 'DTEND;VALUE=DATE:20250310'),
    ...event('g', 'DTSTART;VALUE=DATE:20250310', 'DURATION:P3D'),
    ...event('h', 'DTSTART;TZID=Nowhere:20250310T100000', 'DTEND;TZID=Nowhere:20250310T110000'),
  );
  t.strictSame(
    document.sessions.map(({ start, end, timeZone, date, endDate }) => [start ?? date, end ?? endDate ?? null, timeZone ?? null]),
    [
      ['2025-03-10T10:00', '2025-03-10T11:00', null],
      ['2025-03-10T10:00', '2025-03-10T11:00', null],
      ['2025-03-10T10:00', '2025-03-10T11:00', 'Europe/London'],
      ['2025-03-10T10:00', '2025-03-10T10:30', null],
      ['2025-03-10', '2025-03-11', null],
      ['2025-03-10', null, null],
      ['2025-03-10', '2025-03-12', null],
      ['2025-03-10T10:00', '2025-03-10T11:00', null],
    ],
  );
  t.strictSame(
    doubts.map(({ message }) => message),
    [
      'the file says Europe/Berlin, which is used instead of Europe/Paris',
      'has no end; 30 minutes are assumed',
      'has the unknown time zone "Nowhere"; Europe/Berlin is assumed',
    ],
  );
});

t.test('a name that only the file defines is read by its VTIMEZONE', async (t) => {
  const zone = ['BEGIN:VTIMEZONE', 'TZID:Ours', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0300'];
  const { document } = readLines(...zone, 'END:STANDARD', 'END:VTIMEZONE', ...event('a', 'DTSTART;TZID=Ours:20250310T100000'));
  t.equal(document.sessions[0]?.start, '2025-03-10T08:00');
});

t.test('zones are known by the names that programs and people write', async (t) => {
  const zones: [string, string | null, string][] = [
    ['europe/berlin', 'Europe/Berlin', '10:00'],
    ['Europe-Berlin', 'Europe/Berlin', '10:00'],
    ['Jordan Standard Time', 'Asia/Amman', '10:00'],
    ['Eastern Daylight Time', 'America/New_York', '10:00'],
    ['EST5EDT', 'America/New_York', '10:00'],
    ['"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', 'Europe/Amsterdam', '10:00'],
    ['"(UTC-05:00) Eastern Time (US & Canada)"', 'America/New_York', '10:00'],
    ['GMT+0100', null, '10:00'],
    ['GMT-0400', null, '15:00'],
    ['"UTC+05:30"', null, '05:30'],
    ['tzone://Microsoft/Utc', null, '11:00'],
  ];
  for (const [name, zone, time] of zones) {
    const text = calendar('X-WR-TIMEZONE:Europe/Paris', ...event('a', `DTSTART;TZID=${name}:20250310T100000`, 'DURATION:PT1H'));
    const { document, doubts } = readText(text, {});
    t.strictSame([document.sessions[0]?.timeZone ?? null, document.sessions[0]?.start], [zone, `2025-03-10T${time}`], name);
    t.strictSame(doubts, [], name);
  }
});

t.test('times are read as careless programs write them', async (t) => {
  const wanted = ['2025-03-10T10:00', '2025-03-10T11:00'];
  for (const [start = '', end] of [
    ['20250310T100000+0100', '20250310T110000+0100'],
    ['2025-03-10T10:00:00', '2025-03-10T11:00:00'],
    ['20250310T1000', '20250310T1100'],
    ['20250310T0900Z', '20250310T1000Z'],
    ['2025-03-10T09:00:00.000Z', '2025-03-10T10:00:00.000Z'],
  ]) {
    const { document, doubts } = readLines(...event('a', `DTSTART:${start}`, `DTEND:${end}`));
    t.strictSame([document.sessions[0]?.start, document.sessions[0]?.end], wanted, start);
    t.strictSame(doubts, [], start);
  }
  const { document } = readLines(...event('a', 'DTSTART:20250310T220000', 'DTEND:20250310T240000'));
  t.equal(document.sessions[0]?.end, '2025-03-11T00:00');
});

t.test('quoted-printable values of vCalendar 1.0 are read, and go on over lines', async (t) => {
  const { document, doubts } = readLines(
    ...event(
      'a',
      'SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gr=C3=BCner =',
      'Tee',
      'DESCRIPTION;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:One=0D=0ACaf=E9',
      'DTEND:20250310T110000',
    ),
  );
  t.strictSame([document.sessions[0]?.title, document.sessions[0]?.abstract], ['Grüner Tee', 'One  \nCafé']);
  t.strictSame(doubts, []);
});

t.test('lines that a template has indented are read without their indents, which is reported', async (t) => {
  const text = calendar(...event('a', 'LOCATION:Hall', 'DTEND:20250310T110000').map((line) => `    ${line}`));
  const { document, doubts } = readText(text);
  t.strictSame(
    document.sessions.map(({ title, room }) => [title, room]),
    [['Talk a', 'hall']],
  );
  t.strictSame(doubts, [
    { path: 'line 1', message: 'lines are indented, which makes each go on with the one before it; they are read without' },
  ]);
});

t.test('the colours of Outlook are no tracks', async (t) => {
  const { document } = readLines(...event('a', 'CATEGORIES:Red Category,Soil'), ...event('b', 'CATEGORIES:Catégorie bleue'));
  t.strictSame(
    document.tracks.map(({ title }) => title),
    ['Soil'],
  );
});

t.test('UTC gives way to a wanted zone, and serves where there is none', async (t) => {
  const text = calendar('X-WR-TIMEZONE:UTC', ...event('a', 'DTSTART:20250310T090000Z'));
  t.equal(readText(text, { timeZone: 'Asia/Tokyo' }).document.sessions[0]?.start, '2025-03-10T18:00');
  t.equal(readText(text, {}).document.sessions[0]?.start, '2025-03-10T09:00');
});

t.test('a file without a zone needs one', async (t) => {
  t.throws(() => readText(calendar(...event('a')), {}), {
    code: 'invalid',
    faults: [
      { path: 'timeZone', message: 'the file has no time zone; give it with --time-zone (over HTTP timeZone), for example Europe/Paris' },
    ],
  });
});

t.test('the venue that all locations end in is cut off, and nothing else', async (t) => {
  const roomsOf = (...locations: string[]) => {
    const { document } = readLines(...locations.flatMap((location, index) => event(String(index), `LOCATION:${location}`)));
    return [document.conference.venue?.name, ...document.rooms.map(({ title }) => title)];
  };
  t.strictSame(roomsOf('Hall\\, Ground\\, Palais\\, Lyon', 'Shed\\, Palais\\, Lyon'), ['Palais, Lyon', 'Hall, Ground', 'Shed']);
  t.strictSame(roomsOf('Hall\\, Palais', 'Hall\\, Palais'), [undefined, 'Hall, Palais']);
  t.strictSame(roomsOf('Hall\\, Palais', 'Palais'), [undefined, 'Hall, Palais', 'Palais']);
  t.strictSame(roomsOf('Hall', 'https://tea.example/call'), [undefined, 'Hall']);
});

t.test('the lines of a location are its parts', async (t) => {
  const { document } = readLines(
    ...event('a', 'LOCATION:Hall A\\nTea House\\, 1 Main St'),
    ...event('b', 'LOCATION:Hall B\\,\\nTea House\\, 1 Main St'),
  );
  t.strictSame([document.rooms.map(({ title }) => title), document.conference.venue?.name], [['Hall A', 'Hall B'], 'Tea House, 1 Main St']);
});

t.test('HTML that was escaped as text is HTML', async (t) => {
  const { document } = readLines(...event('a', 'DESCRIPTION:&lt;p&gt;Tea &amp;amp\\; &lt;b&gt;cake&lt;/b&gt;&lt;/p&gt;'));
  t.equal(document.sessions[0]?.abstract, 'Tea & **cake**');
});

t.test('an address in the place of a room is where it is streamed', async (t) => {
  const { document } = readLines(...event('a', 'LOCATION:https://tea.example/call'));
  t.strictSame([document.sessions[0]?.room, document.sessions[0]?.links?.stream], [null, 'https://tea.example/call']);
});

t.test('the page of an event in the place of a room is no stream, and a place still to be found is none', async (t) => {
  const { document } = readLines(
    ...event('a', 'LOCATION:https://tea.example/a', 'URL:https://tea.example/a'),
    ...event('b', 'LOCATION:TBA'),
  );
  t.strictSame(
    document.sessions.map(({ room, links }) => [room, links?.page, links?.stream]),
    [
      [null, 'https://tea.example/a', null],
      [null, null, null],
    ],
  );
  t.strictSame(document.rooms, []);
});

t.test('events of one UID are all kept', async (t) => {
  const { document } = readLines(...event('a', 'SUMMARY:One'), ...event('a', 'SUMMARY:Two'), ...event('a', 'SUMMARY:One'));
  t.strictSame(
    document.sessions.map(({ key, title, repeatOf }) => [key, title, repeatOf]),
    [
      ['a', 'One', null],
      ['a 2025-03-10T10:00', 'Two', null],
      ['a 2025-03-10T10:00#2', 'One', 'one'],
    ],
  );
});

t.test('a calendar is read inside other text, without its frame, and with lines that go on without a blank', async (t) => {
  const titles = (text: string) => readText(text).document.sessions.map(({ title }) => title);
  t.strictSame(titles(`<!--\n${calendar(...event('a'))}-->\n`), ['Talk a']);
  t.strictSame(titles(event('a').join('\n')), ['Talk a']);
  const long = 'a title that is longer than a line may be so that it was parted';
  const { document, doubts } = readLines(...event('a', `SUMMARY:${long}`, ' right', 'DESCRIPTION:One', 'two: three', 'four'));
  t.strictSame([document.sessions[0]?.title, document.sessions[0]?.abstract], [`${long}right`, 'One  \ntwo: three  \nfour']);
  t.strictSame(titles(calendar(...event('a', `SUMMARY:${long}`, 'wrong'))), [`${long}wrong`]);
  t.strictSame(
    doubts.map(({ message }) => message),
    ['here is a line that is no property; such lines are joined to those before them', 'has no end; 30 minutes are assumed'],
  );
});

t.test('other encodings than UTF-8 are found out and reported', async (t) => {
  const text = calendar(...event('a', 'SUMMARY:Café'));
  for (const [bytes, encoding] of [
    [Buffer.from(text, 'latin1'), 'windows-1252'],
    [Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
  ] as const) {
    const { document, doubts } = readText(bytes);
    t.equal(document.sessions[0]?.title, 'Café');
    t.strictSame(doubts[0], { path: 'line 1', message: `the file is read as ${encoding}, since it is not UTF-8` });
    t.equal(icalendarReader.recognise(bytes), true);
  }
});

t.test('recognise says why a file is none', async (t) => {
  const said = (text: string) => icalendarReader.recognise(Buffer.from(text));
  t.strictSame(['', '{"a": "BEGIN:VCALENDAR"}', '<schedule/>', '\ufeffbegin:vcalendar\n', '<!--\r\nBEGIN:VCALENDAR'].map(said), [
    'it is empty',
    ...Array(2).fill('it has no BEGIN:VCALENDAR at its beginning'),
    true,
    true,
  ]);
});
