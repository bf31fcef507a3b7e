import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import t from 'tap';
import { agendaDocument } from '../../../src/formats/json/index.ts';
import { jsonText } from '../../../src/formats/json/json.ts';
import { ndjson } from '../../../src/formats/ndjson/index.ts';
import { matchesGolden } from '../../golden.ts';
import { agendaOf, manySorts, viewOf } from '../agenda.ts';

type Line = Record<string, unknown> & { type: string; id: string };

const agenda = agendaOf(manySorts());
const bundle = ndjson.write(viewOf(agenda));

function linesOf(text: string): Line[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

t.test('an agenda is written to the byte as the file under test/golden shows it, in whatever language', async (t) => {
  matchesGolden(t, 'ndjson/agenda.ndjson', bundle);
  t.equal(ndjson.write(viewOf(agenda, { language: 'fr' })), bundle);
});

t.test('it has everything that the JSON document has in all languages, in the same order', async (t) => {
  const { days: _days, ...document } = JSON.parse(jsonText(agendaDocument(agenda), agenda, { lang: '*', text: 'markdown' }));
  const [first, ...lines] = linesOf(bundle);
  const all = (type: string) => lines.filter((line) => line.type === type).map((line) => line[type]);
  t.same(
    {
      ...{ conference: first?.['conference'], release: first?.['release'] },
      ...{ sessions: all('session'), tracks: all('track'), rooms: all('room'), speakers: all('speaker'), documents: all('document') },
    },
    document,
  );
  t.same(
    all('audience').map((audience) => (audience as Line).id),
    ['ngos'],
  );
});

t.test('its last line is the digest of those before', async (t) => {
  const before = bundle.slice(0, bundle.trimEnd().lastIndexOf('\n') + 1);
  const sha256 = createHash('sha256').update(before).digest('hex');
  t.same(linesOf(bundle).at(-1), { type: 'digest', sha256 });
});

const gnu = process.platform === 'linux' ? false : 'head -n -1 is for GNU';

t.test('the command in the README checks it', { skip: gnu }, async (t) => {
  const file = join(t.testdir({ 'agenda.ndjson': bundle }), 'agenda.ndjson');
  t.equal(
    execFileSync('sh', ['-c', `head -n -1 '${file}' | sha256sum`], { encoding: 'utf8' }).split(' ')[0],
    linesOf(bundle).at(-1)?.['sha256'],
  );
});

t.test('a selection brings what it refers to and nothing else', async (t) => {
  const sessions = agenda.sessions.filter(({ id }) => id === 'data');
  const lines = linesOf(ndjson.write({ ...viewOf(agenda), scope: 'selection', sessions }));
  t.same(
    lines.slice(1, -1).map(({ type, id }) => `${type} ${id}`),
    ['session data', 'room aula'],
  );
});
