import t from 'tap';
import { readingOfJson, readingOfXml } from './schedules.ts';

const event = (title: string) => `<event><title>${title}</title><start>10:00</start><duration>1:00</duration></event>`;
const conference = '<conference><title>Moss</title><start>2031-05-02</start></conference>';

t.test('a day without a date has that of its start, else the one that its number makes it', async (t) => {
  const days = `<day start="2031-05-02T04:00:00+02:00">${event('A')}</day><day index="3">${event('B')}</day><day>${event('C')}</day>`;
  const { document, doubts } = readingOfXml(conference + days);
  t.strictSame(
    document.sessions.map(({ start }) => start),
    ['2031-05-02T10:00', '2031-05-04T10:00', null],
  );
  t.strictSame(doubts[0], { path: 'day 3', message: 'has no date; 2031-05-04 is assumed, counted from the first day of the conference' });
});

t.test('so it is in a schedule.json', async (t) => {
  const days = [{ index: 2, rooms: { Hall: [{ title: 'A', start: '10:00', duration: '1:00' }] } }];
  const { document } = readingOfJson({ conference: { title: 'Moss', start: '2031-05-02', days } });
  t.equal(document.sessions[0]?.start, '2031-05-03T10:00');
});

t.test('days and events may stand in elements of their own', async (t) => {
  const day = `<day date="2031-05-02"><rooms><room name="Hall"><events>${event('A')}</events></room></rooms></day>`;
  for (const inner of [`<days>${day}</days>`, `<conference><title>Moss</title><days>1</days>${day}</conference>`]) {
    const { sessions } = readingOfXml(inner).document;
    t.strictSame([sessions[0]?.start, sessions[0]?.room], ['2031-05-02T10:00', 'hall']);
  }
});

t.test('several conferences in one file are read as the first, which is reported', async (t) => {
  const { document, doubts } = readingOfXml(
    `${conference}<day date="2031-05-02">${event('A')}</day><conference><title>Fern</title></conference>`,
  );
  t.equal(document.conference.title, 'Moss');
  t.strictSame(doubts[0], { path: 'conference', message: 'the file has 2; the sessions of all are read as those of the first' });
});
