import t from 'tap';
import { exampleDrafts } from '../../../src/cli/example/index.ts';
import type { View } from '../../../src/formats/format.ts';
import { importableFixtures } from '../../http/fixtures.ts';
import { agendaOf, manySorts, viewOf } from '../agenda.ts';
import { importedAgenda } from './imported.ts';
import { schemaFaults, skip } from './schemas.ts';

const languages = ['en', 'fr'];
const examples = [...exampleDrafts, manySorts()].map((draft) => agendaOf(draft));

t.test('the example and a session of every sort have no error by the schemas, in both languages', { skip }, async (t) => {
  const faults = examples.flatMap((agenda) => languages.flatMap((language) => schemaFaults(viewOf(agenda, { language }))));
  t.same(faults, []);
});

t.test('nor has a selection, or what the command line writes of an agenda that nobody has an address of', { skip }, async (t) => {
  for (const agenda of examples) {
    const view: View = { ...viewOf(agenda), scope: 'selection', sessions: agenda.sessions.slice(1, 3), selfUrl: null };
    t.same(schemaFaults(view), []);
    t.same(schemaFaults({ ...view, sessions: [] }), []);
  }
});

t.test('nor have real conferences that were imported', { skip }, async (t) => {
  const fixtures = importableFixtures();
  t.ok(fixtures.length >= 4);
  for (const { name, reading } of fixtures) t.same(schemaFaults(viewOf(await importedAgenda(reading))), [], name);
});

t.test('they do find what is wrong', { skip }, async (t) => {
  const agenda = agendaOf(manySorts());
  const sessions = agenda.sessions.map((session) => ({ ...session, uid: 'none' }));
  const faults = schemaFaults(viewOf({ ...agenda, sessions })).join('\n');
  for (const file of ['schedule.xml:', 'voc-schedule-json.schema.json:', 'voc-schedule-json.schema2.json:']) t.match(faults, file);
});
