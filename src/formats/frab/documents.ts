import type { Document } from '../../agenda/document.ts';
import { slugify } from '../../agenda/identifiers.ts';
import type { Imported } from '../../agenda/import.ts';
import { linkTarget } from '../html-to-markdown.ts';
import type { Doubts } from './doubts.ts';
import { attribute, child, children, textOf, value } from './element.ts';
import { idGiver, keyOf, shortened, titleOf } from './titles.ts';
import type { Element } from './xml.ts';

const MEDIA_TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  odp: 'application/vnd.oasis.opendocument.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

/** Collects the links and attachments of a schedule as related documents: one for each URL, which is its key. */
export class Documents {
  readonly list: Imported<'documents'>[] = [];
  private readonly byUrl = new Map<string, string>();
  private readonly giveId = idGiver();

  constructor(private readonly doubts: Doubts) {}

  /** The ids of what an event links to and has attached, each once. */
  of(event: Element, base: string | null): string[] {
    const links = [...children(child(event, 'links'), 'link'), ...children(event, 'link')];
    const attachments = children(child(event, 'attachments'), 'attachment');
    const slides = children(event, 'slides').filter((element) => hrefOf(element) !== '');
    const ids = [...links, ...attachments, ...slides].flatMap((element) => this.document(element, base) ?? []);
    return [...new Set(ids)];
  }

  private document(element: Element, base: string | null): string | undefined {
    const href = hrefOf(element);
    const url = linkTarget(href, base);
    if (url === null) {
      if (href || titleOf(textOf(element)))
        this.doubts.add(element, `links to ${JSON.stringify(href.slice(0, 100))}, which is no web address; it is left out`);
      return undefined;
    }
    if (url !== href) this.doubts.add(element, `links to ${JSON.stringify(href.slice(0, 100))}, read as ${url}`);
    const known = this.byUrl.get(url);
    if (known !== undefined) return known;
    const title = titleFor(element, url);
    const id = this.giveId(slugify(title, 'document'));
    this.byUrl.set(url, id);
    const mediaType = MEDIA_TYPES[extensionOf(url)] ?? null;
    this.list.push({ id, key: this.keyFor(url), title, url, kind: kindOf(element, title, url), mediaType, order: this.list.length });
    return id;
  }

  /** Keys are shorter than URLs may be. */
  private keyFor(url: string): string {
    return url.length <= 480 ? url : `${keyOf(url)}#${this.list.filter(({ key }) => key.startsWith(keyOf(url))).length + 1}`;
  }
}

function hrefOf(element: Element): string {
  return (
    attribute(element, 'href') ||
    attribute(element, 'url') ||
    value(element, 'url') ||
    (/^https?:\/\//i.test(textOf(element).trim()) ? textOf(element).trim() : '')
  );
}

/** What the file calls it, else the name of the linked file, else the host. */
function titleFor(element: Element, url: string): string {
  const own = titleOf(value(element, 'title')) || titleOf(attribute(element, 'title')) || titleOf(textOf(element));
  const { hostname, pathname } = new URL(url);
  const file = /\.[a-z0-9]{2,5}$/i.test(pathname) ? titleOf(unescaped(pathname.slice(pathname.lastIndexOf('/') + 1))) : '';
  return shortened(own || file || hostname);
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function extensionOf(url: string): string {
  return /\.([a-z0-9]{2,5})$/i.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? '';
}

/** By the type that the file gives, the words of the title, the host and the extension. */
function kindOf(element: Element, title: string, url: string): Document['kind'] {
  const words = `${attribute(element, 'type')} ${value(element, 'type')} ${title}`;
  if (/\b(?:recording|video|audio)s?\b/i.test(words) || /^(?:mp[34]|webm|ogg|opus)$/.test(extensionOf(url))) return 'recording';
  if (/^https?:\/\/(?:[\w-]+\.)*(?:media\.ccc\.de|video\.fosdem\.org|youtube\.com|youtu\.be|vimeo\.com)\//i.test(url)) return 'recording';
  if (
    /\b(?:slides?|presentation|slide ?deck|folien)\b/i.test(words) ||
    element.name === 'slides' ||
    /^(?:odp|pptx?)$/.test(extensionOf(url))
  )
    return 'presentation';
  if (/\b(?:paper|report)s?\b/i.test(words)) return 'report';
  return element.name === 'attachment' ? 'other' : 'link';
}
