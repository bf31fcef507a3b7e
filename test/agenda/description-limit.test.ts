import t from 'tap';
import { cutOf, descriptionLimitFor } from '../../src/agenda/description-limit.ts';
import { project } from '../../src/agenda/projection.ts';
import type { Text } from '../../src/agenda/text.ts';
import { aConference, aDraft, agendaOf, aSession, type Fields, release, the } from './draft.ts';

const many = (count: number, over: Fields) => Array.from({ length: count }, (_, n) => aSession({ id: `s${n}`, ...over }));
const limitFor = (over: Fields) => descriptionLimitFor(project(aDraft(over)));

t.test('an ordinary agenda shows the whole of every text', async (t) => {
  t.equal(limitFor({ sessions: many(300, { abstract: 'word '.repeat(300) }) }), null);
});

t.test('the more there is, the less is shown of each', async (t) => {
  const abstract = 'word '.repeat(4000);
  t.same(
    [40, 100, 200, 350, 500, 700, 2000].map((count) => limitFor({ sessions: many(count, { abstract }) })),
    [null, 4000, 2000, 1000, 1000, 500, 0],
  );
});

t.test('a text in letters of several octets takes more, and the longest language decides', async (t) => {
  const abstract = (en: string, fr: string) => ({ sessions: many(60, { abstract: { en, fr } }) });
  const [short, long, wide] = ['a', 'a'.repeat(12_000), '語'.repeat(12_000)];
  t.same([limitFor(abstract(long, short)), limitFor(abstract(wide, short)), limitFor(abstract(short, wide))], [null, 4000, 4000]);
});

t.test('a cut concerns a session only where it may have been cut', async (t) => {
  const session = (abstract: Text | null, note: Text | null = null) => ({ abstract, note });
  t.same(
    [
      cutOf(session('a'.repeat(999)), null),
      cutOf(session(null), 500),
      cutOf(session('short'), 500),
      cutOf(session(null, 'a'.repeat(501)), 500),
    ],
    [null, null, null, 500],
  );
});

t.test('a release that cuts what it did not cut before counts as a change of the sessions that it cuts, and of no other', async (t) => {
  const conference = aConference();
  const own = [aSession({ id: 'long', abstract: 'word '.repeat(4000) }), aSession({ id: 'short', abstract: 'A word.' })];
  const one = release(aDraft({ conference, sessions: own }));
  const two = release(aDraft({ conference, sessions: [...own, ...many(200, { abstract: 'word '.repeat(4000) })] }), one);
  t.same([one.descriptionLimit, two.descriptionLimit], [null, 2000]);
  t.same([the(two.history, 'long').sequence, the(two.history, 'short').sequence], [1, 0]);
});

t.test('an agenda says what its calendars show', async (t) => {
  t.equal(agendaOf(aDraft()).descriptionLimit, null);
});
