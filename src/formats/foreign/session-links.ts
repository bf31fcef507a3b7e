import type { Session } from '../../agenda/session.ts';
import { linkTarget } from '../html-to-markdown.ts';
import { type Doubts, quoted } from './doubts.ts';
import { isSecretLink } from './secret-links.ts';
import type { ForeignSession } from './session.ts';

type Field = 'page' | 'recording' | 'stream' | 'registration';

const SECRET: Record<Field, string> = {
  page: 'the link to its page',
  recording: 'the link to its recording',
  stream: 'the link to its stream',
  registration: 'the link to its registration',
};

/** The links of a session that have a place of their own; what is no web address, or a secret one, is left out and reported. */
export function linksOf(session: ForeignSession, base: string | null, doubts: Doubts): Session['links'] {
  const link = (field: Field): string | null => {
    const text = session[field]?.trim() ?? '';
    const [url, place] = [linkTarget(text, base), session.places?.[field] ?? session.place];
    if (url !== null && isSecretLink(url)) {
      doubts.add(place, `${SECRET[field]} lets people join a call or carries a password; it is left out`);
      return null;
    }
    if (text && url === null) doubts.add(place, `${quoted(text)} is no web address; it is left out`);
    return url;
  };
  return { page: link('page'), recording: link('recording'), stream: link('stream'), registration: link('registration'), join: null };
}
