import t from 'tap';
import { patchResource } from '../../src/agenda/patch.ts';

const room = { id: 'hall', title: 'Hall', floor: { en: 'First', fr: 'Premier' }, capacity: 5, geo: { lat: 1, lon: 2 } };

t.test('a member of the patch replaces that member, null removes it, the rest stays', async (t) => {
  t.same(patchResource(room, { capacity: null, order: 3 }, 'en'), {
    id: 'hall',
    title: 'Hall',
    floor: room.floor,
    geo: room.geo,
    order: 3,
  });
});

t.test('objects are merged and arrays replaced (RFC 7396)', async (t) => {
  t.same(patchResource({ geo: { lat: 1, lon: 2 }, tags: ['a', 'b'] }, { geo: { lat: 5 }, tags: ['c'] }, 'en'), {
    geo: { lat: 5, lon: 2 },
    tags: ['c'],
  });
});

t.test('a string replaces a whole text, also where it was a map', async (t) => {
  t.same(patchResource(room, { floor: 'Ground' }, 'en'), { ...room, floor: 'Ground' });
});

t.test('a map adds to a text', async (t) => {
  t.same(patchResource(room, { floor: { fr: 'Premier étage' } }, 'en'), { ...room, floor: { en: 'First', fr: 'Premier étage' } });
});

t.test('a map adds to a plain string, which is the default language', async (t) => {
  t.same(patchResource(room, { title: { fr: 'Salle' } }, 'en'), { ...room, title: { en: 'Hall', fr: 'Salle' } });
});

t.test('a language is taken out of a text with null', async (t) => {
  t.same(patchResource(room, { floor: { fr: null } }, 'en'), { ...room, floor: 'First' });
  t.same(patchResource(room, { floor: { en: null } }, 'en'), { ...room, floor: { fr: 'Premier' } });
});

t.test('texts deep in a resource are patched alike', async (t) => {
  const conference = { venue: { name: 'House', city: 'Paris' } };
  t.same(patchResource(conference, { venue: { name: { fr: 'Maison' } } }, 'en'), {
    venue: { name: { en: 'House', fr: 'Maison' }, city: 'Paris' },
  });
});

t.test('a name that is the same in every language stays a string', async (t) => {
  t.same(patchResource({ id: 'ann', name: 'Ann' }, { country: 'FR' }, 'en'), { id: 'ann', name: 'Ann', country: 'FR' });
});

t.test('an empty patch changes nothing', async (t) => {
  t.same(patchResource(room, {}, 'en'), room);
});

t.test('what is no object takes the place of the resource, to be refused when it is read', async (t) => {
  t.equal(patchResource(room, null, 'en'), null);
  t.same(patchResource(room, [1], 'en'), [1]);
});
