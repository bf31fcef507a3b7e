import t from 'tap';
import type { ImportDocument } from '../../../src/agenda/import.ts';
import { inAllLanguages } from '../../../src/formats/foreign/all-languages.ts';
import { readingOf } from '../../../src/formats/foreign/build.ts';
import { Doubts } from '../../../src/formats/foreign/doubts.ts';
import type { JsonValue } from '../../../src/formats/foreign/json.ts';

type Row = { title: JsonValue; abstract?: JsonValue; track?: JsonValue; languages?: string };

/** What is read of sessions whose texts may be maps. */
function read(rows: readonly Row[], language = '', languages = ''): { document: ImportDocument; doubts: string[] } {
  const { document, doubts } = inAllLanguages(language, (texts) => {
    const sessions = rows.map((row, index) => ({
      place: `row ${index}`,
      keys: [`k${index}`],
      title: texts.line(row.title),
      abstract: texts.prose(row.abstract),
      when: { date: '2031-05-02T10:00', end: '2031-05-02T11:00' },
      track: { name: texts.line(row.track) },
      ...(row.languages !== undefined && { languages: row.languages }),
    }));
    return readingOf({ system: 'test', conference: { timeZone: 'Europe/Paris', languages }, sessions }, {}, new Doubts());
  });
  return { document, doubts: doubts.map(({ path, message }) => `${path}: ${message}`) };
}

t.test('a text that is a map from language to text is read in all of them, one that is the same in all is one', async (t) => {
  const { document, doubts } = read([
    { title: { en: 'Tea', de: 'Tee' }, abstract: { en: '<p>Leaves</p>', de: '<p>Blätter</p>' }, track: { en: 'Soil', de: 'Boden' } },
    { title: { en: 'Moss', de: 'Moss' }, abstract: 'Green', track: { de: 'Boden', en: 'Soil' } },
  ]);
  t.strictSame(
    document.sessions.map(({ id, title, abstract, track }) => [id, title, abstract, track]),
    [
      ['tea', { en: 'Tea', de: 'Tee' }, { en: 'Leaves', de: 'Blätter' }, 'soil'],
      ['moss', 'Moss', 'Green', 'soil'],
    ],
  );
  t.strictSame(
    document.tracks.map(({ title }) => title),
    [{ en: 'Soil', de: 'Boden' }],
  );
  t.strictSame([document.conference.languages, doubts], [['en', 'de'], []]);
});

t.test('the first language is one that the conference, or most of its sessions, declare, and every text has it', async (t) => {
  const rows: Row[] = [
    { title: { en: 'Tea', fr: 'Thé' } },
    { title: { en: 'Moss', fr: 'Mousse', de: 'Moos' } },
    { title: { en: 'Only here', de: 'Nur hier' } },
  ];
  const { document } = read(rows, '', 'fr, it');
  t.strictSame(document.conference.languages, ['fr', 'en', 'de', 'it']);
  t.strictSame(
    document.sessions.map(({ id, title }) => [id, title]),
    [
      ['tea', { fr: 'Thé', en: 'Tea' }],
      ['moss', { fr: 'Mousse', en: 'Moss', de: 'Moos' }],
      ['only-here', { fr: 'Only here', en: 'Only here', de: 'Nur hier' }],
    ],
  );
  t.strictSame(read([{ title: { en: 'Tea', ja: 'お茶' }, languages: 'Japanese' }]).document.conference.languages, ['ja', 'en']);
  t.equal(read(rows, 'fr').document.sessions[0]?.id, 'the');
});

t.test('names of languages as systems write them are tags, and what is none is not read', async (t) => {
  const { document, doubts } = read([{ title: { 'de-formal': 'Tee', pt_BR: 'Chá', x: 'Teh' } }], 'pt_BR');
  t.strictSame([document.conference.languages, document.sessions[0]?.title], [['pt-BR', 'de'], { 'pt-BR': 'Chá', de: 'Tee' }]);
  t.strictSame(doubts, ['sessions: have texts in several languages; those in x are left out']);
  const { document: one, doubts: none } = read([{ title: { en: 'Tea' } }]);
  t.strictSame([one.sessions[0]?.title, one.conference.languages, none], ['Tea', ['en'], []]);
});

t.test('a collection that one language tells apart and another does not stays in the first language', async (t) => {
  const { document } = read([
    { title: 'A', track: { en: 'Soil', de: 'Boden' } },
    { title: 'B', track: { en: 'Ground', de: 'Boden' } },
  ]);
  t.strictSame(
    document.tracks.map(({ title }) => title),
    ['Soil', 'Ground'],
  );
});
