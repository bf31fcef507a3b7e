import t from 'tap';
import { calendar, event, readText } from './calendar.ts';

const readOf = (product: string, ...lines: string[]) => {
  const { document } = readText(calendar(`PRODID:${product}`, ...lines));
  const names = new Map(document.speakers.map(({ id, name, organisation }) => [id, organisation ? `${name} @ ${organisation}` : name]));
  return {
    venue: document.conference.venue?.name,
    rooms: document.rooms.map(({ title }) => title),
    sessions: document.sessions.map(({ title, abstract, speakers }) => [
      title,
      abstract,
      speakers?.map(({ speaker }) => names.get(speaker)).join('; '),
    ]),
  };
};

t.test('the names that pretalx puts behind a title are those of speakers', async (t) => {
  const { sessions } = readOf(
    '-//pretalx//tea.example//demo',
    ...event('a', 'SUMMARY:On tea - and roots - Ann Bee\\, Cy Dee'),
    ...event('b', 'SUMMARY:Open - source - '),
  );
  t.strictSame(sessions, [
    ['On tea - and roots', null, 'Ann Bee; Cy Dee'],
    ['Open - source', null, ''],
  ]);
  t.strictSame(readOf('-//Tea//EN', ...event('a', 'SUMMARY:On tea - Ann Bee')).sessions, [['On tea - Ann Bee', null, undefined]]);
});

t.test('the speakers, the address and the venue that Indico writes into texts are taken out of them', async (t) => {
  t.strictSame(
    readOf(
      '-//CERN//INDICO//EN',
      ...event(
        'a',
        'LOCATION:Room 1 (Tea House)',
        'DESCRIPTION:Speakers: Ann Bee (OECD)\\, Cy Dee\\n\\nOn roots.\\n\\nhttps://tea.example/event/1/contributions/55/',
      ),
      ...event('b', 'LOCATION:Room 2 (Tea House)', 'DESCRIPTION:https://tea.example/event/1/contributions/56/'),
    ),
    {
      venue: 'Tea House',
      rooms: ['Room 1', 'Room 2'],
      sessions: [
        ['Talk a', 'On roots.', 'Ann Bee @ OECD; Cy Dee'],
        ['Talk b', null, ''],
      ],
    },
  );
});
