import { slugify } from '../../agenda/identifiers.ts';
import type { Imported } from '../../agenda/import.ts';
import { Role, type Session } from '../../agenda/session.ts';
import type { Doubts } from './doubts.ts';
import { attribute, child, children, textOf, value } from './element.ts';
import { proseOf } from './prose.ts';
import { idGiver, keyOf, shortened, titleOf } from './titles.ts';
import type { Element } from './xml.ts';

type Appearance = Session['speakers'][number];

const ROLES: Record<string, Appearance['role']> = {
  panelist: 'panellist',
  moderation: 'moderator',
  'keynote speaker': 'keynote',
  chairperson: 'chair',
  'session chair': 'chair',
  translator: 'interpreter',
  person: 'speaker',
};

/** Collects the persons of a schedule. The key is the guid, else the id, else the name: who has neither is known by the name. */
export class Persons {
  readonly list: Imported<'speakers'>[] = [];
  private readonly byKey = new Map<string, Imported<'speakers'>>();
  private readonly giveId = idGiver();

  constructor(private readonly doubts: Doubts) {}

  /** Who appears in an event, each once with one role, in the order of the file. */
  of(event: Element, base: string | null): Appearance[] {
    const appearances: Appearance[] = [];
    const parents = [child(event, 'persons'), child(event, 'speakers'), event];
    for (const element of parents.flatMap((parent) => [...children(parent, 'person'), ...children(parent, 'speaker')])) {
      const speaker = this.speaker(element, base);
      if (!speaker) continue;
      const appearance = { speaker: speaker.id, ...roleOf(element) };
      if (!appearances.some((other) => other.speaker === appearance.speaker && other.role === appearance.role))
        appearances.push(appearance);
    }
    return appearances;
  }

  private speaker(element: Element, base: string | null): Imported<'speakers'> | undefined {
    const name = shortened(titleOf(textOf(element)) || titleOf(value(element, 'name')) || titleOf(attribute(element, 'name')));
    if (!name) {
      this.doubts.add(element, 'names a person without a name; it is left out');
      return undefined;
    }
    const key = keyOf(attribute(element, 'guid') || attribute(element, 'id') || attribute(element, 'code') || name);
    const known = this.byKey.get(key);
    const biography = proseOf([child(element, 'biography') ?? child(element, 'description')], base, this.doubts);
    if (!known) return this.add({ id: this.giveId(slugify(name, 'speaker')), key, name, ...(biography && { biography }) });
    if (known.name !== name)
      this.doubts.add(element, `calls ${JSON.stringify(known.name)} (${key}) ${JSON.stringify(name)}; the first name is kept`);
    if (biography && !known.biography) known.biography = biography;
    return known;
  }

  private add(speaker: Imported<'speakers'>): Imported<'speakers'> {
    this.byKey.set(speaker.key, speaker);
    this.list.push(speaker);
    return speaker;
  }
}

/** The role by the attribute `role`; a word that is none of ours becomes the label. */
function roleOf(element: Element): Pick<Appearance, 'role' | 'label'> {
  const word = titleOf(attribute(element, 'role'));
  const role = Role.safeParse(ROLES[word.toLowerCase()] ?? word.toLowerCase());
  return role.success ? { role: role.data, label: null } : { role: 'speaker', label: shortened(word) || null };
}
