import type { ImportDocument } from './import.ts';
import { titlesOf } from './import-matching.ts';
import { kindOf } from './import-other-keys.ts';

type Session = ImportDocument['sessions'][number];

/**
 * Documents that are imported together, in which no session is taken for another of an earlier one: a title alone is the key of "Lunch" in the file of each day.
 * Those of one key that begin at other times get a start behind it, as readers do within one file, unless they have more than their title in common.
 */
export function toldApart(documents: readonly ImportDocument[]): ImportDocument[] {
  const before = new Map<string, Session>();
  return documents.map((document) => {
    const nameOf = ({ key }: Session) => JSON.stringify([document.system, key]);
    const sessions = document.sessions.map((session) => {
      const known = before.get(nameOf(session));
      return known && isOther(session, known) ? withStart(session) : session;
    });
    for (const session of sessions) if (!before.has(nameOf(session))) before.set(nameOf(session), session);
    return { ...document, sessions };
  });
}

function isOther(session: Session, known: Session): boolean {
  const titles = titlesOf(session);
  const isTitled = kindOf(session.key, titles) === 'title' || !titlesOf(known).some((title) => titles.includes(title));
  return isTitled && Boolean(session.start && known.start) && session.start !== known.start;
}

/** With the key of its own that it gets, and without the uid, which is the earlier one's. */
function withStart({ uid: _, ...session }: Session): Session {
  return { ...session, key: `${session.key} ${session.start}`, sharedKey: session.sharedKey ?? session.key };
}
