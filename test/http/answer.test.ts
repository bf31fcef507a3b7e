import t from 'tap';
import { answerOf, codingFor } from '../../src/http/answer.ts';

const answer = answerOf({ body: 'x'.repeat(5000), mediaType: 'text/plain', modifiedAt: '2023-10-01T00:00:00Z' }, 'lpp', '1');

t.test('the best coding that the client takes is chosen, blanks and weights as they come', async (t) => {
  const chosen: [string | undefined, string | null][] = [
    ['gzip, br', 'br'],
    ['gzip ; q=0.5 , br ;q=0', 'gzip'],
    ['GZIP;Q=1', 'gzip'],
    ['identity', null],
    ['', null],
    [undefined, null],
  ];
  for (const [header, coding] of chosen) t.equal(codingFor(answer, header), coding, String(header));
});

t.test('a header of blanks is read in a time that grows with its length alone', async (t) => {
  const header = (length: number) => `gzip${' '.repeat(length)}x`;
  const time = (length: number) => {
    const started = performance.now();
    for (let n = 0; n < 20; n++) codingFor(answer, header(length));
    return performance.now() - started;
  };
  time(1000);
  t.ok(time(200_000) < 2000, 'a quadratic reading of 200,000 blanks takes minutes');
});
