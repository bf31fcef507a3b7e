import t from 'tap';
import { event, readLines } from './calendar.ts';

const end = 'DTEND:20250310T110000';
const rolesIn = (...attendees: string[]) => {
  const { document } = readLines(...event('a', end, ...attendees.map((attendee) => `ATTENDEE;${attendee}`)));
  const names = new Map(document.speakers.map(({ id, name }) => [id, name]));
  return document.sessions[0]?.speakers?.map(({ speaker, role }) => `${names.get(speaker)}: ${role}`);
};

t.test('who leads, and who has no address to be invited at, is on the programme', async (t) => {
  t.strictSame(
    rolesIn(
      'CN="Ann Bee";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:invalid:nomail',
      'ROLE=CHAIR;CN=Cy Dee:mailto:cy@tea.example',
      'CN=Eve Eff;RSVP=FALSE:MAILTO:no-reply@tea.example',
      'CN=Gus Hay:https://tea.example/gus',
      'CN=Ida Jot:mailto:ida@tea.invalid',
    ),
    ['Ann Bee: speaker', 'Cy Dee: chair', 'Eve Eff: speaker', 'Gus Hay: speaker', 'Ida Jot: speaker'],
  );
});

t.test('who is invited is nobody of the programme, also where they lead the meeting', async (t) => {
  t.strictSame(
    rolesIn(
      'CN=Ann Bee:mailto:ann@tea.example',
      'CN=Bo Tea:bo@tea.example',
      'CN=Kay Ell:urn:uuid:00000000-0000-4000-8000-000000000001',
      'CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Cy Dee;X-NUM-GUESTS=0:mailto:cy@tea.example',
      'RSVP=TRUE;ROLE=OPT-PARTICIPANT;CN=Eve Eff:invalid:nomail',
      'CN=Gus Hay;EMAIL=gus@tea.example;PARTSTAT=ACCEPTED;ROLE=CHAIR:mailto:gus@tea.example',
      'CN=Ida Jot;PARTSTAT=DECLINED:invalid:nomail',
    ),
    [],
  );
});

t.test('invitees are counted in one doubt at the first of them, rooms are not', async (t) => {
  const invitee = 'ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=Ann Bee:mailto:ann@tea.example';
  const room = 'ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED;CN=Hall:mailto:hall@tea.example';
  const { doubts } = readLines(
    ...event('a', end, room),
    ...event('b', end, invitee, invitee),
    ...event('c', end, invitee),
    ...event('d', end),
  );
  t.strictSame(doubts, [
    { path: 'line 15', message: '3 attendees of 2 events are invited, not named as speakers of a programme are; they are left out' },
  ]);
  t.strictSame(readLines(...event('a', end, invitee)).doubts, [
    { path: 'line 8', message: '1 attendee is invited, not named as speakers of a programme are; they are left out' },
  ]);
});
