import t from 'tap';
import { readingOfSessions } from './agenda.ts';

t.test('audiences are those that sessions name, each once, by the key of the file or else the name', async (t) => {
  const { document } = readingOfSessions([
    { title: 'One', audiences: [{ key: '7', name: 'Growers' }, { name: 'Drinkers' }, { key: '7', name: 'Growers of tea' }] },
    { title: 'Two', audiences: [{ name: 'Drinkers' }, { name: ' ' }, { key: '8', name: '' }] },
    { title: 'Three', audiences: [] },
    { title: 'Four' },
  ]);
  t.strictSame(document.audiences, [
    { id: 'growers', key: '7', title: 'Growers' },
    { id: 'drinkers', key: 'Drinkers', title: 'Drinkers' },
    { id: '8', key: '8', title: '8' },
  ]);
  t.strictSame(
    document.sessions.map(({ audiences }) => audiences),
    [['growers', 'drinkers'], ['drinkers', '8'], [], undefined],
  );
});
