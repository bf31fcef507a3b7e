import type { Kind, Session } from '../../agenda/session.ts';
import type { ForeignAgenda } from './agenda.ts';
import { namesOf } from './conference.ts';
import type { Doubts } from './doubts.ts';
import { type Identity, identitiesOf } from './identity.ts';
import { kindByWords } from './kinds.ts';
import { kindsOf } from './parallel.ts';
import type { ForeignSession } from './session.ts';
import type { Span } from './spans.ts';
import { standingOf } from './status.ts';
import { sessionTitle, titleOf } from './titles.ts';

/** What the sessions of an agenda can only tell together. */
export interface Judged {
  session: ForeignSession;
  identity: Identity;
  title: string;
  kind: Kind | undefined;
  status: Session['status'] | undefined;
  span: Span | null;
  /** The ids in the document of its block and of the session that it repeats. */
  parent: string | null;
  repeatOf: string | null;
}

/** Judges the sessions of an agenda together, in the order of the file. */
export function judged({ sessions, conference, isOwn = false }: ForeignAgenda, spans: readonly (Span | null)[], doubts: Doubts): Judged[] {
  const standings = sessions.map((session) => standingOf(session, isOwn, doubts));
  const titles = standings.map(({ title }, index) => sessionTitle({ title, place: sessions[index]?.place ?? '' }, doubts));
  const statuses = standings.map(({ status }) => status);
  const known = sessions.map(({ kind, type }, index) => kind ?? kindByWords(titleOf(type ?? '').slice(0, 240), titles[index] ?? ''));
  const [blocks, repeated] = [othersOf(sessions, 'parent'), othersOf(sessions, 'repeatOf')];
  const kinds = kindsOf(
    known.map((kind, index) => ({
      kind,
      cancelled: statuses[index] === 'cancelled',
      span: spans[index] ?? null,
      block: blocks[index] ?? null,
    })),
  );
  const identities = identitiesOf(sessions, titles, spans, namesOf(conference), doubts);
  return sessions.flatMap((session, index) => {
    const identity = identities[index];
    const kind = session.when === undefined ? known[index] : kinds[index];
    const parent = identities[blocks[index] ?? -1]?.id ?? null;
    const repeatOf = identities[repeated[index] ?? -1]?.id ?? null;
    return identity
      ? [{ session, identity, title: titles[index] ?? '', kind, status: statuses[index], span: spans[index] ?? null, parent, repeatOf }]
      : [];
  });
}

/** Where the other session stands that each names as its block, or as what it repeats; null for one that names none, or one that is not on the programme. */
function othersOf(sessions: readonly ForeignSession[], field: 'parent' | 'repeatOf'): (number | null)[] {
  const indices = new Map(sessions.map((session, index) => [session, index]));
  return sessions.map(({ [field]: other }) => (other ? (indices.get(other) ?? null) : null));
}
