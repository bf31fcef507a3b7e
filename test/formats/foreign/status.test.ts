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
    { status: 'Annulé' },
    { status: 'entfällt' },
    { status: 'Provisoire' },
  ];
  t.strictSame(
    statuses.map((session) => firstOf(session)?.status),
    ['cancelled', 'cancelled', 'cancelled', 'tentative', 'confirmed', 'confirmed', undefined, 'cancelled', 'cancelled', 'tentative'],
  );
});

t.test(
  'a mark before a title makes the session cancelled, whatever its status says, and goes from the title, which is reported',
  async (t) => {
    for (const status of [undefined, '', 'CONFIRMED', 'accepted']) {
      const { document, doubts } = readingOfSessions([{ title: 'CANCELLED - Talk', keys: [], status }]);
      t.strictSame(
        document.sessions.map(({ id, key, title, status }) => [id, key, title, status]),
        [['talk', 'Talk', 'Talk', 'cancelled']],
      );
      t.strictSame(doubts, [{ path: 'row of CANCELLED - Talk', message: 'is read as cancelled, since its title begins so' }]);
    }
  },
);

t.test('where the status says so too, the mark goes without a word', async (t) => {
  const { document, doubts } = readingOfSessions([{ title: 'Annulé : Talk', status: 'CANCELLED' }]);
  t.strictSame([document.sessions[0]?.title, document.sessions[0]?.status, doubts], ['Talk', 'cancelled', []]);
});

t.test('of our own files a mark counts where there is no other status, without a word', async (t) => {
  const title = 'Cancelled: Talk';
  const { document, doubts } = readingOfSessions(
    [
      { title, status: '' },
      { title, status: 'CONFIRMED' },
      { title, status: 'cancelled' },
    ],
    {
      isOwn: true,
    },
  );
  t.strictSame(
    document.sessions.map(({ title, status }) => [title, status]),
    [
      ['Talk', 'cancelled'],
      ['Cancelled: Talk', 'confirmed'],
      ['Talk', 'cancelled'],
    ],
  );
  t.notMatch(JSON.stringify(doubts), 'is read as cancelled');
});

t.test('a mark makes no title too long', async (t) => {
  const title = 'a'.repeat(240);
  const { document, doubts } = readingOfSessions([{ title: `Cancelled: ${title}`, status: 'cancelled' }]);
  t.strictSame([document.sessions[0]?.title, doubts], [title, []]);
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
