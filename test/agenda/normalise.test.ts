import fc from 'fast-check';
import t from 'tap';
import { normaliseDraft } from '../../src/agenda/normalise.ts';
import { aConference, aDraft, aSession, draftOf, only } from './draft.ts';

t.test('a map with the default language alone becomes a string, others are in the order of the declared languages', async (t) => {
  const { title, subtitle } = only(draftOf(aSession({ title: { en: 'One' }, subtitle: { fr: 'Deux', en: 'Two' } })).sessions);
  t.equal(title, 'One');
  t.equal(JSON.stringify(subtitle), '{"en":"Two","fr":"Deux"}');
});

t.test('texts deep in a resource are in normal form too', async (t) => {
  const draft = aDraft({ conference: aConference({ venue: { name: { en: 'House' } }, organisers: [{ name: { en: 'One' } }] }) });
  t.equal(draft.conference.venue?.name, 'House');
  t.equal(only(draft.conference.organisers).name, 'One');
});

t.test("instants become wall clock of the session's zone, or of the conference's", async (t) => {
  const draft = draftOf(
    aSession({ id: 'a', start: '2023-10-24T07:00Z', end: '2023-10-24T08:00:00Z' }),
    aSession({ id: 'b', timeZone: 'Asia/Tokyo', start: '2023-10-24T07:00Z', end: '2023-10-24T08:00Z' }),
  );
  t.same(
    draft.sessions.map(({ start, end }) => [start, end]),
    [
      ['2023-10-24T09:00', '2023-10-24T10:00'],
      ['2023-10-24T16:00', '2023-10-24T17:00'],
    ],
  );
});

t.test('in the repeated hour the offset stays', async (t) => {
  const { start, end } = only(draftOf(aSession({ start: '2023-10-29T00:30Z', end: '2023-10-29T01:30Z' })).sessions);
  t.same([start, end], ['2023-10-29T02:30:00+02:00', '2023-10-29T02:30:00+01:00']);
});

t.test('an all-day entry of one day has no end date', async (t) => {
  const { date, endDate } = only(draftOf(aSession({ start: null, end: null, date: '2023-10-24', endDate: '2023-10-24' })).sessions);
  t.same([date, endDate], ['2023-10-24', null]);
});

t.test('the normal form of a normal form is itself', async () => {
  const text = fc.oneof(fc.constant('One'), fc.constant({ en: 'One' }), fc.constant({ fr: 'Un', en: 'One' }));
  const minute = fc.integer({ min: 0, max: 60 * 24 * 10 });
  const at = (minutes: number) => new Date(Date.UTC(2023, 9, 24) + minutes * 60_000).toISOString().slice(0, 19).concat('Z');
  const timeZone = fc.constantFrom(null, 'Asia/Tokyo', 'America/New_York');
  fc.assert(
    fc.property(text, minute, timeZone, (title, minutes, zone) => {
      const draft = draftOf(aSession({ title, start: at(minutes), end: at(minutes + 45), timeZone: zone }));
      return JSON.stringify(normaliseDraft(draft)) === JSON.stringify(draft);
    }),
    { numRuns: 100 },
  );
});
