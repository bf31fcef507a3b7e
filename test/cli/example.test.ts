import t from 'tap';
import { clashesOf } from '../../src/agenda/clashes.ts';
import { readDraft } from '../../src/agenda/read-draft.ts';
import { eachTextMap } from '../../src/agenda/texts.ts';
import { exampleDrafts, exampleReleaseNotes } from '../../src/cli/example/index.ts';

const drafts = exampleDrafts.map((document) => readDraft(document));
const [exchange, meeting] = drafts;

t.test('the example is the event and its follow-up, of one series', async (t) => {
  t.same(
    drafts.map(({ conference }) => [conference.id, conference.startDate, conference.endDate, conference.admission]),
    [
      ['open-exchange-2023', '2023-10-24', '2023-10-24', 'open'],
      ['lpp-meeting-2023', '2023-10-25', '2023-10-26', 'invitation'],
    ],
  );
  t.equal(meeting?.conference.follows, exchange?.conference.id);
  t.same(meeting?.conference.series, exchange?.conference.series);
  t.same(
    Object.keys(exampleReleaseNotes),
    drafts.map(({ conference }) => conference.id),
  );
});

t.test('nothing in it clashes', async (t) => {
  t.same(
    drafts.flatMap((draft) => clashesOf(draft)),
    [],
  );
});

t.test('every text is there in English and French', async (t) => {
  const incomplete: string[] = [];
  for (const draft of drafts) eachTextMap(draft, (map, path) => void (Object.keys(map).sort().join() === 'en,fr' || incomplete.push(path)));
  t.same(incomplete, []);
});

t.test('it shows what there is to show', async (t) => {
  const sessions = exchange?.sessions ?? [];
  t.same([...new Set(sessions.map(({ kind }) => kind))].sort(), ['break', 'breakout', 'meeting', 'other', 'plenary', 'social', 'workshop']);
  t.same([...new Set(sessions.map(({ visibility }) => visibility))].sort(), ['placeholder', 'private', 'public']);
  t.same([...new Set(sessions.map(({ status }) => status))].sort(), ['cancelled', 'confirmed', 'tentative']);
  t.equal(sessions.filter(({ parent }) => parent === 'breakouts').length, 3);
  t.equal(exchange?.audiences.length, 5);
  t.equal(exchange?.documents.filter(({ translationOf }) => translationOf !== null).length, 3);
});

t.test('no uid occurs twice', async (t) => {
  const uids = drafts.flatMap(({ sessions }) => sessions.map(({ uid }) => uid));
  t.equal(new Set(uids).size, uids.length);
});
