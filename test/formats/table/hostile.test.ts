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
