import t from 'tap';
import { frabJson, frabXml, schedule2 } from '../../../src/formats/voc/index.ts';
import { matchesGolden } from '../../golden.ts';
import { agendaOf, manySorts } from '../agenda.ts';
import { viewFor } from './view.ts';

const agenda = agendaOf(manySorts());

/** JSON on several lines, so that a difference can be seen. */
function laidOut(json: string): string {
  return `${JSON.stringify(JSON.parse(json), null, 2)}\n`;
}

t.test('a schedule is written as the files under test/golden show it', async (t) => {
  for (const language of ['en', 'fr']) {
    matchesGolden(t, `voc/schedule.${language}.xml`, frabXml.write(viewFor(frabXml, agenda, language)));
    matchesGolden(t, `voc/schedule.${language}.json`, laidOut(frabJson.write(viewFor(frabJson, agenda, language))));
    matchesGolden(t, `voc/schedule2.${language}.json`, laidOut(schedule2.write(viewFor(schedule2, agenda, language))));
  }
});

t.test('what was written once is written again the same', async (t) => {
  for (const writer of [frabXml, frabJson, schedule2])
    t.equal(writer.write(viewFor(writer, agendaOf(manySorts()))), writer.write(viewFor(writer, agenda)), writer.name);
});
