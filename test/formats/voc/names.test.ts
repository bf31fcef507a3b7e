import t from 'tap';
import { distinctNames, freeName } from '../../../src/formats/voc/names.ts';

t.test('of equal names the later ones carry their ids, also where someone is called so', async (t) => {
  const names = distinctNames([
    { id: 'a', name: 'Hall' },
    { id: 'b', name: 'Hall' },
    { id: 'c', name: 'Hall (d)' },
    { id: 'd', name: 'Hall' },
    { id: 'e', name: '' },
  ]);
  t.strictSame([...names.values()], ['Hall', 'Hall (b)', 'Hall (d)', 'Hall (d) (d)', 'e']);
});

t.test('a free name is the first that nothing has, else the last', async (t) => {
  t.equal(freeName(['Castle', '–'], ['Hall']), 'Castle');
  t.equal(freeName(['Castle', '–'], ['Castle']), '–');
  t.equal(freeName(['', '–'], []), '–');
});
