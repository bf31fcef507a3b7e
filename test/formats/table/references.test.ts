import t from 'tap';
import { readTable } from './table.ts';

const familyIn = (text: string) => {
  const { document, doubts } = readTable(text);
  return {
    family: document.sessions.map(({ id, parent, repeatOf }) => [id, parent ?? null, repeatOf]),
    doubts: doubts.filter(({ path }) => path !== 'row 1').map(({ path, message }) => `${path}: ${message}`),
  };
};

t.test('a block and a session that is repeated are named by their id, else by their title', async (t) => {
  t.strictSame(
    familyIn(
      'Id,Title,Start,Parent,Repeat of\nb,Block,2025-03-10 10:00,,\none,One,2025-03-10 10:00,b,\ntwo,Two,2025-03-10 10:00,Block,\nagain,Once more,2025-03-10 11:00,,One',
    ),
    {
      family: [
        ['b', null, null],
        ['one', 'b', null],
        ['two', 'b', null],
        ['again', null, 'one'],
      ],
      doubts: [],
    },
  );
});

t.test('a block that the table does not have, and one that leads back to itself, are left out and reported', async (t) => {
  t.strictSame(
    familyIn(
      'Id,Title,Start,Parent\na,A,2025-03-10 10:00,b\nb,B,2025-03-10 10:00,a\nc,C,2025-03-10 10:00,c\nd,D,2025-03-10 10:00,elsewhere',
    ),
    {
      family: [
        ['a', null, null],
        ['b', null, null],
        ['c', null, null],
        ['d', null, null],
      ],
      doubts: [
        'row 5: D: names "elsewhere" as its block, which the table does not have; it is left out',
        'row 2: A: names "B" as its block, which leads back to itself or lies too deep; it is left out',
        'row 3: B: names "A" as its block, which leads back to itself or lies too deep; it is left out',
        'row 4: C: names "C" as its block, which leads back to itself or lies too deep; it is left out',
      ],
    },
  );
});

t.test('of 20,000 blocks within each other only the outermost levels are kept', async (t) => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `s${index},Tea ${index},2025-03-10 10:00,s${index + 1}`);
  const { document } = readTable(['Id,Title,Start,Parent', ...rows].join('\n'));
  t.equal(document.sessions.filter(({ parent }) => parent).length, 32);
});

t.test('audiences and accessibility of other tables are lists', async (t) => {
  const { document } = readTable(
    'Title,Start,Audiences,Accessibility,Interpretation\nTea,2025-03-10 10:00,Growers; Drinkers,"captions, ramp",anglais\nMore,2025-03-10 11:00,Drinkers,,',
  );
  t.strictSame(
    document.sessions.map(({ audiences, accessibility, interpretation }) => [audiences, accessibility, interpretation]),
    [
      [['growers', 'drinkers'], ['captions', 'ramp'], ['en']],
      [['drinkers'], [], []],
    ],
  );
  t.strictSame(document.audiences, [
    { id: 'growers', key: 'Growers', title: 'Growers' },
    { id: 'drinkers', key: 'Drinkers', title: 'Drinkers' },
  ]);
});

t.test('sessions that are marked to be within the one above them are', async (t) => {
  const { document } = readTable(
    '*Date,*Time Start,*Time End,*Session Title,Session or Sub-session(Sub)\n3/13/2025,9:00 AM,11:00 AM,Tea,\n3/13/2025,9:00 AM,9:30 AM,Leaves,Sub\n3/13/2025,9:30 AM,10:00 AM,Water,Sub\n3/13/2025,2:00 PM,3:00 PM,Cake,',
  );
  t.strictSame(
    document.sessions.map(({ id, parent }) => [id, parent]),
    [
      ['tea', null],
      ['leaves', 'tea'],
      ['water', 'tea'],
      ['cake', null],
    ],
  );
});
