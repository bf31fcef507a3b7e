import t from 'tap';
import { csv } from '../../../src/formats/csv/index.ts';
import { csvReader } from '../../../src/formats/table/index.ts';
import { agendaOf, manySorts, viewOf } from '../agenda.ts';
import { readTable, timesIn } from './table.ts';

const titles = (text: string | Uint8Array, options = {}) => readTable(text, options).document.sessions.map(({ title }) => title);

t.test('a table with our own headers gives back what it says', async (t) => {
  const header =
    'id,uid,kind,title,subtitle,start,end,date,endDate,timeZone,status,admission,track,room,speakers,languages,tags,abstract,documents,page,stream,recording,registration';
  const uid = 'aaaaaaaa-0000-4000-8000-000000000001';
  const row = `roots,${uid},workshop,On roots,A start,2025-03-10T10:00,2025-03-10T11:30,,,Europe/Rome,cancelled,invitation,Soil,Hall,Ann Bee; Cy Dee,"de, en",growing; tea,"One *text*

and more","Slides https://tea.example/a.pdf
https://tea.example/b",https://tea.example/p,https://tea.example/s,https://tea.example/r,https://tea.example/f`;
  const fair = 'fair,,social,Fair,,,,2025-03-11,2025-03-12,Europe/Rome,,,,,,,,,,,,,';
  const open = 'open,,other,Open,,,,,,,,,,,,,,,,,,,';
  const { document, doubts } = readTable([header, row, fair, open].join('\n'), { timeZone: undefined });
  t.strictSame(doubts, []);
  t.equal(document.conference.timeZone, 'Europe/Rome');
  t.strictSame(document.sessions[0], {
    id: 'roots',
    key: uid,
    otherKeys: ['roots 2025-03-10T10:00', 'roots'],
    repeatOf: null,
    uid,
    kind: 'workshop',
    status: 'cancelled',
    admission: 'invitation',
    title: 'On roots',
    subtitle: 'A start',
    abstract: 'One *text*\n\nand more',
    start: '2025-03-10T10:00',
    end: '2025-03-10T11:30',
    timeZone: null,
    track: 'soil',
    room: 'hall',
    speakers: [{ speaker: 'ann-bee' }, { speaker: 'cy-dee' }],
    documents: ['slides', 'tea-example'],
    languages: ['de', 'en'],
    tags: ['growing', 'tea'],
    links: {
      page: 'https://tea.example/p',
      recording: 'https://tea.example/r',
      stream: 'https://tea.example/s',
      registration: 'https://tea.example/f',
      join: null,
    },
  });
  t.strictSame(
    document.sessions.slice(1).map(({ key, start, date, endDate, admission }) => [key, start, date, endDate, admission]),
    [
      ['fair', null, '2025-03-11', '2025-03-12', null],
      ['open', null, null, null, null],
    ],
  );
});

t.test('what has no column is left as it is', async (t) => {
  const { document } = readTable('Title,Start\nTea,2025-03-10 10:00');
  t.strictSame(Object.keys(document.sessions[0] ?? {}), ['id', 'key', 'repeatOf', 'kind', 'title', 'start', 'end', 'links']);
});

t.test('headers are known in English, French, German and Spanish', async (t) => {
  const tables = [
    'Session Title,Date,Time Start,Time End,Room/Location,Schedule Track (Optional),Speaker(s)\nTea,2025-03-10,10:00,11:00,Hall,Soil,"Ann Bee, Ph.D., Cy Dee"',
    'Titre;Date;Heure de début;Heure de fin;Salle;Thématique;Intervenants\nTea;10/03/2025;10h00;11h;Hall;Soil;Ann Bee, Ph.D.|Cy Dee',
    'Titel\tDatum\tBeginn\tEnde\tRaum\tThemenbereich\tReferenten\nTea\t10.03.2025\t10.00 Uhr\t11 Uhr\tHall\tSoil\tAnn Bee, Ph.D.;Cy Dee',
    'Título;Fecha;Hora de inicio;Hora de fin;Sala;Eje temático;Ponentes\nTea;10/03/2025;10:00 a. m.;11:00 hrs;Hall;Soil;Ann Bee, Ph.D.|Cy Dee',
    'Programmpunkt\tTag\tUhrzeit\tRaum\tThemenbereich\tReferent:innen\nTea\t10.03.2025\t10.00 – 11.00 Uhr\tHall\tSoil\tAnn Bee, Ph.D.;Cy Dee',
    'Intitulé de la session\tJour\tHoraire\tSalle\tAxe\tIntervenant·e·s\nTea\tlundi 10 mars 2025\t10h – 11h\tHall\tSoil\tAnn Bee, Ph.D.;Cy Dee',
    'talkTitle|startDate|startTime|endTime|Location|Topic|Presenters\nTea|10 March 2025|10:00 AM|11:00 a.m.|Hall|Soil|"Ann Bee, Ph.D.\nCy Dee"',
  ];
  for (const table of tables) {
    const { document } = readTable(table);
    t.strictSame(
      document.sessions.map(({ title, start, end, room, track, speakers }) => [title, start, end, room, track, speakers?.length]),
      [['Tea', '2025-03-10T10:00', '2025-03-10T11:00', 'hall', 'soil', 2]],
    );
    t.strictSame(
      document.speakers.map(({ name }) => name),
      ['Ann Bee, Ph.D.', 'Cy Dee'],
    );
  }
});

t.test('headers of hand-made tables are known', async (t) => {
  const { document, doubts } = readTable(
    'Title,Start,End,Locations,schedule_tracks,Prénom Nom,affil,sessionchair,Categories,Lang,Format du créneau\nTea,2025-03-10 10:00,11:00,Hall,Soil,Ann Bee,OECD,Cy Dee,green,fr,Atelier',
  );
  t.strictSame(
    document.sessions.map(({ kind, room, track, tags, languages, speakers }) => [
      kind,
      room,
      track,
      tags,
      languages,
      speakers?.map(({ speaker, role }) => `${speaker} ${role}`),
    ]),
    [['workshop', 'hall', 'soil', ['green'], ['fr'], ['ann-bee undefined', 'cy-dee chair']]],
  );
  t.strictSame(doubts, []);
});

t.test('a mapping says which column is what, before any guess', async (t) => {
  const table = 'Code,Was,Wann,Bis,Name\n7,Tea,2025-03-10 10:00,10:45,Ann';
  const map = { title: 'Was', start: ' wann ', speakers: 'Name' };
  const { document } = readTable(table, { map });
  t.strictSame(
    document.sessions.map(({ key, title, start, end, speakers }) => [key, title, start, end, speakers?.[0]?.speaker]),
    [['7', 'Tea', '2025-03-10T10:00', '2025-03-10T10:45', 'ann']],
  );
});

t.test('what is missing is named, with the option that helps', async (t) => {
  const faultsOf = (text: string, options = {}) => {
    try {
      readTable(text, options);
      return [];
    } catch (error) {
      return (error as { faults: unknown[] }).faults;
    }
  };
  t.strictSame(faultsOf('Was,Wann\nTea,10:00'), [
    { path: 'title', message: 'no column is known to be the title; the table has "Was", "Wann"; say which with --map title="Talk"' },
    { path: 'start', message: 'no column is known to be the start; the table has "Was", "Wann"; say which with --map start="Time"' },
  ]);
  t.strictSame(faultsOf('Title,Start\nTea,10:00', { map: { title: 'Nope', name: 'Title' } }), [
    { path: 'map', message: 'there is no column "Nope"; the table has "Title", "Start"' },
    {
      path: 'map',
      message:
        'name is no field; there are id, uid, title, subtitle, start, end, date, endDate, duration, timeZone, kind, status, admission, track, room, overflowRooms, parent, repeatOf, speakers, audiences, languages, interpretation, accessibility, tags, abstract, note, documents, page, stream, recording, registration',
    },
  ]);
  t.strictSame(faultsOf('Title,Start\nTea,10:00'), [
    {
      path: 'startDate',
      message: 'the table has times, but no dates; give the first day with --start-date, for example --start-date 2025-03-06',
    },
  ]);
  t.strictSame(faultsOf('Title,Day,Start\nTea,Friday,10:00'), [
    {
      path: 'startDate',
      message: '"Friday" is a day without its date; give the first day with --start-date, for example --start-date 2025-03-06',
    },
  ]);
  t.strictSame(faultsOf('Title,Start\nTea,10:00', { startDate: 'soon' }), [
    { path: 'startDate', message: '"soon" is no date; give one such as 2025-03-06' },
  ]);
  t.strictSame(faultsOf('Title,Start\nTea,2025-03-10 10:00', { timeZone: undefined }), [
    { path: 'timeZone', message: 'the file has no time zone; give it with --time-zone (over HTTP timeZone), for example Europe/Paris' },
  ]);
});

t.test('delimiters, encodings, line ends and quotation marks are found out', async (t) => {
  const table = 'Title;Start\r\n"Tea; ""green""\nand Café";2025-03-10 10:00\r\n\r\n;\r\n';
  const expected = ['Tea; "green" and Café'];
  t.strictSame(titles(table), expected);
  t.strictSame(titles(`\ufeff${table}`), expected);
  t.strictSame(titles(`sep=;\r\n${table}`), expected);
  t.strictSame(titles(Buffer.from(table, 'latin1')), expected);
  t.strictSame(titles(Buffer.from(`\ufeff${table}`, 'utf16le')), expected);
  t.strictSame(titles(table.replaceAll('\r\n', '\r')), expected);
  t.strictSame(readTable(Buffer.from(table, 'latin1')).doubts[0], {
    path: 'row 1',
    message: 'the table is read as windows-1252, since it is not UTF-8',
  });
  t.strictSame(titles('Title,Start\nThe 5" disk,2025-03-10 10:00'), ['The 5" disk']);
});

t.test('a title above the header is passed over, and rows are counted as spreadsheets do', async (t) => {
  const { document, doubts } = readTable('Programme 2025,,\n,,\nTitle,Start,Colour\nTea,2025-03-10 10:00,red\n,2025-03-10 11:00,\n');
  t.equal(document.sessions.length, 2);
  t.strictSame(doubts, [
    { path: 'row 1', message: 'what is in "Colour" is not read' },
    {
      path: 'row 1',
      message: 'there is no column for the end or the duration; 30 minutes are assumed where the start has no end',
    },
    { path: 'row 5: without a title', message: 'has no title; it is called "Untitled"' },
  ]);
});

t.test('apostrophes that guard against formulas are undone, others stay', async (t) => {
  t.strictSame(titles("Title,Start\n'=1+1,2025-03-10 10:00\n'@tea,2025-03-10 10:00\n'tis tea,2025-03-10 10:00"), [
    '=1+1',
    '@tea',
    "'tis tea",
  ]);
});

t.test('recognise says why a file is none', async (t) => {
  const said = (text: string) => csvReader.recognise(Buffer.from(text));
  t.equal(said(''), 'it is empty');
  t.equal(said('PK\u0003\u0004'), 'it is a packed file, perhaps of Excel; save the table as CSV');
  t.equal(
    said('Dear all, the session starts at ten, in the hall.\nBest'),
    'its first rows have no column whose header is that of a title; --map (over HTTP map) names other headers',
  );
  t.equal(said('<schedule/>'), 'it begins as markup does');
  t.equal(
    said('Title,Author\nTea,Ann'),
    'its first rows have no column whose header is that of a date or time; --map (over HTTP map) names other headers',
  );
  t.equal(said('"Title,Start'), "it can't be read as a table: a quotation mark is never closed");
  t.equal(said('Title\tStart'), true);
  t.equal(said('id,title,start'), true);
});

t.test('a table with free headers is recognised by the mapping that reads it', async (t) => {
  const bytes = Buffer.from('Was,Wann\nTea,2025-03-10 10:00');
  const said = (map: Record<string, string>) => csvReader.recognise(bytes, { map });
  t.equal(said({ title: 'Was', start: 'Wann' }), true);
  t.equal(
    said({ title: 'Was' }),
    'its first rows have no column whose header is that of a date or time; --map (over HTTP map) names other headers',
  );
  t.equal(said({ title: 'Nope', start: 'Wann' }), 'there is no column "Nope"; the table has "Was", "Wann"');
  t.equal(said({ name: 'Was' })?.toString().startsWith('name is no field; there are id, uid, title, '), true);
});

t.test('headers of conference systems are known', async (t) => {
  const tables: [string, string][] = [
    [
      'Sessionize',
      'Session Id,Title,Description,Owner,Room,Scheduled At,Scheduled Duration,Speakers\n7,Tea,,Ann,Hall,10 Mar 2025 10:00,60,Ann Bee',
    ],
    [
      'pretalx',
      'ID,Proposal title,Proposal state,Session type,Track,Speaker names,Room,Start (date),Start (time),End (date),End (time)\n7,Tea,confirmed,Talk,Soil,Ann Bee,Hall,2025-03-10,10:00:00,2025-03-10,11:00:00',
    ],
    [
      'pretalx in German',
      'ID,Titel,Raum,Beginn (Datum),Beginn (Uhrzeit),Ende (Datum),Ende (Uhrzeit)\n7,Tea,Hall,2025-03-10,10:00:00,2025-03-10,11:00:00',
    ],
    [
      'Outlook',
      'Subject,Start Date,Start Time,End Date,End Time,Location\nTea,3/10/2025,10:00:00 AM,3/10/2025,11:00:00 AM,Hall\n,3/13/2025,,,,',
    ],
    ['ConfTool', 'session_id,session_title,session_start,session_end,session_room\n7,Tea,2025-03-10 10:00,2025-03-10 11:00,Hall'],
    [
      'Swapcard',
      'Internal Id,Title,Start date and time,End date and time,Location,Type\n7,Tea,2025-03-10 10:00,2025-03-10 11:00,Hall,Talk',
    ],
    ['Whova', '*Date,*Time Start,*Time End,Tracks,*Session Title,Room/Location\n10/03/2025,10:00 AM,11:00 AM,,Tea,Hall\n13/03/2025,,,,,'],
    ['Sched', 'event_key,event_start,event_end,name,venue\n7,2025-03-10 10:00,2025-03-10 11:00,Tea,Hall'],
  ];
  for (const [system, table] of tables) {
    t.equal(csvReader.recognise(Buffer.from(table)), true, system);
    t.strictSame(
      readTable(table).document.sessions.map(({ title, start, end, room }) => [title, start, end, room]),
      [['Tea', '2025-03-10T10:00', '2025-03-10T11:00', 'hall']],
      system,
    );
  }
});

t.test('what the datatracker of the IETF calls a session is the time of day', async (t) => {
  const { document } = readTable(
    'Date,Start,End,Session,Room,Area,Acronym,Type,Description,Session ID,Agenda,Slides\n2025-03-10,0930,1130,Session I,Hall,ops,tea,BOF,Tea over IP,7,,\n2025-03-10,0800,0930,Registration,,,,,,8,,',
  );
  t.strictSame(
    document.sessions.map(({ key, title, subtitle, track, kind }) => [key, title, subtitle, track, kind]),
    [
      ['7', 'Tea over IP', 'Session I', 'ops', 'meeting'],
      ['8', 'Registration', 'Registration', null, 'other'],
    ],
  );
});

t.test('addresses of documents may be parted by commas, as Indico writes them', async (t) => {
  const { document } = readTable('ID,Title,Date,Materials\n7,Tea,2025-03-10,"https://tea.example/a.pdf, https://tea.example/b,c.pdf"');
  t.strictSame(
    document.documents.map(({ url }) => url),
    ['https://tea.example/a.pdf', 'https://tea.example/b,c.pdf'],
  );
});

t.test('a header that is none of the known ones is guessed by its words, and reported', async (t) => {
  const table = 'Proposed session,Session type,Day of event,Local start,Local finish\nTea,Talk,2025-03-10,10:00,11:00';
  t.equal(csvReader.recognise(Buffer.from(table)), true);
  const { document, doubts } = readTable(table);
  t.strictSame(
    document.sessions.map(({ title, start, end }) => [title, start, end]),
    [['Tea', '2025-03-10T10:00', '2025-03-10T11:00']],
  );
  t.strictSame(doubts.map(({ message }) => message).slice(0, 2), [
    '"Proposed session" is read as the title; say otherwise with --map',
    '"Day of event" is read as the date; say otherwise with --map',
  ]);
});

t.test('where a stream is a track, the address of the stream is beside it', async (t) => {
  const { document } = readTable('Title,Start,Stream,stream-url\nTea,2025-03-10 10:00,Stream 1,https://tea.example/live');
  t.strictSame(
    document.sessions.map(({ track, links }) => [track, links?.stream]),
    [['stream-1', 'https://tea.example/live']],
  );
});

t.test('names beside a title are those of its speakers, and the only text is the title, both of which are reported', async (t) => {
  const { document, doubts } = readTable('Name;Affiliation;Title;Start\nAnn Bee;OECD;Tea;2025-03-10 10:00\n;;Lunch;2025-03-10 12:00');
  t.strictSame(
    document.speakers.map(({ name, organisation }) => [name, organisation]),
    [['Ann Bee', 'OECD']],
  );
  t.equal(doubts[0]?.message, '"Name" is read as the speakers; say otherwise with --map');
  t.strictSame(readTable('Name;Title;Start\nGreen series;Tea;2025-03-10 10:00').document.speakers, []);
  const lines = readTable('day\thour\tcontent\n10 March 2025\t10:00–10:30\tOn "tea"');
  t.strictSame(
    lines.document.sessions.map(({ title, start, abstract }) => [title, start, abstract]),
    [['On "tea"', '2025-03-10T10:00', undefined]],
  );
  t.equal(lines.doubts[0]?.message, '"content" is read as the title; say otherwise with --map');
});

t.test('what a column holds tells a stream from an address, and a day from a tag', async (t) => {
  const { document } = readTable('Title,Start,End,Tag,Stream\nTea,2025-03-10 10:00,11:00,green,Soil');
  t.strictSame(
    document.sessions.map(({ start, track, tags, links }) => [start, track, tags, links?.stream]),
    [['2025-03-10T10:00', 'soil', ['green'], null]],
  );
});

t.test('a blank may stand before the quotation mark that begins a cell', async (t) => {
  t.strictSame(titles('Title, Start, Room\n "Tea, soil",2025-03-10 10:00, "Hall, first floor"\nA "b" c, 2025-03-10 11:00,'), [
    'Tea, soil',
    'A "b" c',
  ]);
});

t.test('what says that there is nothing is nothing, but for titles', async (t) => {
  const { document } = readTable('Title,Start,End,Room,Track,Speakers,Tags,Abstract,Link\nNone,2025-03-10 10:00,11:00,TBD,NA,NA,-,n/a,-');
  t.strictSame(
    document.sessions.map(({ title, room, track, speakers, tags, abstract, links }) => [
      title,
      room,
      track,
      speakers,
      tags,
      abstract,
      links?.page,
    ]),
    [['None', null, null, [], [], null, null]],
  );
});

t.test('names that were written for web pages have no HTML or Markdown, but a tag that is never closed stays', async (t) => {
  const { document } = readTable(
    'Title,Start,Track,Speakers\n<i>On tea</i> &amp; soil,2025-03-10 10:00,R&amp;D,J&#246;rg Bee\nWhat <b> is,2025-03-10 11:00,,\n**Keynote**<br>[On roots](../talks.html#roots),2025-03-10 12:00,,',
  );
  t.strictSame(
    [document.sessions.map(({ title }) => title), document.tracks.map(({ title }) => title), document.speakers.map(({ name }) => name)],
    [['On tea & soil', 'What <b> is', 'Keynote On roots'], ['R&D'], ['Jörg Bee']],
  );
});

t.test('lists as programs print them are lists', async (t) => {
  const { document } = readTable(
    `Title,Start,Speakers,Tags\nTea,2025-03-10 10:00,"['Ann Bee', ""Bo D'Or""]","[""soil"", ""roots, deep""]"\n[Tea],2025-03-10 11:00,,#x\\n#y`,
  );
  t.strictSame(
    document.sessions.map(({ title, speakers, tags }) => [title, speakers?.length, tags]),
    [
      ['Tea', 2, ['soil', 'roots', 'deep']],
      ['[Tea]', 0, ['#x', '#y']],
    ],
  );
  t.strictSame(
    document.speakers.map(({ name }) => name),
    ['Ann Bee', "Bo D'Or"],
  );
});

t.test('rows that differ in their people alone are one session, which is reported', async (t) => {
  const table =
    'Title,Start,Room,Speaker,Affiliation,Chair,Bio\nTea,2025-03-10 10:00,Hall,Ann Bee,OECD,Ed Eff,a\nTea,2025-03-10 10:00,Hall,Cy Dee,World Bank,Ed Eff,b\nTea,2025-03-11 10:00,Hall,Cy Dee,,,\nTea,2025-03-11 10:00,Hall,Cy Dee,,,';
  const { document, doubts } = readTable(table);
  t.strictSame(
    document.sessions.map(({ start, speakers }) => [start, speakers?.map(({ speaker }) => speaker)]),
    [
      ['2025-03-10T10:00', ['ann-bee', 'ed-eff', 'cy-dee']],
      ['2025-03-11T10:00', ['cy-dee']],
      ['2025-03-11T10:00', ['cy-dee']],
    ],
  );
  t.strictSame(
    doubts.flatMap(({ path, message }) => (message.includes('people') ? [`${path} ${message}`] : [])),
    ['row 3: Tea differs from one above in nothing but the people; read as one session with all of them'],
  );
});

t.test('of papers and their sessions the rows are the papers, and what is between them', async (t) => {
  const { document } = readTable(
    'Paper Title,Authors,Session Chair,SESSION_TITLE,START_TIME\nOn tea,Ann Bee (OECD)*,Ed Eff,Plants,2025-03-10 10:00\n,,,Coffee break,2025-03-10 11:00',
  );
  t.strictSame(
    document.sessions.map(({ title, speakers }) => [title, speakers?.map(({ speaker }) => speaker)]),
    [
      ['On tea', ['ann-bee', 'ed-eff']],
      ['Coffee break', []],
    ],
  );
});

t.test('what stands behind the last column is reported', async (t) => {
  t.strictSame(
    readTable('Start,End,Title\n2025-03-10 10:00,11:00,Tea, G.03\n2025-03-10 11:00,12:00,Soil,').doubts.map(
      ({ path, message }) => `${path} ${message}`,
    ),
    ['row 2: Tea goes on behind the last column, which is not read: "G.03"'],
  );
});

t.test('a session without a title is called by its kind', async (t) => {
  t.strictSame(titles('Title,Start,Type\n,2025-03-10 10:00,Lunch\n,2025-03-10 11:00,'), ['Lunch', 'Untitled']);
});

t.test('a list below a title, in the same cell, is its text', async (t) => {
  const { document } = readTable('Time,Session\n2025-03-10 10:00,"On tea\nand roots\nModerator: Ann Bee\n• Cy Dee"');
  t.strictSame(
    document.sessions.map(({ title, abstract }) => [title, abstract]),
    [['On tea and roots', 'Moderator: Ann Bee\n• Cy Dee']],
  );
});

t.test('of several tracks the first is kept, and the others as tags', async (t) => {
  const { document } = readTable('Title,Start,Track,Tags\nTea,2025-03-10 10:00,Soil; Water,green');
  t.strictSame(
    document.sessions.map(({ track, tags }) => [track, tags]),
    [['soil', ['green', 'Water']]],
  );
});

t.test('of several rooms the first is the room, and the others are where it is shown', async (t) => {
  const { document } = readTable('Title,Start,Room\nTea,2025-03-10 10:00,"Hall; Annex"\nCake,2025-03-10 11:00,Hall');
  t.strictSame(
    document.sessions.map(({ room, overflowRooms }) => [room, overflowRooms]),
    [
      ['hall', ['annex']],
      ['hall', []],
    ],
  );
  const one = readTable('Title,Start,Room\nTea,2025-03-10 10:00,Hall').document.sessions;
  t.equal(one[0]?.overflowRooms, undefined, 'a table without several rooms says nothing of more');
});

t.test('what a system does not publish is left out, and what it hides is private', async (t) => {
  const { document, doubts } = readTable(
    'Title,Start,End,Published,Make it private\nTea,2025-03-10 10:00,11:00,Y,\nRoots,2025-03-10 10:00,11:00,N,\nBoard,2025-03-10 10:00,11:00,Y,yes',
  );
  t.strictSame(
    document.sessions.map(({ id, visibility }) => [id, visibility]),
    [
      ['tea', undefined],
      ['session-4', 'private'],
    ],
  );
  t.strictSame(doubts, [{ path: 'row 3: Roots', message: 'is left out: its status is "unpublished"' }]);
});

t.test('importing again finds rows by their id, else by their title', async (t) => {
  t.strictSame(timesIn('Title,Start\nTea,2025-03-10 10:00\nTea,2025-03-09 10:00').length, 2);
  const { document } = readTable('Title,Start\nTea,2025-03-10 10:00\nTea,2025-03-09 10:00');
  t.strictSame(
    document.sessions.map(({ key }) => key),
    ['Tea 2025-03-10T10:00', 'Tea'],
  );
});

t.test('the table that Lectern writes gives back rooms, tracks, speakers, documents and tags as one thing each', async (t) => {
  const { sessions } = agendaOf(manySorts());
  const { document, doubts } = readTable(csv.write(viewOf(agendaOf(manySorts()))), { timeZone: undefined });
  t.same(
    doubts.map(({ path }) => path),
    ['row 1', 'row 3: Session 1'],
    'what is not read, and the document whose address is kept back',
  );
  t.same(
    document.rooms.map(({ key, title }) => [key, title]),
    [
      ['aula', 'Aula'],
      ['room-2', 'Room 2; east'],
    ],
  );
  t.same(
    document.sessions.map(({ uid, id, kind, status }) => [uid, id, kind, status]),
    sessions.map(({ uid, id, kind, status }) => [uid, id, kind, status]),
  );
  const opening = document.sessions.find(({ id }) => id === 'opening');
  t.same(opening?.speakers, [
    { speaker: 'ada-example', role: 'keynote', label: null },
    { speaker: 'a-body', role: 'host', label: 'Welcomed by' },
  ]);
  t.same(
    [opening?.overflowRooms, opening?.documents, opening?.tags, opening?.note],
    [['room-2-east'], ['paper'], ['ai', 'data'], 'Bring a badge.'],
  );
});

t.test('the table that Lectern writes gives back blocks, repetitions, audiences, interpretation and accessibility', async (t) => {
  const draft = manySorts();
  const titled = draft.sessions.map((session) => (session.id === 'block' ? { ...session, title: 'Breakouts | all \\ of them' } : session));
  const agenda = agendaOf({ ...draft, sessions: titled });
  const { document, doubts } = readTable(csv.write(viewOf(agenda)), { timeZone: undefined });
  t.strictSame(doubts[0]?.message, 'what is in "visibility", "sequence", "createdAt", "modifiedAt" is not read');
  t.strictSame(
    document.audiences.map(({ key, title }) => [key, title]),
    [['ngos', 'Academia and NGOs']],
  );
  const ngos = document.audiences[0]?.id;
  t.strictSame(
    document.sessions.map(({ id, parent, repeatOf, audiences, interpretation, accessibility }) => ({
      ...{ id, parent, repeatOf, interpretation, accessibility },
      audiences: audiences?.map((audience) => (audience === ngos ? 'ngos' : audience)),
    })),
    agenda.sessions.map(({ id, parent, repeatOf, audiences, interpretation, accessibility }) => ({
      ...{ id, parent, repeatOf, interpretation, accessibility, audiences },
    })),
  );
});

t.test('a part of our table keeps what is known of a block that it does not have', async (t) => {
  const agenda = agendaOf(manySorts());
  const view = { ...viewOf(agenda), sessions: agenda.sessions.filter(({ id }) => id === 'data') };
  const { document, doubts } = readTable(csv.write(view), { timeZone: undefined });
  t.equal('parent' in (document.sessions[0] ?? {}), false);
  t.strictSame(doubts.slice(1), [
    { path: 'row 2: Session 3', message: 'names "block" as its block, which the table does not have; it is left out' },
  ]);
});

t.test('ids of our own that begin with a digit are kept', async (t) => {
  const [first] = manySorts().sessions;
  const ids = ['60-years-of-x', '2024', 'plain', '-'];
  const sessions = first ? ids.map((id, index) => ({ ...first, id, title: 'Tea', uid: first.uid.replace(/.$/, String(index)) })) : [];
  const { document } = readTable(csv.write(viewOf(agendaOf({ ...manySorts(), sessions }))), { timeZone: undefined });
  t.strictSame(document.sessions.map(({ id }) => id).sort(), ['2024', '60-years-of-x', 'plain', 'tea']);
});

t.test('the apostrophe that keeps formulas away is taken off our own cells, and left on those of others', async (t) => {
  const [first] = manySorts().sessions;
  const agenda = agendaOf({ ...manySorts(), sessions: first ? [{ ...first, title: '=1+1', tags: ["'s", 'a | b'] }] : [] });
  const [session] = readTable(csv.write(viewOf(agenda))).document.sessions;
  t.same([session?.title, session?.tags], ['=1+1', ["'s", 'a | b']]);
  t.same(titles("title,start\n'90s music,2025-03-10T10:00"), ["'90s music"]);
});

t.test('the floor below or behind a room is no room of its own', async (t) => {
  const table =
    'Title,Start,Room\na,2025-03-10 10:00,"Hall 1 & 2\nUpper floor"\nb,2025-03-10 11:00,A/B; Nook\nc,2025-03-10 12:00,Room; 2nd floor';
  const { document } = readTable(table);
  t.strictSame(
    document.rooms.map(({ title }) => title),
    ['Hall 1 & 2, Upper floor', 'A/B', 'Nook', 'Room, 2nd floor'],
  );
});

t.test('numbers of calls in a column for streams are no tracks', async (t) => {
  for (const cell of ['Meeting ID: 987 654 321 Passcode: tea1', 'Passcode: leaf', '+33 1 45 24 82 00']) {
    const { document } = readTable(`Title,Start,Stream\na,2025-03-10 10:00,${cell}`);
    t.strictSame(document.tracks, []);
  }
  t.strictSame(
    readTable('Title,Start,Stream\na,2025-03-10 10:00,Tea').document.tracks.map(({ title }) => title),
    ['Tea'],
  );
});

t.test('telephones in an affiliation are left out', async (t) => {
  const { document } = readTable('Title,Start,Speaker,Affiliation\na,2025-03-10 10:00,Ann Bee,Leaf +33 1 45 24 82 00');
  t.equal(document.speakers[0]?.organisation, undefined);
});
