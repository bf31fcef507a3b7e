import type { ForeignAgenda } from '../foreign/agenda.ts';
import type { Doubts } from '../foreign/doubts.ts';
import { withoutFalseZulu } from './false-zulu.ts';
import { inFrabNotation } from './notations.ts';
import { personsToldApart } from './numbered-persons.ts';
import { inSeveralRooms } from './rooms.ts';

/** An agenda of another system as it is meant, where the many writers of the format go their own ways. */
export function mended(agenda: ForeignAgenda, doubts: Doubts): ForeignAgenda {
  const sessions = personsToldApart(inFrabNotation(inSeveralRooms(agenda)), doubts);
  return withoutFalseZulu({ ...agenda, sessions }, doubts);
}
