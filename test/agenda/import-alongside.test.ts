import t from 'tap';
import type { ImportDocument } from '../../src/agenda/import.ts';
import { importAgenda } from '../../src/agenda/import-agenda.ts';
import { toldApart } from '../../src/agenda/import-alongside.ts';
import { memoryStore } from '../storage/memory.ts';
import { type Fields, sha256, uidOf } from './draft.ts';

const aFile = (sessions: Fields[], system = 'csv:conf'): ImportDocument => ({
  ...{ system, conference: { timeZone: 'Europe/Paris' }, audiences: [], tracks: [], rooms: [], speakers: [], documents: [] },
  sessions: sessions as ImportDocument['sessions'],
});
const at = (day: number, over: Fields = {}): Fields => ({
  ...{ id: 'lunch', key: 'Lunch', title: 'Lunch', start: `2023-10-${day}T12:00`, end: `2023-10-${day}T13:00` },
  ...over,
});
const keys = (...files: ImportDocument[]) => toldApart(files).map(({ sessions }) => sessions.map(({ key }) => key));

t.test('a title at another time in another file is another session, at the same or at none the same', async (t) => {
  t.strictSame(keys(aFile([at(24)]), aFile([at(25)])), [['Lunch'], ['Lunch 2023-10-25T12:00']]);
  t.strictSame(keys(aFile([at(24)]), aFile([at(24)])), [['Lunch'], ['Lunch']]);
  t.strictSame(keys(aFile([at(24)]), aFile([at(25, { start: null, end: null })])), [['Lunch'], ['Lunch']]);
});

t.test('an id with the same title is the same session at any time; one with another title and time is not', async (t) => {
  t.strictSame(keys(aFile([at(24, { key: '17' })]), aFile([at(25, { key: '17' })])), [['17'], ['17']]);
  t.strictSame(keys(aFile([at(24, { key: '17' })]), aFile([at(25, { key: '17', title: 'Law' })])), [['17'], ['17 2023-10-25T12:00']]);
});

t.test('files of other systems are told apart anyway', async (t) => {
  t.strictSame(keys(aFile([at(24)]), aFile([at(25)], 'frab:conf')), [['Lunch'], ['Lunch']]);
});

t.test('the files of two days are imported together in any order, and again, with the lunch of each', async (t) => {
  const store = memoryStore();
  let made = 0;
  const ambient = { now: () => 0, uuid: () => uidOf(`new ${made++}`), sha256 };
  const days = [24, 25, 26].map((day) => ({ document: aFile([at(day)]), doubts: [] }));
  const bringIn = async (readings: typeof days) => {
    for (const reading of readings)
      await importAgenda(store, 'conf', reading, { dryRun: false, create: true, alongside: readings }, ambient);
    const { sessions = [] } = (await store.loadDraft('conf'))?.draft ?? {};
    return sessions.map(({ uid, start }) => `${start} ${uid}`).sort();
  };
  const first = await bringIn(days);
  t.equal(first.length, 3);
  t.strictSame(await bringIn(days), first);
  t.strictSame(await bringIn([...days].reverse()), first);
});
