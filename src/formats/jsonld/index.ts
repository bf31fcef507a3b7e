import { hasTime } from '../../agenda/session.ts';
import type { View, Writer } from '../format.ts';
import { type Lookup, lookupFor } from '../lookup.ts';
import { type Nested, nested } from '../nesting.ts';
import { conferenceEvent, sessionEvent } from './event.ts';
import { jsonLdText, type Node } from './node.ts';

/**
 * JSON-LD of schema.org, for search engines and for pages to paste: the conference as an Event with its sessions as subEvents, those of a block within it;
 * or one session within its superEvents. What has no time yet is left out.
 */
export const jsonld: Writer = {
  name: 'jsonld',
  extension: 'jsonld',
  mediaType: 'application/ld+json; charset=utf-8',
  scopes: ['agenda', 'selection', 'session'],
  choices: [],
  write: (view) => jsonLdText(rootOf(view, lookupFor(view))),
};

function rootOf({ scope, agenda, sessions }: View, lookup: Lookup): Node {
  if (scope !== 'session')
    return { ...conferenceEvent(lookup), subEvent: nested(sessions.filter(hasTime)).map((one) => sessionEvent(one, lookup)) };
  const [session] = sessions;
  const found = session && find(nested(agenda.sessions.filter(hasTime)), session.id);
  return found ? { ...sessionEvent(found, lookup), superEvent: blockEvent(found, lookup) } : conferenceEvent(lookup);
}

/** The event that one is part of: its block within that of the block, or the conference. */
function blockEvent({ session }: Nested, lookup: Lookup): Node {
  const block = lookup.sessions.get(session.parent ?? '');
  if (!block || !hasTime(block)) return conferenceEvent(lookup);
  const above = { session: block, children: [] };
  return { ...sessionEvent(above, lookup), superEvent: blockEvent(above, lookup) };
}

function find(all: readonly Nested[], id: string): Nested | undefined {
  for (const one of all) {
    const found = one.session.id === id ? one : find(one.children, id);
    if (found) return found;
  }
  return undefined;
}
