import type { Entry } from '../entry.ts';
import { valueIn } from '../entry.ts';
import { entriesWhere, type Feed } from '../feed.ts';
import type { Rule, Sighting } from '../finding.ts';

/** The UID is what an app knows an entry by (RFC 5545 §3.8.4.7, RFC 7986 §5.3). */
export const identityRules: readonly Rule<Feed>[] = [
  {
    name: 'uid-missing',
    severity: 'error',
    says: 'Entries have no identity (UID).',
    effect: 'Google Calendar and Outlook drop them, or every refresh adds them once more.',
    find: (feed) => entriesWhere(feed, ({ uid }) => uid === null),
  },
  {
    name: 'uid-twice',
    severity: 'error',
    says: 'Several entries share one identity (UID).',
    effect: 'Apps show only one of them; which one differs.',
    find: sharedUids,
  },
  {
    name: 'uid-form',
    severity: 'warning',
    says: 'Identities (UID) are over 255 octets long, or hold blanks or letters beyond ASCII.',
    effect: 'Some apps and servers refuse such entries or cut the identity.',
    find: (feed) => entriesWhere(feed, ({ uid }) => uid !== null && (uid.length > 255 || !/^[\x21-\x7e]+$/.test(uid)) && uid.slice(0, 60)),
  },
  {
    name: 'uid-weak',
    severity: 'note',
    says: 'Identities (UID) are short and name neither a host nor a UUID.',
    effect: 'They can be the same as those of another calendar; some apps then mix the two up.',
    find: (feed) => entriesWhere(feed, ({ uid }) => uid !== null && uid.length < 16 && !uid.includes('@') && uid),
  },
  {
    name: 'uid-made-of-content',
    severity: 'warning',
    says: 'Identities (UID) seem to be made of the title or the start.',
    effect: 'When the entry is renamed or moved, every app takes it for another one: reminders and notes are lost.',
    find: (feed) => entriesWhere(feed, (entry) => isMadeOfContent(entry) && (entry.uid ?? '')),
  },
];

function* sharedUids({ entries }: Feed): Generator<Sighting> {
  const met = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.uid === null) continue;
    const key = `${entry.uid}\n${valueIn(entry, 'RECURRENCE-ID') ?? ''}`;
    const first = met.get(key);
    if (first) yield { entry, detail: `the same as line ${first.line}: ${entry.uid}` };
    else met.set(key, entry);
  }
}

const LEAST_TITLE = 10;

function isMadeOfContent(entry: Entry): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const uid = plain(entry.uid ?? '');
  const title = plain(entry.title);
  const start = plain(valueIn(entry, 'DTSTART') ?? '');
  return (title.length >= LEAST_TITLE && uid.includes(title)) || (start.length >= 15 && uid.includes(start.replace(/z$/, '')));
}
