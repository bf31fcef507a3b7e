import type { PublicSession } from '../agenda/session.ts';

/** What is no talk: breaks, reserved blocks, and what nobody speaks at and nothing is said of, such as registration. */
export function isPause({ visibility, kind, speakers, abstract }: PublicSession): boolean {
  if (visibility === 'placeholder' || kind === 'break') return true;
  return kind === 'other' && speakers.length === 0 && abstract === null;
}
