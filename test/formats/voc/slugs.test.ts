import fc from 'fast-check';
import t from 'tap';
import { acronymOf, sessionIdOf, sessionSlug, slugOf } from '../../../src/formats/voc/slugs.ts';

const id = fc.stringMatching(/^[a-z0-9-]{1,80}$/);

t.test('an acronym is the id where it can be', async (t) => {
  t.strictSame(['39c3', 'rc3', 'divoc-2023-ptt', 'open-exchange-2023', 'a', '-', '2023'].map(acronymOf), [
    '39c3',
    'rc3_',
    'divoc-2023-ptt',
    'open_exchange_2023',
    'a___',
    '____',
    '2023',
  ]);
});

t.test('every id gives an acronym and slugs that all three schemas take', async (t) => {
  fc.assert(
    fc.property(id, id, (conference, session) => {
      const acronym = acronymOf(conference);
      const slug = sessionSlug(acronym, session);
      return (
        /^[a-z0-9_-]{4,}$/.test(acronym) &&
        /^[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?$/.test(acronym) &&
        /^[a-z0-9_]{4,}-[a-z0-9\-_]{4,}$/.test(slug) &&
        [slug, slugOf(session)].every((one) => /^[a-z0-9_-]+[a-z0-9]$/.test(one))
      );
    }),
    { numRuns: 2000 },
  );
  t.pass('for every id');
});

t.test('no two ids have one slug', async (t) => {
  const short = fc.stringMatching(/^[a0-]{1,4}$/);
  fc.assert(
    fc.property(short, short, (a, b) => a === b || (slugOf(a) !== slugOf(b) && slugOf(a, 4) !== slugOf(b, 4))),
    { numRuns: 2000 },
  );
  t.pass('for any two');
});

t.test('the slug of a session tells its id, whatever it looks like', async (t) => {
  fc.assert(
    fc.property(
      id,
      id,
      (conference, session) => sessionIdOf(acronymOf(conference), sessionSlug(acronymOf(conference), session)) === session,
    ),
    { numRuns: 2000 },
  );
  t.strictSame(
    [sessionIdOf('tea_', 'tea_-60-years'), sessionIdOf('tea_', 'tea_-___a'), sessionIdOf('tea_', 'coffee-60-years')],
    ['60-years', 'a', ''],
  );
});
