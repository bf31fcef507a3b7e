import fc from 'fast-check';
import t from 'tap';
import { pageOf, readCursor, writeCursor } from '../../src/agenda/cursor.ts';
import { refusal } from './draft.ts';

// All of it is Latin-1, so that btoa can make a cursor of it.
const list = '/v1/conferences/lpp/sessions';
const latin = { list, release: 3, filters: { kind: ['plenary'] }, sort: null, after: ['opening'] };
const cursor = { list, release: 3, filters: { kind: ['plenary', 'break'], q: ['é “日本”'] }, sort: '-title', after: ['hall', 'opening'] };
const refused = { code: 'invalid', faults: ['cursor: is not one that this service gave out'] };

t.test('a cursor comes back as it was written, in characters that are safe in a URL', async (t) => {
  t.same(readCursor(writeCursor(cursor), list), cursor);
  t.match(writeCursor(cursor), /^[A-Za-z0-9_-]+$/);
});

t.test('any cursor comes back as it was written', async () => {
  const text = fc.string({ unit: 'grapheme' });
  const any = fc.record({
    list: text,
    release: fc.integer({ min: 1, max: 1e9 }),
    filters: fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), fc.array(text)),
    sort: fc.option(text),
    after: fc.array(text, { minLength: 1, maxLength: 5 }),
  });
  fc.assert(
    fc.property(any, (given) => JSON.stringify(readCursor(writeCursor(given), given.list)) === JSON.stringify(given)),
    { numRuns: 200 },
  );
});

t.test('what is no cursor is refused', async (t) => {
  const texts = ['', 'x', '!!!', 'null', writeCursor(cursor).slice(0, -4), `A${writeCursor(cursor)}`, btoa('{}'), btoa('[]'), btoa('\xff')];
  for (const text of texts)
    t.same(
      refusal(() => readCursor(text, list)),
      refused,
      text,
    );
});

t.test('a cursor of another shape is refused', async (t) => {
  const shapes = [
    { ...latin, release: 0 },
    { ...latin, release: '3' },
    { ...latin, more: 1 },
    { ...latin, after: null },
    { ...latin, after: [] },
    { ...latin, after: 'opening' },
    { ...latin, filters: { kind: 'plenary' } },
  ];
  t.same(readCursor(btoa(JSON.stringify(latin)), list), latin);
  for (const shape of shapes)
    t.same(
      refusal(() => readCursor(btoa(JSON.stringify(shape)), list)),
      refused,
    );
});

t.test('a cursor of another list is refused', async (t) => {
  const other = refusal(() => readCursor(writeCursor(cursor), '/v1/conferences/lpp/tracks'));
  t.same(other, { code: 'invalid', faults: ['cursor: belongs to another list'] });
});

t.test('any text is read as a cursor or refused', async () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const outcome = refusal(() => readCursor(text, list));
      return outcome === 'accepted' || outcome.code === 'invalid';
    }),
    { numRuns: 200 },
  );
});

const items = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const page = (after: string[] | undefined, limit: number, of = items) => {
  const { page: found, last } = pageOf(of, after, limit);
  return [found.map(({ id }) => id).join(''), last];
};

t.test('pages follow each other without gap or overlap, the last one says so', async (t) => {
  t.same(
    [page(undefined, 2), page(['a', 'b'], 2), page(['a', 'b', 'c', 'd'], 2)],
    [
      ['ab', ['a', 'b']],
      ['cd', ['a', 'b', 'c', 'd']],
      ['e', null],
    ],
  );
});

t.test('a page that ends with the list is the last one', async (t) => {
  t.same(
    [page(undefined, 5), page(['e'], 5), page(['c'], 2)],
    [
      ['abcde', null],
      ['', null],
      ['de', null],
    ],
  );
});

t.test('a page goes on where items before it have been hidden meanwhile', async (t) => {
  const without = (...gone: string[]) => items.filter(({ id }) => !gone.includes(id));
  t.same(page(['a', 'b'], 2, without('b')), ['cd', ['a', 'c', 'd']]);
  t.same(page(['a', 'b', 'c'], 2, without('b', 'c')), ['de', null]);
});

t.test('an item before the page that was moved behind it leaves the page where it was', async (t) => {
  const moved = ['b', 'c', 'd', 'a'].map((id) => ({ id }));
  t.same(page(['a', 'b'], 2, moved), ['cd', ['b', 'c', 'd']]);
});

t.test('after items of which none is left the list begins anew', async (t) => {
  t.same(page(['gone'], 2), ['ab', ['a', 'b']]);
});

t.test('nothing has one empty page', async (t) => {
  t.same(pageOf([], undefined, 10), { page: [], last: null });
});
