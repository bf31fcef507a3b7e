import t from 'tap';
import { withoutInvitations } from '../../../src/formats/foreign/invitations.ts';
import type { ForeignText } from '../../../src/formats/foreign/prose.ts';
import { readingOfSessions } from './agenda.ts';

const teams = [
  '________________________________________________________________________________',
  'Microsoft Teams Need help?<https://aka.ms/JoinTeamsMeeting?omkt=en-GB>',
  'Join the meeting now<https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0>',
  'Meeting ID: 123 456 789 012',
  'Passcode: Ab3Cd4',
  '________________________________',
  'Dial in by phone',
  '+33 1 00 00 00 00,,12345678# France, Paris',
  'Find a local number<https://dialin.teams.microsoft.com/1>',
  'Phone conference ID: 123 456 78#',
  'For organizers: Meeting options<https://teams.microsoft.com/meetingOptions/?organizerId=1> | Reset dial-in PIN<https://dialin.teams.microsoft.com/pin>',
  '________________________________________________________________________________',
];
const teamsInFrench = [
  '________________________________________________________________________________',
  'Réunion Microsoft Teams',
  'Rejoindre sur votre ordinateur, application mobile ou appareil de salle',
  'Cliquez ici pour participer à la réunion<https://teams.microsoft.com/l/meetup-join/19%3ameeting_x>',
  'ID de la réunion : 123 456 789 01',
  'Code secret : Ab3Cd4',
  'En savoir plus<https://aka.ms/JoinTeamsMeeting> | Options de réunion<https://teams.microsoft.com/meetingOptions/?organizerId=1>',
];
const zoom = [
  '──────────',
  '',
  'Ann Bee is inviting you to a scheduled Zoom meeting.',
  '',
  'Join Zoom Meeting',
  'https://us02web.zoom.us/j/123456789?pwd=abc',
  '',
  'Meeting ID: 123 4567 8901',
  'Passcode: 123456',
  '',
  'One tap mobile',
  '+10000000000,,12345678901#,,,,*123456# US (New York)',
  '',
  'Dial by your location',
  '• +1 000 000 0000 US (New York)',
  '• +1 000 000 0001 US (Chicago)',
  'Find your local number: https://us02web.zoom.us/u/abc',
  '',
  '──────────',
];
const google = [
  '-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-',
  'Join with Google Meet: https://meet.google.com/abc-defg-hij',
  'Or dial: (US) +1 000-000-0000 PIN: 123456789#',
  'More phone numbers: https://tel.meet/abc-defg-hij?pin=123',
  '',
  'Please do not edit this section.',
  '-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-',
];
const webex = [
  'Join from the meeting link',
  'https://tea.webex.com/tea/j.php?MTID=m1',
  'Join by meeting number',
  'Meeting number (access code): 123 456 7890',
  'Meeting password: abcdef',
  'Tap to join from a mobile device (attendees only)',
  '+1-000-000-0000,,1234567890# United States Toll',
  'Some mobile devices may ask attendees to enter a numeric password.',
  'Join by phone',
  '+1-000-000-0000 United States Toll',
  'Global call-in numbers',
];

const abstractOf = (text: string, syntax: ForeignText['syntax']) =>
  readingOfSessions([{ abstract: [{ text, syntax, place: 'line 7' }] }]).document.sessions[0]?.abstract;

for (const [name, block] of Object.entries({ teams, teamsInFrench, zoom, google, webex })) {
  t.test(`what calendar programs append for those invited is cut, and nothing else: ${name}`, async (t) => {
    t.equal(abstractOf(['On tea.', '', ...block, '', 'Bring a cup.'].join('\n'), 'plain'), 'On tea.\n\nBring a cup.');
    const html = `<p>On tea.</p><div>${block.map((line) => line.replaceAll('<', ' &lt;')).join('<br>')}</div><p>Bring a cup.</p>`;
    t.equal(abstractOf(html, 'html'), 'On tea.\n\nBring a cup.');
    t.equal(abstractOf(block.join('\n'), 'plain'), null);
  });
}

t.test('a fence of Google that is not closed takes the rest with it', async (t) => {
  t.equal(abstractOf(['On tea.', ...google.slice(0, 3), 'More'].join('\n'), 'plain'), 'On tea.');
});

t.test('what lets people in goes out of a line, the rest of it stays', async (t) => {
  const line = 'All welcome: https://zoom.us/j/1?pwd=abc (Passcode: 123), or look at https://www.youtube.com/watch?v=abc';
  t.strictSame(withoutInvitations(line), {
    text: 'All welcome:  , or look at https://www.youtube.com/watch?v=abc',
    lines: 0,
    links: 1,
  });
  t.strictSame(withoutInvitations('Tea\n+33 1 00 00 00 00 PIN: 1234#\nMilk'), { text: 'Tea\nMilk', lines: 1, links: 0 });
  t.strictSame(withoutInvitations('Tea\nDirect access:sip:0123@192.0.2.1\nMilk'), { text: 'Tea\nMilk', lines: 1, links: 0 });
  t.strictSame(withoutInvitations('Tea\nMeeting ID: 123 4567 8901\nPasscode: 1234'), { text: 'Tea', lines: 2, links: 0 });
});

t.test('texts about calls, and those that go on after one, stay', async (t) => {
  const about = 'Microsoft Teams meeting\n\nWe measure them.\n__________\nFrom 1990 to 2000, 2010 and 2020.\nJoin our Zoom panel.';
  t.strictSame(withoutInvitations(about), { text: about, lines: 0, links: 0 });
  const long = Array.from({ length: 9 }, (_, index) => `Part ${index}`).join('\n');
  t.strictSame(withoutInvitations(`Join Zoom Meeting\nhttps://zoom.us/j/1\n${long}\nhttps://zoom.us/j/1`).text, `${long}\n`);
});

t.test('what is cut, and what seems to name a password, is reported where it stands', async (t) => {
  const { doubts } = readingOfSessions([
    { abstract: [{ text: `Tea https://zoom.us/j/1\n${zoom.join('\n')}`, syntax: 'plain', place: 'line 7' }] },
    { title: 'Milk', note: [{ text: 'Password: tea', syntax: 'plain' }] },
  ]);
  t.strictSame(doubts, [
    { path: 'line 7', message: 'its text tells how to join a call, which is not for everyone; left out: 19 lines and 1 link' },
    { path: 'row of Milk', message: 'seems to name a password in its text; look at it before you publish it' },
  ]);
});

t.test('no line of a session tells how to join a call, with or without an address', async (t) => {
  for (const call of ['https://zoom.us/j/987654321?pwd=leaf', 'Meeting ID: 987 654 321 Passcode: leaf', '+33 1 23 45 67 89,,987654321#']) {
    const { document, doubts } = readingOfSessions([
      {
        title: 'Tea',
        subtitle: call,
        room: { name: call },
        track: { name: call },
        tags: [call, 'green'],
        accessibility: [call],
        audiences: [{ name: call }],
        persons: [{ name: call }, { name: 'Ann', organisation: call, position: call }],
      },
    ]);
    t.notMatch(JSON.stringify([document.sessions, document.rooms, document.tracks, document.speakers, document.audiences]), /987|leaf/);
    t.strictSame(document.sessions[0]?.tags, ['green']);
    t.ok(doubts.some(({ message }) => message.includes('in its subtitle, track, tags or audiences')));
  }
});

t.test('a line of signs behind the address of a call is cut', async (t) => {
  const { document } = readingOfSessions([{ title: `Tea https://zoom.us/j/987654321 ${', '.repeat(400_000)}x` }]);
  t.equal(document.sessions[0]?.title, 'Tea');
});
