import t from 'tap';
import { AgendaError } from '../../../src/agenda/errors.ts';
import { csvReader } from '../../../src/formats/table/index.ts';
import { borne, HEAD, refused } from './hostile-files.ts';
import { readTable } from './table.ts';

for (const [name, bytes, message] of refused) {
  t.test(`${name} is refused with one line`, async (t) => {
    t.throws(() => readTable(bytes), new AgendaError('unreadable', message));
    csvReader.recognise(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  });
}

for (const [name, bytes] of borne) {
  t.test(`${name} are read`, async (t) => {
    t.equal(readTable(bytes).document.sessions.filter(({ title }) => title !== 'ÿþ€').length, 1);
  });
}

t.test('20,000 rows of one title are read', async (t) => {
  t.equal(readTable(HEAD + 'a,2025-03-10 10:00,11:00\n'.repeat(20_000)).document.sessions.length, 20_000);
});

t.test('a grid with blanks in a cell, rows of days and days without a year are read', async (t) => {
  const rows = (count: number, row: (index: number) => string) => Array.from({ length: count }, (_, index) => row(index)).join('');
  const files = [
    `Time,Hall,Nook\n9:00,"a${' '.repeat(50_000)}b",Two words\n${rows(9, () => '10:00,Three four,Five words\n')}`,
    `Title,Date,Start\n${rows(10_000, () => `a,x${' '.repeat(195)}x,10:00\n`)}`,
    `Title,Date,Start,A,B,C,D,E\n${rows(10_000, () => `${'10 March 2025,'.repeat(8)}\n`)}`,
    `Title,Date,Start\n${rows(10_000, (index) => `a,${1 + (index % 28)} March${index < 390 ? ` ${1910 + (index % 280)}` : ''},10:00\n`)}`,
  ];
  const counts = files.map((file) => readTable(file, { startDate: '2025-03-10' }).document.sessions.length);
  t.strictSame(counts, [20, 10_000, 0, 10_000]);
});
