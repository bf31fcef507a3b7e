import { AgendaError } from '../agenda/errors.ts';
import { Id } from '../agenda/identifiers.ts';

/** An id in the address of a page. @throws AgendaError `not-found` for what is none: such a page was never there. */
export function pageId(value: unknown): string {
  const read = Id.safeParse(value);
  if (!read.success) throw new AgendaError('not-found', 'There is no such page.');
  return read.data;
}
