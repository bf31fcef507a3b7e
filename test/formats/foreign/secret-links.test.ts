import t from 'tap';
import { isSecretLink, withoutSecretLinks } from '../../../src/formats/foreign/secret-links.ts';
import { readingOfSessions } from './agenda.ts';

t.test('a link that lets whoever has it join a call is secret', async (t) => {
  const links = [
    'https://us02web.zoom.us/j/123?pwd=abc',
    'https://zoom.us/w/123',
    'https://zoom.us/my/ann',
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0',
    'https://teams.live.com/meet/123?p=abc',
    'https://dialin.teams.microsoft.com/1?id=2',
    'https://tea.webex.com/meet/ann',
    'https://tea.webex.com/tea/j.php?MTID=m1',
    'https://meet.google.com/abc-defg-hij',
    'https://tel.meet/abc-defg-hij?hs=7',
    'https://meet.jit.si/TeaDays',
    'https://eu.safelinks.example/?url=https%3A%2F%2Fteams.microsoft.com%2Fl%2Fmeetup-join%2F19&data=1',
    'https://check.example/v3/__https://zoom.us/j/123__;!',
    'zoommtg://zoom.us/join?confno=123',
    'zoom.us/j/123',
    'https://rendez-vous.renater.fr/lobby_private/tea_id_1',
    'https://vidyoportal.tea.example/flex.html?roomdirect.html&key=abc',
  ];
  t.strictSame(
    links.filter((link) => !isSecretLink(link)),
    [],
  );
});

t.test('a link that carries a password is secret', async (t) => {
  const links = [
    'https://tea.example/?pwd=1',
    'https://tea.example/a?b=c&token=1',
    'https://tea.example/#passcode=1',
    'https://tea.example/?pin=1',
  ];
  t.strictSame(
    links.filter((link) => !isSecretLink(link)),
    [],
  );
});

t.test('streams, recordings, registrations and pages about calls are for everyone', async (t) => {
  const links = [
    'https://www.youtube.com/watch?v=abc',
    'https://vimeo.com/event/123',
    'https://zoom.us/webinar/register/WN_abc',
    'https://zoom.us/rec/share/abc',
    'https://events.teams.microsoft.com/event/abc',
    'https://help.webex.com/en-us/article/abc',
    'https://www.microsoft.com/microsoft-teams/join-a-meeting',
    'https://meet.google.com/',
    'https://files.example/o/a.pdf?alt=media&token=abc',
    'https://tea.example/zoom/j/1',
    'https://tea.example/?pinned=1',
  ];
  t.strictSame(links.filter(isSecretLink), []);
});

t.test('secret links go out of a text, and the words that link and the punctuation behind stay', async (t) => {
  const text =
    'Join [here](https://zoom.us/j/1 "now") or \\<https://zoom.us/j/1\\> or meet.google.com/abc-defg-hij, see [this](https://tea.example/).';
  t.strictSame(withoutSecretLinks(text), { text: 'Join here or  or , see [this](https://tea.example/).', count: 3 });
  t.strictSame(withoutSecretLinks('[https://zoom.us/j/1](https://zoom.us/j/1)'), { text: '', count: 1 });
});

t.test('whatever the format, secret links are left out of sessions, their documents and speakers, and reported', async (t) => {
  const secret = 'https://zoom.us/j/1?pwd=abc';
  const { document, doubts } = readingOfSessions([
    {
      ...{ keys: ['1'], page: secret, stream: secret, recording: secret, registration: secret, title: `Talk: ${secret}` },
      room: { name: `Hall; ${secret} (passcode 123)` },
      links: [{ url: secret }, { url: 'https://tea.example/a.pdf', title: 'Slides' }],
      persons: [{ name: 'Ann', links: [{ url: secret }, { url: 'https://ann.example/' }] }],
    },
    { title: 'Tea', room: { name: secret }, stream: 'https://www.youtube.com/watch?v=abc' },
  ]);
  t.notMatch(JSON.stringify(document), /zoom\.us|123/);
  t.strictSame(
    document.rooms.map(({ title }) => title),
    ['Hall'],
  );
  t.strictSame(
    document.sessions.map(({ title, room, links }) => [title, room, links?.stream]),
    [
      ['Talk', 'hall', null],
      ['Tea', null, 'https://www.youtube.com/watch?v=abc'],
    ],
  );
  t.strictSame(
    document.documents.map(({ title }) => title),
    ['Slides'],
  );
  t.strictSame(document.speakers[0]?.links, [{ title: null, url: 'https://ann.example/' }]);
  t.strictSame(new Set(doubts.map(({ path }) => path)), new Set([`row of Talk: ${secret}`, 'row of Tea']));
  t.equal(doubts.length, 9);
});
