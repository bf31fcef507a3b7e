import t from 'tap';
import { event, readLines } from './calendar.ts';

const end = 'DTEND:20250310T110000';
const secret = 'https://zoom.us/j/1?pwd=abc';

t.test('what lets people join a call is nowhere in what is read, and reported line by line', async (t) => {
  const { document, doubts } = readLines(
    ...event('a', end, `LOCATION:${secret}`, `URL:${secret}`, `DESCRIPTION:Tea.\\nJoin: ${secret}`),
    ...event('b', end, `LOCATION:Hall\\; ${secret}`, `CONFERENCE;VALUE=URI:${secret}`, `ATTACH:${secret}`),
    ...event('c', end, 'DESCRIPTION:plain', `X-ALT-DESC;FMTTYPE=text/html:<p>Tea</p><p><a href="${secret}">Join</a></p>`),
  );
  t.notMatch(JSON.stringify(document), /zoom/);
  t.strictSame(
    document.sessions.map(({ abstract }) => abstract),
    ['Tea.  \nJoin:', null, 'Tea\n\nJoin'],
  );
  t.strictSame(
    document.rooms.map(({ title }) => title),
    ['Hall'],
  );
  const callIn = 'lets people join a call or carries a password; it is left out';
  const text = 'its text tells how to join a call, which is not for everyone; left out: 1 link';
  t.strictSame(
    doubts.map(({ path, message }) => `${path}: ${message}`),
    [
      'line 12: event 2: tells how to join a call in the place of its room; that is left out',
      `line 10: ${text}`,
      `line 3: event 1: the link to its page ${callIn}`,
      `line 3: event 1: the link to its stream ${callIn}`,
      'line 19: links to an address that lets people join a call or carries a password; it is left out',
      `line 12: event 2: the link to its stream ${callIn}`,
      `line 27: ${text}`,
    ],
  );
});

t.test('a public stream and a page stay', async (t) => {
  const { document, doubts } = readLines(
    ...event(
      'a',
      end,
      `CONFERENCE;VALUE=URI:${secret}`,
      'CONFERENCE;VALUE=URI:https://www.youtube.com/watch?v=abc',
      'URL:https://tea.example/a',
    ),
  );
  t.strictSame(document.sessions[0]?.links, {
    ...{ page: 'https://tea.example/a', stream: 'https://www.youtube.com/watch?v=abc' },
    ...{ recording: null, registration: null, join: null },
  });
  t.strictSame(doubts, []);
});
