import { deepEqual } from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import t from 'tap';
import type { Agenda } from '../../../src/agenda/release.ts';
import { inLanguage, line, type Text } from '../../../src/agenda/text.ts';
import { csv } from '../../../src/formats/csv/index.ts';
import { matchesGolden } from '../../golden.ts';
import { agendaOf, manySorts, viewOf } from '../agenda.ts';

type Row = Record<string, string>;

/** The rows of a file, with the apostrophes undone that keep formulas away. */
function rowsOf(file: string): Row[] {
  const rows = parse<Row>(file, { columns: true, record_delimiter: '\r\n' });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value.replace(/^'/, '')])));
}

/** The entries of a list's cell with their parts, read as the README says. */
function entriesOf(value: string | undefined): string[][] {
  if (!value) return [];
  return value.split('\n').map((line) => line.split(' | ').map((part) => part.replace(/\\([\\|])/g, '$1')));
}

const agenda = agendaOf(manySorts());

t.test('an agenda is written to the byte as the files under test/golden show it', async (t) => {
  matchesGolden(t, 'csv/sessions.en.csv', csv.write(viewOf(agenda)));
  matchesGolden(t, 'csv/sessions.fr.csv', csv.write(viewOf(agenda, { language: 'fr' })));
});

t.test('rows end with CRLF, the first names the columns, and a selection of nothing still has it', async (t) => {
  const [header, rest] = csv.write({ ...viewOf(agenda), sessions: [] }).split('\r\n');
  t.equal(header?.split(',').slice(0, 8).join(' '), 'id uid kind title subtitle start end date');
  t.equal(rest, '');
});

t.test('a placeholder fills no cell but those of its block', async (t) => {
  const [row = {}] = rowsOf(csv.write(viewOf(agenda, { id: 'held' })));
  t.same(
    Object.keys(row).filter((name) => row[name] !== ''),
    ['id', 'uid', 'kind', 'title', 'start', 'end', 'timeZone', 'status', 'visibility', 'sequence', 'createdAt', 'modifiedAt'],
  );
});

t.test('people can read a list in its cell, and a program can split it again', async (t) => {
  const [row = {}] = rowsOf(csv.write(viewOf(agenda, { id: 'opening' })));
  t.equal(row['speakers'], 'Ada Example | ada | keynote\nA Body | body | host | Welcomed by');
  t.equal(row['documents'], 'Paper | paper | https://example.org/päper.pdf\nKept back | kept');
  t.same(entriesOf(row['room']), [['Aula', 'aula']]);
  t.same(entriesOf(row['tags']), [['ai'], ['data']]);
});

/** What a file has to give back of each session: every id, instant and text. */
function expected({ sessions, speakers, documents, conference }: Agenda, language: string) {
  const say = (text: Text | null | undefined) => (text ? inLanguage(text, language, conference.languages[0] ?? '') : '');
  return sessions.map(({ id, uid, title, abstract, note, start, end, tags, ...session }) => ({
    ...{ id, uid, start: start ?? '', end: end ?? '' },
    ...{ title: say(title), abstract: say(abstract), note: say(note) },
    tags: tags.map((tag) => [tag]),
    speakers: session.speakers.map(({ speaker, role, label }) => {
      const name = speakers.find((one) => one.id === speaker)?.name ?? '';
      return label ? [name, speaker, role, say(label)] : [name, speaker, role];
    }),
    documents: session.documents.map((one) => {
      const { title, url } = documents.find((document) => document.id === one) ?? { title: '', url: null };
      return url ? [say(title), one, url] : [say(title), one];
    }),
  }));
}

function found(file: string) {
  return rowsOf(file).map(({ id, uid, start, end, title, abstract, note, tags, speakers, documents }) => ({
    ...{ id, uid, start, end, title, abstract, note },
    ...{ tags: entriesOf(tags), speakers: entriesOf(speakers), documents: entriesOf(documents) },
  }));
}

const BEGINNINGS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', "'", "''", '"', ',', '|', '\\', ' | ', '\\|', ''];
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

t.test('whatever texts say, a reader gets them back and no cell is a formula', async () => {
  const text = fc
    .tuple(fc.constantFrom(...BEGINNINGS), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), fc.constantFrom(...BEGINNINGS))
    .map((parts) => `${parts.join('')}x`)
    .filter((value) => line(100).safeParse(value).success);
  const hostile = fc.record({
    title: text,
    abstract: fc.array(text, { minLength: 1, maxLength: 3 }),
    tag: text,
    name: text,
    label: text,
    paper: text,
  });
  fc.assert(
    fc.property(hostile, ({ title, abstract, tag, name, label, paper }) => {
      const document = manySorts();
      const made = agendaOf({
        ...document,
        speakers: document.speakers.map((speaker) => ({ ...speaker, name })),
        documents: document.documents.map((one) => ({ ...one, title: paper })),
        sessions: document.sessions.map((session) => ({
          ...session,
          ...('speakers' in session ? { speakers: [{ speaker: 'ada', label }, { speaker: 'body' }] } : {}),
          ...{ title, abstract: abstract.join('\n'), tags: [tag, 'plain'] },
        })),
      });
      const file = csv.write(viewOf(made));
      const cells = parse(file, { record_delimiter: '\r\n' }).flat();
      deepEqual(
        cells.filter((cell) => FORMULA.test(cell)),
        [],
      );
      deepEqual(found(file), expected(made, 'en'));
    }),
    { numRuns: 60 },
  );
});
