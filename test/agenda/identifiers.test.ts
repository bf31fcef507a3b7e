import t from 'tap';
import { freeId, Id, reservedFaults, slugify, Uid } from '../../src/agenda/identifiers.ts';

t.test('an id is 1 to 80 of a-z, 0-9 and hyphen', async (t) => {
  for (const id of ['a', '0', '-', 'opening-plenary', 'x'.repeat(80)]) t.equal(Id.safeParse(id).success, true, id);
  for (const id of ['', 'A', 'a b', 'a_b', 'a.b', 'é', 'a\n', 'x'.repeat(81), '../a', '%61']) t.equal(Id.safeParse(id).success, false, id);
});

t.test('a uid is a UUID in lower case', async (t) => {
  t.equal(Uid.safeParse('6f1c2b9e-3f0a-4f53-9f0d-1b7f7f9f2c11').success, true);
  for (const uid of [
    '6F1C2B9E-3f0a-4f53-9f0d-1b7f7f9f2c11',
    '6f1c2b9e3f0a4f539f0d1b7f7f9f2c11',
    '',
    'x',
    '6f1c2b9e-3f0a-4f53-9f0d-1b7f7f9f2c11\n',
  ])
    t.equal(Uid.safeParse(uid).success, false, uid);
});

t.test('an id is made from a title: letters without marks, words joined by hyphens', async (t) => {
  t.equal(slugify('  Réunion générale: “Œuvres” & co. '), 'reunion-generale-oeuvres-and-co');
  t.equal(slugify("Buyer's guide – Straße, Łódź, Ærø"), 'buyers-guide-strasse-lodz-aero');
  t.equal(slugify('日本語'), 'item');
  t.equal(slugify('!!!', 'session'), 'session');
});

t.test('a made id is at most 60 characters and always an id', async (t) => {
  t.equal(slugify('x'.repeat(200)), 'x'.repeat(60));
  t.equal(slugify(`${'x'.repeat(59)} y`), 'x'.repeat(59));
  for (const title of ['\ud800', '\u0000', '-', 'a'.repeat(59).concat('ﬃ'), '½', 'İstanbul'])
    t.equal(Id.safeParse(slugify(title)).success, true);
});

t.test('a taken id gets the first number that is free', async (t) => {
  const taken = new Set(['a', 'a-2', 'x'.repeat(80)]);
  t.equal(
    freeId('b', (id) => taken.has(id)),
    'b',
  );
  t.equal(
    freeId('a', (id) => taken.has(id)),
    'a-3',
  );
  t.equal(
    freeId('x'.repeat(80), (id) => taken.has(id)),
    `${'x'.repeat(72)}-2`,
  );
});

t.test('ids that addresses of the service begin with are not to be had, and nothing else is kept', async (t) => {
  t.same(reservedFaults('docs', 'id'), [{ path: 'id', message: 'docs is kept for addresses of the service; choose another id' }]);
  for (const id of ['docs-2', 'exchange', 'constructor', undefined, 4]) t.same(reservedFaults(id, 'id'), []);
});
