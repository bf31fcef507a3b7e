import t from 'tap';
import { dateInWords } from '../../src/formats/date-words.ts';

t.test('a date is told in French where French is wanted, else in English', async (t) => {
  t.same(
    ['en', 'fr', 'fr-CA', 'de', 'fro'].map((language) => dateInWords('2023-10-24', language)),
    ['Tuesday 24 October 2023', 'mardi 24 octobre 2023', 'mardi 24 octobre 2023', 'Tuesday 24 October 2023', 'Tuesday 24 October 2023'],
  );
  t.equal(dateInWords('2024-02-01', 'fr'), 'jeudi 1er février 2024');
});
