import t from 'tap';
import { readingOfEvents, readingOfXml } from '../schedules.ts';

const times = '<start>10:00</start><duration>1:00</duration>';

t.test('entries of a day that name their rooms are sessions, a list of rooms is a room and others beside it', async (t) => {
  const entry = (title: string, room: string, more = '') =>
    `<entry><title>${title}</title><start>0930</start><duration>30</duration><room>${room}</room>${more}</entry>`;
  const entries = [
    entry('Breakfast', 'Hall, Nook'),
    entry('A', 'Hall', '<category>Training</category>'),
    entry('B', 'Nook'),
    entry('C', 'Shed, upper'),
  ];
  const { document, doubts } = readingOfXml(`<conference><title>Moss</title></conference><day date="2031-05-02">${entries.join('')}</day>`);
  t.strictSame(
    document.sessions.map(({ start, kind, room, overflowRooms }) => [start?.slice(11), kind, room, overflowRooms ?? []]),
    [
      ['09:30', 'break', 'hall', ['nook']],
      ['09:30', 'workshop', 'hall', []],
      ['09:30', 'breakout', 'nook', []],
      ['09:30', 'breakout', 'shed-upper', []],
    ],
  );
  t.strictSame(doubts, []);
});

t.test('a room that the file has is one room, whatever its name lists', async (t) => {
  const room = (name: string) => `<room name="${name}"><event><title>${name}</title>${times}</event></room>`;
  const { document } = readingOfXml(`<day date="2031-05-02">${['Hall', 'Nook', 'Hall, Nook'].map(room).join('')}</day>`);
  t.strictSame(
    document.sessions.map((session) => session.room),
    ['hall', 'nook', 'hall-nook'],
  );
});

t.test('persons may have a picture and a page', async (t) => {
  const person = '<name>Ann</name><profile>https://ann.example/</profile><image>https://moss.example/ann.png</image>';
  const { speakers } = readingOfEvents(
    `<event><title>A</title>${times}<speakers><speaker id="7">${person}</speaker></speakers></event>`,
  ).document;
  t.strictSame(speakers, [
    {
      ...{ id: 'ann', key: '7', name: 'Ann' },
      image: { url: 'https://moss.example/ann.png', alt: null, credit: null },
      links: [{ title: null, url: 'https://ann.example/' }],
    },
  ]);
});

t.test('a slug that is an address is that of its page, and a recording may have its own', async (t) => {
  const { sessions } = readingOfEvents(
    `<event><title>Roots</title>${times}<slug>https://moss.example/#talk</slug><recording><url>https://media.example/1</url></recording></event>`,
  ).document;
  t.strictSame(
    [sessions[0]?.id, sessions[0]?.links?.page, sessions[0]?.links?.recording],
    ['roots', 'https://moss.example/#talk', 'https://media.example/1'],
  );
});

t.test('words of a type may hang together', async (t) => {
  const { sessions } = readingOfEvents(`<event><title>Soup</title>${times}<type>lunch_break</type></event>`).document;
  t.equal(sessions[0]?.kind, 'break');
});
