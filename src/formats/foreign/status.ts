import type { Session } from '../../agenda/session.ts';
import { unmarked } from '../cancelled-mark.ts';
import { type Doubts, quoted } from './doubts.ts';
import type { ForeignSession } from './session.ts';
import { titleOf } from './titles.ts';

/** What title and status say of a session together. */
export interface Standing {
  /** Without a mark. */
  title: string;
  status: Session['status'] | undefined;
}

/**
 * The title of a session, and its status by the file's words for it, a type that says so, or a mark before the title, which then goes. A mark counts
 * more than another status, since who can change a title only has no other way to cancel; but our own files say by their status what they mean,
 * and mark only where there is none. The status is undefined where the format has no word for it and the title does not tell.
 */
export function standingOf(session: ForeignSession, isOwn: boolean, doubts: Doubts): Standing {
  const written = titleOf(session.title);
  const status = statusOf(session);
  const { title, isCancelled } = unmarked(written);
  const counts = isCancelled && (status === 'cancelled' || !isOwn || !session.status);
  if (!counts) return { title: written, status };
  if (!isOwn && status !== 'cancelled') doubts.add(session.place, 'is read as cancelled, since its title begins so');
  return { title, status: 'cancelled' };
}

const CANCELLED = /^\s*(?:cancell?ed|annul[ée]e?|abgesagt|entf[äa]llt|cancelad[oa])\s*$/i;

function statusOf({ status, type }: ForeignSession): Session['status'] | undefined {
  if ([status, type].some((word) => CANCELLED.test(word ?? ''))) return 'cancelled';
  if (status === undefined) return undefined;
  return /^\s*(?:tentative|provisional|provisoire|vorl[äa]ufig|provisorisch)\s*$/i.test(status) ? 'tentative' : 'confirmed';
}

const OFF_PROGRAMME =
  /^\s*(?:draft|submitted|pending|nominated|rejected|declined|(?:accept|decline)_queue|withdrawn|deleted|wait-?listed|unpublished|inactive|hidden|not (?:published|accepted))\s*$/i;

/** The sessions without those whose status says that they are not, not yet or no longer on the programme; they are reported. */
export function onProgramme(sessions: readonly ForeignSession[], doubts: Doubts): ForeignSession[] {
  return sessions.filter(({ status = '', place }) => {
    const isOff = OFF_PROGRAMME.test(status);
    if (isOff) doubts.add(place, `is left out: its status is ${quoted(status)}`);
    return !isOff;
  });
}
