import { type Entry, isCancelled, sequenceOf, stampOf } from '../entry.ts';
import type { Rule, Sighting } from '../finding.ts';
import type { Change } from './change.ts';

/** Whether calendar apps notice what changed, and only that. */
export const changeRules: readonly Rule<readonly Change[]>[] = [
  {
    name: 'change-without-sequence',
    severity: 'error',
    says: 'Entries changed, but their revision number (SEQUENCE) did not grow.',
    effect: 'Google Calendar keeps the old version.',
    find: changedWhere((before, after) => {
      const [was, is] = [sequenceOf(before), sequenceOf(after)];
      return is === null || is <= (was ?? -1) ? `SEQUENCE ${was ?? 'none'} → ${is ?? 'none'}` : null;
    }),
  },
  {
    name: 'change-without-last-modified',
    severity: 'error',
    says: 'Entries changed, but their LAST-MODIFIED is not later.',
    effect: 'ICSx5 on Android does not update them.',
    find: changedWhere((before, after) => {
      const is = stampOf(after, 'LAST-MODIFIED');
      return is === null || is <= (stampOf(before, 'LAST-MODIFIED') ?? Number.NEGATIVE_INFINITY)
        ? stampsOf('LAST-MODIFIED', before, after)
        : null;
    }),
  },
  {
    name: 'sequence-fell',
    severity: 'error',
    says: 'Revision numbers (SEQUENCE) fell.',
    effect: 'Google Calendar and Outlook take the entry for an old version and keep the one they have, until the number is passed again.',
    find: inBothWhere((before, after) => {
      const [was, is] = [sequenceOf(before) ?? 0, sequenceOf(after) ?? 0];
      return is < was ? `SEQUENCE ${was} → ${is}` : null;
    }),
  },
  {
    name: 'identity-changed',
    severity: 'error',
    says: 'Entries have another identity (UID), but the same title and start.',
    effect:
      'Apps delete the old entry and add a new one: reminders, colours and notes are lost, and some show it twice until the next full refresh.',
    find: (changes) => withBoth(changes, ['replaced'], (before, after) => `${before.uid ?? 'none'} → ${after.uid ?? 'none'}`),
  },
  {
    name: 'stamp-fell',
    severity: 'warning',
    says: 'Time stamps (DTSTAMP or LAST-MODIFIED) went back.',
    effect: 'Apps take the entry for an old version.',
    find: inBothWhere((before, after) => {
      const name = ['DTSTAMP', 'LAST-MODIFIED'].find((each) => (stampOf(after, each) ?? Infinity) < (stampOf(before, each) ?? -Infinity));
      return name ? stampsOf(name, before, after) : null;
    }),
  },
  {
    name: 'created-changed',
    severity: 'warning',
    says: 'Entries say that they were created at another time than before.',
    effect: 'Apps that sort or announce by it take them for new.',
    find: inBothWhere((before, after) =>
      stampOf(before, 'CREATED') !== null && stampOf(before, 'CREATED') !== stampOf(after, 'CREATED')
        ? stampsOf('CREATED', before, after)
        : null,
    ),
  },
  {
    name: 'restamped',
    severity: 'warning',
    says: 'Entries that did not change have new stamps or revision numbers.',
    effect: 'Apps download and store them anew, and some announce a change that is none.',
    find: (changes) =>
      withBoth(changes, ['restamped'], (before, after) => {
        const names = ['DTSTAMP', 'LAST-MODIFIED', 'SEQUENCE', 'CREATED'];
        return names.filter((name) => before.first.get(name)?.value !== after.first.get(name)?.value).join(', ');
      }),
  },
  {
    name: 'removed-silently',
    severity: 'note',
    says: 'Entries are gone without having been cancelled.',
    effect:
      'They vanish from every app without a word. To tell people, leave a session in the feed as cancelled until the conference is over.',
    find: (changes) =>
      changes.flatMap(({ kinds, before }) => (kinds.includes('removed') && before && !isCancelled(before) ? [{ entry: before }] : [])),
  },
];

type Look = (before: Entry, after: Entry) => string | null;

/** For entries of which something that is shown changed. */
function changedWhere(look: Look): (changes: readonly Change[]) => Iterable<Sighting> {
  return (changes) => withBoth(changes, ['moved', 'renamed', 'cancelled', 'restored', 'changed'], look);
}

/** For entries that are in both versions under one identity. */
function inBothWhere(look: Look): (changes: readonly Change[]) => Iterable<Sighting> {
  return (changes) => withBoth(changes, ['moved', 'renamed', 'cancelled', 'restored', 'changed', 'restamped'], look);
}

function* withBoth(changes: readonly Change[], kinds: readonly string[], look: Look): Generator<Sighting> {
  for (const { kinds: own, before, after } of changes) {
    if (!before || !after || !own.some((kind) => kinds.includes(kind))) continue;
    const detail = look(before, after);
    if (detail !== null) yield { entry: after, detail };
  }
}

function stampsOf(name: string, before: Entry, after: Entry): string {
  const [was, is] = [before, after].map((entry) => entry.first.get(name)?.value ?? 'none');
  return `${name} ${was} → ${is}`;
}
