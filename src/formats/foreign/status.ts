import type { Session } from '../../agenda/session.ts';
import type { Doubts } from './doubts.ts';
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
