import t from 'tap';
import { z } from 'zod';
import { faultsOf, joinPath, sieve } from '../../src/agenda/faults.ts';

const Shape = z.strictObject({
  name: z.string().max(3),
  kind: z.enum(['a', 'b']).default('a'),
  count: z.int().min(1).nullable().default(null),
  inner: z.array(z.strictObject({ ok: z.boolean() })).default([]),
});

const told = (input: unknown, base = '') => sieve(Shape, input, base).faults.map(({ path, message }) => `${path}: ${message}`);

t.test('a path has dots for fields and brackets for places', async (t) => {
  t.equal(joinPath('sessions', [3]), 'sessions[3]');
  t.equal(joinPath('sessions[3]', ['speakers', 0, 'role']), 'sessions[3].speakers[0].role');
  t.equal(joinPath('', ['a', 'b']), 'a.b');
  t.equal(joinPath('a', []), 'a');
});

t.test('a sound object has its defaults and no faults', async (t) => {
  const value = { name: 'x', kind: 'a', count: null, inner: [] } as const;
  t.same(sieve(Shape, { name: 'x' }, ''), { value, part: value, faults: [] });
});

t.test('all faults of an object come at once, each with its path and a sentence', async (t) => {
  t.same(told({ name: 'long', kind: 'c', count: 0, inner: [{ ok: true }, { ok: 1, extra: 2 }], more: 1 }, 'it'), [
    'it.name: is too long or large: at most 3',
    'it.kind: must be one of a, b',
    'it.count: is too short or small: at least 1',
    'it.inner[1].ok: must be a boolean',
    'it.inner[1].extra: is not a field here',
    'it.more: is not a field here',
  ]);
});

t.test('what is missing is told from what is of another type', async (t) => {
  t.same(told({}), ['name: is missing or not a string']);
  t.same(told({ name: null }), ['name: must be a string']);
  t.same(told({ name: 'x', count: 1.5 }), ['count: must be a whole number']);
  t.same(told({ name: 'x', inner: {} }), ['inner: must be an array']);
});

t.test('a number that is out of bounds has one fault, of the narrower bound', async (t) => {
  const { maximum, minimum } = { maximum: 1_000_000, minimum: -5 };
  const Numbers = z.strictObject({ order: z.int().min(minimum).max(maximum).nullable(), size: z.int() });
  const faults = (input: object) => sieve(Numbers, input, '').faults.map(({ path, message }) => `${path}: ${message}`);
  t.same(faults({ order: 1e20, size: 1e20 }), [
    'order: is too long or large: at most 1000000',
    'size: is too long or large: at most 9007199254740991',
  ]);
  t.same(faults({ order: -1e20, size: 1 }), ['order: is too short or small: at least -5']);
});

t.test('what is no object has one fault', async (t) => {
  for (const input of [undefined, null, 5, 'x', []]) t.same(told(input, 'it'), ['it: must be an object']);
});

t.test('the sound fields of an unsound object are still read, with their defaults', async (t) => {
  t.same(sieve(Shape, { name: 5, inner: [{ ok: true }], more: 1 }, '').part, { kind: 'a', count: null, inner: [{ ok: true }] });
  t.same(sieve(Shape, { name: 'x', kind: 'c' }, '').part, { name: 'x', count: null, inner: [] });
});

t.test('a member of the prototype is a field like any other', async (t) => {
  t.same(told(JSON.parse('{"name":"x","__proto__":{"a":1},"constructor":1}')), [
    '__proto__: is not a field here',
    'constructor: is not a field here',
  ]);
});

t.test('a union answers with the faults of the member that the value was meant for', async (t) => {
  const read = z.union([z.string().max(2), z.record(z.string(), z.string().max(2))]).safeParse({ a: 'long' });
  t.same(read.error && faultsOf(read.error, 'text'), [{ path: 'text.a', message: 'is too long or large: at most 2' }]);
});
