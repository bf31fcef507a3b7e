import t from 'tap';
import { csvReader } from '../../../src/formats/table/index.ts';
import { readTable } from './table.ts';

const told = (table: string, options = {}) => {
  const { document } = readTable(table, options);
  const rooms = new Map(document.rooms.map(({ id, title }) => [id, title]));
  return document.sessions.map(({ title, start, room, speakers }) => [title, start, rooms.get(room ?? '') ?? null, speakers?.length]);
};

t.test('a grid of times and rooms has a session in each cell, with its people below the title', async (t) => {
  const table =
    'Time,Room A,Room B\nMonday 10 March 2025,,\n09:00-10:00,Opening,\n10:00-11:00,"On tea\nAnn Bee, Cy Dee",On roots\n11:00-11:30,Coffee break,\n11:30-12:30,,"On cake\nfor all"';
  t.equal(csvReader.recognise(Buffer.from(table)), true);
  t.strictSame(told(table), [
    ['Opening', '2025-03-10T09:00', null, 0],
    ['On tea', '2025-03-10T10:00', 'Room A', 2],
    ['On roots', '2025-03-10T10:00', 'Room B', 0],
    ['Coffee break', '2025-03-10T11:00', null, 0],
    ['On cake', '2025-03-10T11:30', 'Room B', 0],
  ]);
  t.strictSame(readTable(table).document.sessions[4]?.abstract, 'for all');
  t.strictSame(
    readTable(table)
      .doubts.slice(0, 2)
      .map(({ message }) => message),
    [
      'the table is read as a grid: times at the side, rooms at the top, a session in each cell',
      'what stands alone in the first column of its row, or in every column, is read as for everyone, in no room',
    ],
  );
});

t.test('a grid may have its days at the top', async (t) => {
  t.strictSame(told(',Monday 10 March 2025,Tuesday 11 March 2025\n9h-10h,Opening,Keynote\n10h-11h,Talks,'), [
    ['Opening', '2025-03-10T09:00', null, 0],
    ['Keynote', '2025-03-11T09:00', null, 0],
    ['Talks', '2025-03-10T10:00', null, 0],
  ]);
});

t.test('rooms that are called sessions are no titles', async (t) => {
  t.strictSame(told('Time,Session A,Session B\n10:00,Policy,Data\n11:00,Law,', { startDate: '2025-03-10' }), [
    ['Policy', '2025-03-10T10:00', 'Session A', 0],
    ['Data', '2025-03-10T10:00', 'Session B', 0],
    ['Law', '2025-03-10T11:00', null, 0],
  ]);
});

t.test('measurements are no agenda', async (t) => {
  t.not(csvReader.recognise(Buffer.from('Time,Heat,Rain\n10:00,20,50\n11:00,21,49')), true);
});

t.test('a grid may have a room whose name is a word for rooms', async (t) => {
  const table = 'Time,Auditorium,Nook\n10:00,On tea,On roots\n11:00,On cake,On pie\n';
  t.equal(csvReader.recognise(Buffer.from(table)), true);
  t.strictSame(
    told(table, { startDate: '2025-03-10' }).map(([title, , room]) => [title, room]),
    [
      ['On tea', 'Auditorium'],
      ['On roots', 'Nook'],
      ['On cake', 'Auditorium'],
      ['On pie', 'Nook'],
    ],
  );
});

t.test('what a grid has in every column of a row is one session for everyone, and a dash is none', async (t) => {
  t.strictSame(told('Time,Room A,Room B\n9h-10h,Opening,Opening\n10h-11h,On tea,-', { startDate: '2025-03-10' }), [
    ['Opening', '2025-03-10T09:00', null, 0],
    ['On tea', '2025-03-10T10:00', 'Room A', 0],
  ]);
});

t.test('weekdays at the top of a grid may say which day of the month they are, and have marks of notes', async (t) => {
  const table = 'Time,Monday 10*,Tuesday 11\n9h-10h,Opening,Keynote\n10h-11h,Talks,Talks';
  t.strictSame(told(table, { startDate: '2025-03-01' }).slice(0, 2), [
    ['Opening', '2025-03-10T09:00', null, 0],
    ['Keynote', '2025-03-11T09:00', null, 0],
  ]);
});

t.test('the times of a grid may be hours alone, and its days in two languages', async (t) => {
  const table = 'Hora, Montag / Lunes, Dienstag / Martes\n9-10, Opening, Keynote\n10-11, Talks, Panel';
  t.strictSame(told(table, { startDate: '2025-03-10' }).slice(0, 2), [
    ['Opening', '2025-03-10T09:00', null, 0],
    ['Keynote', '2025-03-11T09:00', null, 0],
  ]);
});
