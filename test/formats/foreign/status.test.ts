import t from 'tap';
import { firstOf, readingOfSessions } from './agenda.ts';

t.test('words for a status, and a title that begins with one, give the status', async (t) => {
  const statuses = [
    { status: 'CANCELED' },
    { status: 'x', type: 'cancelled' },
    { title: '[CANCELLED] Talk' },
    { status: 'Tentative' },
    { status: 'accepted' },
    { status: '' },
    {},
  ];
  t.strictSame(
    statuses.map((session) => firstOf(session)?.status),
    ['cancelled', 'cancelled', 'cancelled', 'tentative', 'confirmed', 'confirmed', undefined],
  );
});

t.test('what is not on the programme is left out and reported', async (t) => {
  const titles = ['Draft', 'SUBMITTED', 'Rejected', 'withdrawn', 'Confirmed'];
  const { document, doubts } = readingOfSessions(titles.map((status) => ({ title: status, status })));
  t.strictSame(
    document.sessions.map(({ title }) => title),
    ['Confirmed'],
  );
  t.equal(doubts.length, 4);
  t.strictSame(doubts[0], { path: 'row of Draft', message: 'is left out: its status is "Draft"' });
});
