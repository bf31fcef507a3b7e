import t from 'tap';
import { readingOfSessions } from './agenda.ts';

t.test('the first room of a session is its room, the others are overflow rooms', async (t) => {
  const { document } = readingOfSessions([
    { title: 'Many', room: { name: 'A' }, otherRooms: [{ name: 'B' }, { name: 'A' }, { name: 'C' }, { name: 'B' }] },
    { title: 'One', room: { name: 'A' }, otherRooms: [] },
    { title: 'None', room: null },
    { title: 'Unsaid' },
  ]);
  t.strictSame(
    document.sessions.map(({ room, overflowRooms }) => [room, overflowRooms]),
    [
      ['a', ['b', 'c']],
      ['a', []],
      [null, undefined],
      [undefined, undefined],
    ],
  );
});

t.test('sessions refer to listed rooms by key or by name', async (t) => {
  const rooms = [
    { key: '1', name: 'Hall', capacity: 120, floor: 'First', building: '', description: [{ text: '<p>Big</p>', syntax: 'html' as const }] },
    { key: '2', name: 'Shed', capacity: -3 },
  ];
  const { document, doubts } = readingOfSessions(
    [
      { title: 'A', room: { key: '1', name: '' } },
      { title: 'B', room: { name: 'Hall' } },
      { title: 'C', room: { key: '9', name: '' } },
    ],
    { rooms },
  );
  t.strictSame(document.rooms, [
    { id: 'hall', key: '1', title: 'Hall', description: 'Big', capacity: 120, floor: 'First', building: null, order: 0 },
    { id: 'shed', key: '2', title: 'Shed', capacity: null, order: 1 },
  ]);
  t.strictSame(
    document.sessions.map(({ room }) => room),
    ['hall', 'hall', null],
  );
  t.strictSame(doubts, [
    { path: 'row of C', message: 'names the room "9", which the file does not have' },
    { path: 'rooms', message: 'without sessions, kept: Shed' },
  ]);
});

t.test('sessions refer to listed tracks by key or by name', async (t) => {
  const tracks = [{ key: 'law', name: 'Law', color: '#ABC' }, { name: 'Tea' }];
  const sessions = [{ track: { key: 'law', name: '' } }, { track: { name: 'Tea' } }, { track: { key: 'x', name: '' } }];
  const { document, doubts } = readingOfSessions(sessions, { tracks });
  t.strictSame(document.tracks, [
    { id: 'law', key: 'law', title: 'Law', color: '#aabbcc', order: 0 },
    { id: 'tea', key: 'Tea', title: 'Tea', order: 1 },
  ]);
  t.strictSame(
    document.sessions.map(({ track }) => track),
    ['law', 'tea', null],
  );
  t.match(doubts[0], { message: 'names the track "x", which the file does not have' });
});
