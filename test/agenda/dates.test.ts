import t from 'tap';
import { datesOf, dayHours } from '../../src/agenda/dates.ts';
import type { Release } from '../../src/agenda/release.ts';
import { aConference, aDraft, agendaOf, aSession, type Fields, release, the } from './draft.ts';

/** The sequences of the entries of these dates after each of these drafts was released. */
function sequences(ids: readonly string[], ...drafts: Fields[]): number[][] {
  let newest: Release | null = null;
  return drafts.map((over) => {
    newest = release(aDraft(over), newest);
    const dates = datesOf(newest);
    return ids.map((id) => the(dates, id).sequence);
  });
}

t.test('a conference has an entry for its span and one for each of its days', async (t) => {
  t.same(
    agendaOf(aDraft()).dates.map(({ id, date, endDate, sequence }) => [id, date, endDate, sequence]),
    [
      ['span', '2023-10-24', '2023-10-25', 0],
      ['2023-10-24', '2023-10-24', '2023-10-24', 0],
      ['2023-10-25', '2023-10-25', '2023-10-25', 0],
    ],
  );
});

t.test('its uids are UUIDs that stay the same for the same conference and date, and are no one else’s', async (t) => {
  const uids = (over: Fields = {}) => agendaOf(aDraft({ conference: aConference(over) })).dates.map(({ uid }) => uid);
  t.ok(uids().every((uid) => /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uid)));
  t.same(uids({ title: 'Renamed' }), uids());
  t.equal(new Set([...uids(), ...uids({ id: 'other' })]).size, 6);
});

t.test('a renamed conference counts for all of them, other hours for their day alone, another title of a session for none', async (t) => {
  const ids = ['span', '2023-10-24', '2023-10-25'];
  const later = [aSession({ end: '2023-10-24T11:00' })];
  t.same(
    sequences(
      ids,
      {},
      { sessions: [aSession({ title: 'New' })] },
      { sessions: later },
      { sessions: later, conference: aConference({ title: 'New' }) },
    ),
    [
      [0, 0, 0],
      [0, 0, 0],
      [0, 1, 0],
      [1, 2, 1],
    ],
  );
});

t.test('a longer conference renumbers its days; a day that comes back goes on from where it was', async (t) => {
  const longer = { conference: aConference({ endDate: '2023-10-26' }) };
  t.same(sequences(['span', '2023-10-24'], {}, longer, {}, longer), [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  const first = release(aDraft(longer));
  const third = release(aDraft(longer), release(aDraft(), first));
  t.equal(the(datesOf(third), '2023-10-26').createdAt, the(datesOf(first), '2023-10-26').createdAt);
});

t.test('a release from before there were such entries has none', async (t) => {
  const { dateHistory: _dateHistory, ...older } = release(aDraft());
  t.same(datesOf(older), []);
});

t.test('the hours of a day are those of its sessions in the conference’s zone', async (t) => {
  const { days, sessions } = agendaOf(
    aDraft({
      sessions: [
        aSession(),
        aSession({ id: 'late', start: '2023-10-24T22:00', end: '2023-10-25T01:00' }),
        aSession({ id: 'far', start: '2023-10-25T08:00', end: '2023-10-25T09:00', timeZone: 'America/New_York' }),
        aSession({ id: 'fair', start: null, end: null, date: '2023-10-25' }),
      ],
    }),
  );
  t.same(
    days.map((day) => dayHours(day, sessions, 'Europe/Paris')),
    [
      { from: '09:00', to: '01:00' },
      { from: '14:00', to: '15:00' },
    ],
  );
  t.equal(dayHours({ date: '2023-10-26', sessions: ['fair'] }, sessions, 'Europe/Paris'), null);
});
