import type { Session } from '../../agenda/session.ts';
import { type Doubts, quoted } from './doubts.ts';
import type { ForeignSession } from './session.ts';

/**
 * The status by the file's words for it, or a type that says so; some write it before the title, in capitals.
 * Undefined where the format has no word for it and the title does not tell.
 */
export function statusOf({ status, type, place }: ForeignSession, title: string, doubts: Doubts): Session['status'] | undefined {
  if ([status, type].some((word) => /^\s*cancell?ed\s*$/i.test(word ?? ''))) return 'cancelled';
  if (/^\W{0,3}CANCELL?ED\b/.test(title)) {
    doubts.add(place, 'is read as cancelled, since its title begins so');
    return 'cancelled';
  }
  if (status === undefined) return undefined;
  return /^\s*tentative\s*$/i.test(status) ? 'tentative' : 'confirmed';
}

const OFF_PROGRAMME =
  /^\s*(?:draft|submitted|pending|nominated|rejected|declined|(?:accept|decline)_queue|withdrawn|deleted|wait-?listed)\s*$/i;

/** The sessions without those whose status says that they are not, not yet or no longer on the programme; they are reported. */
export function onProgramme(sessions: readonly ForeignSession[], doubts: Doubts): ForeignSession[] {
  return sessions.filter(({ status = '', place }) => {
    const isOff = OFF_PROGRAMME.test(status);
    if (isOff) doubts.add(place, `is left out: its status is ${quoted(status)}`);
    return !isOff;
  });
}
