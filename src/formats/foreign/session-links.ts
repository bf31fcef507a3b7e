import type { Session } from '../../agenda/session.ts';
import { linkTarget } from '../html-to-markdown.ts';
import { type Doubts, quoted } from './doubts.ts';
import type { ForeignSession } from './session.ts';

type Field = 'page' | 'recording' | 'stream' | 'registration';

/** The links of a session that have a place of their own; what is no web address is left out and reported. */
export function linksOf(session: ForeignSession, base: string | null, doubts: Doubts): Session['links'] {
  const link = (field: Field): string | null => {
    const text = session[field]?.trim() ?? '';
    const url = linkTarget(text, base);
    if (text && url === null) doubts.add(session.places?.[field] ?? session.place, `${quoted(text)} is no web address; it is left out`);
    return url;
  };
  return { page: link('page'), recording: link('recording'), stream: link('stream'), registration: link('registration'), join: null };
}
