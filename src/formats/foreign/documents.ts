import type { Document } from '../../agenda/document.ts';
import { slugify } from '../../agenda/identifiers.ts';
import type { Imported } from '../../agenda/import.ts';
import { linkTarget } from '../html-to-markdown.ts';
import { type Doubts, quoted } from './doubts.ts';
import { idGiver, keyOf } from './keys.ts';
import { extensionOf, mediaTypeIn, mediaTypeOf } from './media-types.ts';
import { isSecretLink } from './secret-links.ts';
import type { ForeignSession } from './session.ts';
import { lineOf, shortened, titleOf } from './titles.ts';

/** A link as a file has it. */
export interface ForeignLink {
  url: string;
  title?: string | undefined;
  /** What sort of link the file says that it is. */
  type?: string | undefined;
  /** What it is, where the format leaves no doubt. */
  kind?: Document['kind'] | undefined;
  symbol?: string | undefined;
  /** Where the file tells it; else what the address tells. */
  mediaType?: string | undefined;
  /** Whether it leads to a file that is attached to what has it. */
  attached?: boolean | undefined;
  /** Where it stands, if not where what it belongs to does. */
  place?: string | undefined;
}

const MAX_DOCUMENTS = 500;

/** Collects what sessions link to and have attached as related documents: one for each URL, which is its key. */
export class Documents {
  readonly list: Imported<'documents'>[] = [];
  private readonly byUrl = new Map<string, string>();
  private readonly longStems = new Map<string, number>();
  private readonly giveId = idGiver();

  constructor(private readonly doubts: Doubts) {}

  /** The ids of what a session links to and has attached, each once. */
  of({ links, place }: ForeignSession, base: string | null): string[] {
    const ids = new Set<string>();
    for (const link of links ?? []) {
      const id = this.document(link, base, link.place ?? place);
      if (id !== undefined) ids.add(id);
      if (ids.size < MAX_DOCUMENTS) continue;
      this.doubts.add(place, `has ${MAX_DOCUMENTS} links; any more are left out`);
      break;
    }
    return [...ids];
  }

  private document(link: ForeignLink, base: string | null, place: string): string | undefined {
    const href = link.url.trim();
    const url = linkTarget(href, base);
    if (url === null) {
      this.doubts.add(place, `links to ${quoted(href)}, which is no web address; it is left out`);
      return undefined;
    }
    if (isSecretLink(url)) {
      this.doubts.add(place, 'links to an address that lets people join a call or carries a password; it is left out');
      return undefined;
    }
    if (url !== href) this.doubts.add(place, `links to ${quoted(href)}, read as ${url}`);
    const known = this.byUrl.get(url);
    if (known !== undefined) return known;
    const title = titleFor(link, url);
    const id = this.giveId(slugify(title, 'document'));
    this.byUrl.set(url, id);
    const kind = link.kind ?? kindOf(link, title, url);
    const symbol = lineOf(link.symbol ?? '', 100);
    const mediaType = mediaTypeIn(link.mediaType ?? '') ?? mediaTypeOf(url);
    this.list.push({ id, key: this.keyFor(url), title, url, ...(symbol && { symbol }), kind, mediaType, order: this.list.length });
    return id;
  }

  /** Keys are shorter than URLs may be. */
  private keyFor(url: string): string {
    if (url.length <= 480) return url;
    const stem = keyOf(url);
    const number = (this.longStems.get(stem) ?? 0) + 1;
    this.longStems.set(stem, number);
    return `${stem}#${number}`;
  }
}

/** What the file calls it, else the name of the linked file, else the host. */
function titleFor({ title }: ForeignLink, url: string): string {
  const { hostname, pathname } = new URL(url);
  const file = /\.[a-z0-9]{2,5}$/i.test(pathname) ? titleOf(unescaped(pathname.slice(pathname.lastIndexOf('/') + 1))) : '';
  return shortened(titleOf(title ?? '') || file || hostname);
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** By the type that the file gives, the words of the title, the host and the extension. */
function kindOf({ type, attached }: ForeignLink, title: string, url: string): Document['kind'] {
  const words = `${type ?? ''} ${title}`;
  const extension = extensionOf(url);
  if (/\b(?:recording|video|audio)s?\b/i.test(words) || /^(?:mp[34]|webm|ogg|opus)$/.test(extension)) return 'recording';
  if (/^https?:\/\/(?:[\w-]+\.)*(?:media\.ccc\.de|video\.fosdem\.org|youtube\.com|youtu\.be|vimeo\.com)\//i.test(url)) return 'recording';
  if (/\b(?:slides?|presentation|slide ?deck|folien)\b/i.test(words) || /^(?:odp|pptx?)$/.test(extension)) return 'presentation';
  if (/\b(?:paper|report)s?\b/i.test(words)) return 'report';
  return attached ? 'other' : 'link';
}
