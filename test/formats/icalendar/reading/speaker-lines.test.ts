import t from 'tap';
import { peopleInLines } from '../../../../src/formats/icalendar/reading/speaker-lines.ts';
import { calendar, event, readText } from './calendar.ts';

const lines: [string, string[]][] = [
  ['Speaker: Ann Bee', ['Ann Bee']],
  ['On tea\nSpeakers: Ann Bee, Cy Dee\nTrack: 4', ['Ann Bee', 'Cy Dee']],
  ['Speaker(s): Ann Bee (OECD)\nModerator: Ed Eff', ['Ann Bee', 'Ed Eff moderator']],
  ['Ponente: Ann Bee', ['Ann Bee']],
  ['Speaker: N/A', []],
  ['Speaker: to be announced in May', []],
  ['Keynote: Deep Learning', []],
  ['Presentation: Green Tea', []],
  ['The speaker: Ann Bee', []],
  ['Chair: please bring one', []],
];
for (const [text, people] of lines)
  t.test(`${JSON.stringify(text)} names ${people.join(', ') || 'nobody'}`, async (t) => {
    t.strictSame(
      peopleInLines(text).map(({ name, role }) => [name, ...(role ? [role] : [])].join(' ')),
      people,
    );
  });

t.test('people whom lines of texts name are on the programme, which is reported once', async (t) => {
  const { document, doubts } = readText(
    calendar(...event('a', 'DESCRIPTION:Speaker: Ann Bee\\nOn tea'), ...event('b', 'DESCRIPTION:Speaker: Cy Dee'), ...event('c')),
  );
  t.strictSame(
    document.sessions.map(({ speakers }) => speakers?.map(({ speaker }) => speaker)),
    [['ann-bee'], ['cy-dee'], []],
  );
  t.strictSame(
    doubts.filter(({ message }) => message.includes('people')),
    [{ path: 'line 3', message: 'the people whom lines of the texts of 2 events name ("Speaker: …") are read as such' }],
  );
});
