import { slugify } from '../../agenda/identifiers.ts';
import type { Imported } from '../../agenda/import.ts';
import { withoutCall } from './invitations.ts';
import { idGiver, keyOf } from './keys.ts';
import type { ForeignSession } from './session.ts';
import { shortened, titleOf } from './titles.ts';

const MAX_AUDIENCES = 200;

/** An audience as a session names it. */
export interface ForeignAudience {
  key?: string | undefined;
  name: string;
}

/** The audiences of an agenda in the order of the file, and those of each session. */
export interface Audiences {
  list: Imported<'audiences'>[];
  of(session: ForeignSession): string[];
}

/** The audiences that sessions name, each once. The key is the file's own, else the name. */
export function audiencesOf(sessions: readonly ForeignSession[]): Audiences {
  const list: Imported<'audiences'>[] = [];
  const known = new Map<string, string>();
  const giveId = idGiver();
  const add = ({ key: own = '', name }: ForeignAudience): string[] => {
    const title = withoutCall(titleOf(name) || titleOf(own)).text;
    const key = keyOf(own || title);
    const found = known.get(key);
    if (found !== undefined || !title) return found === undefined ? [] : [found];
    const id = giveId(slugify(title, 'audience'));
    list.push({ id, key, title: shortened(title) });
    known.set(key, id);
    return [id];
  };
  const found = new Map(sessions.map((session) => [session, [...new Set(session.audiences?.flatMap(add))].slice(0, MAX_AUDIENCES)]));
  return { list, of: (session) => found.get(session) ?? [] };
}
