import t from 'tap';
import { kindsOf, type Timed } from '../../../src/formats/foreign/parallel.ts';
import { aForeignSession, readingOfSessions } from './agenda.ts';

const session = (startMs: number, endMs: number, over: Partial<Timed> = {}): Timed => ({
  kind: undefined,
  cancelled: false,
  span: { startMs, endMs },
  block: null,
  ...over,
});

t.test('sessions at one time are breakouts, one alone is a plenary, one without a time is neither', async (t) => {
  t.same(kindsOf([session(0, 2), session(1, 3), session(3, 4), session(0, 1, { span: null })]), [
    'breakout',
    'breakout',
    'plenary',
    'other',
  ]);
});

t.test('breaks and what is cancelled make no breakouts of what they run beside', async (t) => {
  t.same(kindsOf([session(0, 2), session(0, 2, { kind: 'break' }), session(0, 2, { cancelled: true })]), ['plenary', 'break', 'breakout']);
});

t.test('a desk that is open all day makes no breakouts of what it runs beside', async (t) => {
  t.same(kindsOf([session(0, 9, { kind: 'other' }), session(0, 2), session(2, 4)]), ['other', 'plenary', 'plenary']);
});

t.test('a block does not run beside its own sessions', async (t) => {
  t.same(kindsOf([session(0, 4), session(0, 2, { block: 0 }), session(2, 4, { block: 0 })]), ['plenary', 'plenary', 'plenary']);
});

t.test('the sessions of one block may run beside each other, and all do beside another block', async (t) => {
  t.same(kindsOf([session(0, 4), session(0, 2, { block: 0 }), session(1, 4, { block: 0 })]), ['plenary', 'breakout', 'breakout']);
  t.same(kindsOf([session(0, 4), session(0, 2, { block: 0 }), session(3, 5)]), ['breakout', 'breakout', 'breakout']);
});

t.test('sessions name their block; one that is not on the programme is none', async (t) => {
  const [morning, draft] = [aForeignSession({ title: 'Morning' }), aForeignSession({ title: 'Draft', status: 'draft' })];
  const children = [morning, draft, null].map((parent) => aForeignSession({ title: 'Talk', parent }));
  const { sessions } = readingOfSessions([], { sessions: [morning, draft, ...children, aForeignSession({ title: 'Other' })] }).document;
  t.same(
    sessions.map((one) => ('parent' in one ? one.parent : 'absent')),
    ['absent', 'morning', null, null, 'absent'],
  );
});
