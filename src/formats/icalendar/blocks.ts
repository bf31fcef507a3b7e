import type { Agenda } from '../../agenda/release.ts';
import { hasTime, type PublicSession } from '../../agenda/session.ts';
import type { View } from '../format.ts';
import { type Lookup, lookupFor } from '../lookup.ts';
import { eventLines, eventZone } from './event.ts';
import { foldLines } from './text.ts';

/** A session as a calendar's text, folded. */
export interface Block {
  /** From BEGIN:VEVENT to its last own line; a feed may add lines, and ends it. */
  text: string;
  /** The zone that it needs, or null. */
  zone: string | null;
  /** The RELATED-TO line of a session in a block that is an entry itself; or nothing. */
  related: string;
}

/** An agenda's sessions as entries in one language, each written when it is first asked for: feeds of one release share them. */
export class Blocks {
  readonly #written = new Map<string, Block>();

  constructor(readonly lookup: Lookup) {}

  /** @throws Error naming the session, where it cannot be written. */
  of(session: PublicSession): Block {
    const known = this.#written.get(session.id);
    if (known) return known;
    const { agenda, sessions } = this.lookup;
    const parent = sessions.get(session.parent ?? '');
    const block = {
      text: foldLines(eventLines(session, this.lookup, agenda.descriptionLimit ?? Number.POSITIVE_INFINITY)),
      zone: eventZone(session, agenda.zones),
      related: parent && hasTime(parent) ? foldLines([`RELATED-TO;RELTYPE=PARENT:${parent.uid}`]) : '',
    };
    this.#written.set(session.id, block);
    return block;
  }
}

const blocksOfAgendas = new WeakMap<Agenda, Map<string, Blocks>>();

/** The blocks for a view. They live as long as its agenda does, which never changes. */
export function blocksFor({ agenda, language, publicUrl }: Pick<View, 'agenda' | 'language' | 'publicUrl'>): Blocks {
  const ofAgenda = blocksOfAgendas.get(agenda) ?? new Map<string, Blocks>();
  blocksOfAgendas.set(agenda, ofAgenda);
  const key = `${language} ${publicUrl}`;
  const known = ofAgenda.get(key);
  if (known) return known;
  const blocks = new Blocks(lookupFor({ agenda, language, publicUrl }));
  ofAgenda.set(key, blocks);
  return blocks;
}
