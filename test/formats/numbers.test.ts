import t from 'tap';
import { guidFor, numbersFor } from '../../src/formats/numbers.ts';

t.test('a name has the same number whatever others there are', async (t) => {
  const [alone] = [...numbersFor(['b']).values()];
  t.equal(numbersFor(['a', 'b', 'c']).get('b'), alone);
});

t.test('of names that meet in one number the first keeps it, and the other gets the next', async (t) => {
  const [first, second, number] = collision();
  t.strictSame(
    [...numbersFor([first, second])],
    [
      [first, number],
      [second, number + 1],
    ],
  );
  t.strictSame(
    [...numbersFor([second, first])],
    [
      [second, number],
      [first, number + 1],
    ],
  );
});

t.test('numbers are positive integers of 32 bits with a sign', async (t) => {
  const numbers = [...numbersFor(Array.from({ length: 2000 }, (_, n) => `name ${n}`)).values()];
  t.equal(new Set(numbers).size, 2000);
  t.ok(numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= 2 ** 31 - 1));
});

t.test('a guid is a UUID of its own for each conference, collection and id', async (t) => {
  const guids = [guidFor('a', 'rooms', 'x'), guidFor('a', 'speakers', 'x'), guidFor('b', 'rooms', 'x'), guidFor('a', 'rooms', 'y')];
  t.equal(new Set(guids).size, 4);
  for (const guid of guids) t.match(guid, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

/** Two names of one number, found by trying. */
function collision(): [string, string, number] {
  const seen = new Map<number, string>();
  for (let n = 0; ; n++) {
    const name = `name ${n}`;
    const number = numbersFor([name]).get(name) ?? 0;
    const other = seen.get(number);
    if (other !== undefined) return [other, name, number];
    seen.set(number, name);
  }
}
