import t from 'tap';
import { readingOfEvents, saidOf } from './schedules.ts';

const event = (...persons: [id: string, name: string][]) =>
  `<event><title>T${persons.join()}</title><start>10:00</start><duration>1:00</duration><persons>${persons
    .map(([id, name]) => `<person id="${id}">${name}</person>`)
    .join('')}</persons></event>`;

t.test('whom a number calls otherwise is someone else, since files are put together of several', async (t) => {
  const { document, doubts } = readingOfEvents(
    event(['12', 'Ann Bee'], ['13', 'Eve']) + event(['12', 'Cy Dee']) + event(['12', 'Cy Dee'], ['13', 'Eve']),
  );
  t.strictSame(
    document.sessions.map(({ speakers }) => speakers?.map(({ speaker }) => speaker)),
    [['ann-bee', 'eve'], ['cy-dee'], ['cy-dee', 'eve']],
  );
  t.strictSame(
    document.speakers.map(({ key }) => key),
    ['12', '13', '12 Cy Dee'],
  );
  t.strictSame(doubts, [{ path: 'line 1: event', message: 'calls the person 12, before "Ann Bee", "Cy Dee": two people' }]);
});

t.test('a name with more to it is of the same person, and so is any name of a GUID', async (t) => {
  const guid = '0c16ffaa-0000-4000-8000-000000000001';
  const reading = readingOfEvents(
    event(['1', 'Zoë Moss']) + event(['1', 'Zoe  Moss (she)']) + event(['1', 'Zo']) + event([guid, 'Ann']) + event([guid, 'Bea']),
  );
  t.strictSame(
    reading.document.speakers.map(({ name }) => name),
    ['Zoë Moss', 'Zo', 'Ann'],
  );
  t.strictSame(saidOf(reading), [
    'calls the person 1, before "Zoë Moss", "Zo": two people',
    'calls "Zoë Moss" (1) "Zoe  Moss (she)"; the first name is kept',
    `calls "Ann" (${guid}) "Bea"; the first name is kept`,
  ]);
});
