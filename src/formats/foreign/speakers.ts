import { slugify } from '../../agenda/identifiers.ts';
import type { Imported, ImportedAppearance } from '../../agenda/import.ts';
import { linkTarget } from '../html-to-markdown.ts';
import type { ForeignLink } from './documents.ts';
import { type Doubts, quoted } from './doubts.ts';
import { withoutCall } from './invitations.ts';
import { idGiver, keyOf } from './keys.ts';
import { type ForeignText, proseOf } from './prose.ts';
import { statedRole } from './roles.ts';
import { isSecretLink } from './secret-links.ts';
import type { ForeignSession } from './session.ts';
import { lineOf, shortened, titleOf } from './titles.ts';

/** A person as a file has it, listed or within a session; one without a name is a reference by its key. */
export interface ForeignPerson {
  key?: string | undefined;
  name: string;
  /** What they do in the session, in the file's word. */
  role?: string | undefined;
  /** How the programme words it, where the file tells that apart from the role. */
  label?: string | undefined;
  biography?: readonly ForeignText[] | undefined;
  organisation?: string | undefined;
  position?: string | undefined;
  country?: string | undefined;
  /** The address of a portrait. */
  image?: string | undefined;
  links?: readonly ForeignLink[] | undefined;
  /** Where it stands, if not where what it belongs to does. */
  place?: string | undefined;
}

type Speaker = Imported<'speakers'>;

const MAX_LINKS = 50;
const MAX_APPEARANCES = 500;

/** Collects the persons of an agenda. The key is the file's own, else the name: who has none is known by the name. What several places tell of one person is put together. */
export class Speakers {
  readonly list: Speaker[] = [];
  private readonly byKey = new Map<string, Speaker>();
  private readonly giveId = idGiver();

  constructor(private readonly doubts: Doubts) {}

  /** Who appears in a session, each once with one role, in the order of the file. */
  of({ persons, place }: ForeignSession, base: string | null): ImportedAppearance[] {
    const appearances = new Map<string, ImportedAppearance>();
    for (const person of persons ?? []) {
      const speaker = this.add(person, base, place);
      if (!speaker) continue;
      const appearance = { speaker: speaker.id, ...statedRole(person) };
      const one = `${speaker.id} ${appearance.role ?? 'speaker'}`;
      if (!appearances.has(one)) appearances.set(one, appearance);
      if (appearances.size < MAX_APPEARANCES) continue;
      this.doubts.add(place, `names ${MAX_APPEARANCES} persons; any more are left out`);
      break;
    }
    return [...appearances.values()];
  }

  /** @param place where what names the person stands. */
  add(person: ForeignPerson, base: string | null, place: string): Speaker | undefined {
    const spot = person.place ?? place;
    const name = shortened(withoutCall(titleOf(person.name)).text);
    const key = keyOf(person.key || name);
    const known = this.byKey.get(key);
    if (!name && !known) {
      const reference = key && `names the person ${quoted(key)}, which the file does not have; it is left out`;
      this.doubts.add(spot, reference || 'names a person without a name; it is left out');
      return undefined;
    }
    if (known && name && known.name !== name)
      this.doubts.add(spot, `calls ${JSON.stringify(known.name)} (${key}) ${JSON.stringify(name)}; the first name is kept`);
    const details = this.detailsOf(person, base, spot);
    if (known) return complete(known, details);
    const speaker = { id: this.giveId(slugify(name, 'speaker')), key, name, ...details };
    this.byKey.set(key, speaker);
    this.list.push(speaker);
    return speaker;
  }

  private detailsOf(person: ForeignPerson, base: string | null, place: string): Partial<Speaker> {
    const { organisation, position, country, image, links } = person;
    const biography = person.biography && proseOf(person.biography, base, place, this.doubts);
    return {
      ...(biography && { biography }),
      ...(organisation !== undefined && { organisation: lineOf(organisation) }),
      ...(position !== undefined && { position: lineOf(position) }),
      ...(country !== undefined && { country: lineOf(country, 100) }),
      ...(image !== undefined && { image: this.imageOf(image, base, place) }),
      ...(links && { links: this.linksOf(links, base, place) }),
    };
  }

  private imageOf(written: string, base: string | null, place: string): NonNullable<Speaker['image']> | null {
    const url = linkTarget(written, base);
    if (written.trim() && url === null)
      this.doubts.add(place, `has a picture at ${quoted(written)}, which is no web address; it is left out`);
    return url === null ? null : { url, alt: null, credit: null };
  }

  private linksOf(links: readonly ForeignLink[], base: string | null, place: string): NonNullable<Speaker['links']> {
    const byUrl = new Map<string, NonNullable<Speaker['links']>[number]>();
    for (const { url: written, title, place: own } of links) {
      const url = linkTarget(written, base);
      if (url !== null && isSecretLink(url)) {
        this.doubts.add(own ?? place, 'links to an address that lets people join a call or carries a password; it is left out');
        continue;
      }
      if (url !== null && !byUrl.has(url)) byUrl.set(url, { title: lineOf(title ?? ''), url });
      if (url === null) this.doubts.add(own ?? place, `links to ${quoted(written)}, which is no web address; it is left out`);
    }
    return [...byUrl.values()].slice(0, MAX_LINKS);
  }
}

/** What is known counts; what was not is added. */
function complete(known: Speaker, details: Partial<Speaker>): Speaker {
  const isNothing = (value: unknown) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  const news = Object.entries(details).filter(([field]) => isNothing(known[field as keyof Speaker]));
  return Object.assign(known, Object.fromEntries(news));
}
