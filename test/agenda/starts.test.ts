import t from 'tap';
import { publicAgenda } from '../../src/agenda/mask.ts';
import type { Release } from '../../src/agenda/release.ts';
import { aConference, aDraft, aSession, draftOf, type Fields, only, release, uidOf } from './draft.ts';

/** The releases of a session `opening` in these states, one after the other; null: it is not there. */
function releases(...states: (Fields | null)[]): [Release, ...Release[]] {
  const made: Release[] = [];
  for (const state of states) made.push(release(draftOf(...(state ? [aSession(state)] : [])), made.at(-1) ?? null));
  return made as [Release, ...Release[]];
}

/** What each release says when the session began before, while the last is the newest. */
function shown(...states: (Fields | null)[]): (string | undefined)[] {
  const made = releases(...states);
  const newest = made.at(-1) ?? made[0];
  return made.map((one) => publicAgenda(one, newest).previousStarts[uidOf('opening')]);
}

const at = (hour: string) => ({ start: `2023-10-24T${hour}:00`, end: '2023-10-24T20:00' });
const nine = '2023-10-24T09:00:00+02:00';
const day = { start: null, end: null, date: '2023-10-24' };

t.test('a session that is moved says when it was shown to begin before, and goes on saying so', async (t) => {
  t.same(shown(at('09'), { ...at('09'), title: 'New' }, at('10'), { ...at('10'), title: 'New' }), [undefined, undefined, nine, nine]);
  t.same(shown(at('09'), at('10'), at('11')), [undefined, nine, '2023-10-24T10:00:00+02:00']);
});

t.test('a session that was gone, or had no time, is moved when it is shown with another start', async (t) => {
  t.same(shown(at('09'), null, at('09')), [undefined, undefined, undefined]);
  t.same(shown(at('09'), null, at('10')), [undefined, undefined, nine]);
  t.same(shown(at('09'), { start: null, end: null }, at('10')), [undefined, undefined, nine]);
  t.same(shown({ start: null, end: null }, at('10')), [undefined, undefined]);
});

t.test('a day that gets a time has not moved, nor has a time that is told in another zone', async (t) => {
  t.same(shown(day, at('10')), [undefined, undefined]);
  t.same(shown(day, { ...day, date: '2023-10-25' }), [undefined, '2023-10-24']);
  const overseas = { start: '2023-10-24T08:00', end: '2023-10-24T12:00', timeZone: 'Europe/London' };
  t.same(shown(at('09'), overseas), [undefined, undefined]);
});

t.test('a placeholder says nothing of it, in no release', async (t) => {
  t.same(shown(at('09'), at('10'), { ...at('10'), visibility: 'placeholder' }), [undefined, undefined, undefined]);
  t.same(shown(at('09'), { ...at('10'), visibility: 'private' }, at('10')), [undefined, undefined, nine]);
});

t.test('a conference that is moved says so of its span', async (t) => {
  const first = release(aDraft());
  const moved = release(aDraft({ conference: aConference({ startDate: '2023-11-07', endDate: '2023-11-08' }) }), first);
  const { dates, previousStarts } = publicAgenda(moved, moved);
  t.equal(previousStarts[only(dates.filter(({ id }) => id === 'span')).uid], '2023-10-24');
});

t.test('a release from before starts were kept still tells what it showed', async (t) => {
  const [first] = releases(at('09'));
  const strip = (history: Release['history'] = []) => history.map(({ start: _start, previousStart: _previous, ...entry }) => entry);
  const old = { ...first, history: strip(first.history), dateHistory: strip(first.dateHistory) };
  const next = release(draftOf(aSession(at('10'))), old);
  t.same(publicAgenda(next, next).previousStarts, { [uidOf('opening')]: nine });
  t.same(publicAgenda(old, next).previousStarts, {});
});

t.test('the history of starts changes no digest', async (t) => {
  const [, , moved] = releases(at('09'), at('09'), at('10'));
  const [plain] = releases(at('10'));
  t.equal(only(moved?.history ?? []).digest, only(plain.history).digest);
});
