import t from 'tap';
import { readingOfJson, readingOfXml } from './schedules.ts';

const guid = '11111111-0000-4000-8000-000000000001';
const event = (title: string) => `<event><title>${title}</title><start>10:00</start><duration>1:00</duration></event>`;
const doubt = { path: 'rooms', message: `have one key, ${guid}, and are told apart by their names: Ada, Bob` };

t.test('rooms of several names that have one GUID are several rooms', async (t) => {
  const rooms = ['Ada', 'Bob'].map((name) => `<room name="${name}" guid="${guid}">${event(name)}</room>`).join('');
  const { document, doubts } = readingOfXml(`<day date="2031-05-02">${rooms}</day>`);
  t.strictSame(
    [document.rooms.map(({ key }) => key), document.sessions.map(({ room }) => room)],
    [
      ['Ada', 'Bob'],
      ['ada', 'bob'],
    ],
  );
  t.strictSame(doubts[0], doubt);
});

t.test('so are those that a schedule.json lists', async (t) => {
  const rooms = ['Ada', 'Bob'].map((name) => ({ name, guid }));
  const events = rooms.map((room) => ({ title: room.name, room, start: '2031-05-02T10:00:00+02:00', end: '2031-05-02T11:00:00+02:00' }));
  const { document, doubts } = readingOfJson({ conference: { title: 'Moss', rooms }, events });
  t.strictSame(
    document.sessions.map(({ room }) => room),
    ['ada', 'bob'],
  );
  t.strictSame(doubts[0], doubt);
});

t.test('a room that has its GUID on one day alone is one room', async (t) => {
  const day = (date: string, attributes: string) => `<day date="${date}"><room name="Ada" ${attributes}>${event(date)}</room></day>`;
  const { document } = readingOfXml(day('2031-05-02', '') + day('2031-05-03', `guid="${guid}"`));
  t.strictSame([document.rooms.map(({ key }) => key), document.sessions.map(({ room }) => room)], [[guid], ['ada', 'ada']]);
});

t.test('rooms may stand in no day', async (t) => {
  const inside = `<event><title>T</title><date>2031-05-02T10:00:00+02:00</date><duration>1:00</duration></event>`;
  const { document } = readingOfXml(`<rooms><room name="Bob"/></rooms><room name="Ada">${inside}</room>`);
  t.strictSame([document.rooms.map(({ id }) => id), document.sessions[0]?.room], [['bob', 'ada'], 'ada']);
});
