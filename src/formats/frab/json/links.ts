import type { ForeignLink } from '../../foreign/documents.ts';
import type { JsonObject, JsonValue } from '../../foreign/json.ts';
import { listOf, recordOf, textIn, textOf } from '../../foreign/json-value.ts';

/** What an event links to and has attached. */
export function linksIn(event: JsonObject): ForeignLink[] {
  const attachments = listOf(event['attachments']).flatMap(linkIn);
  return [...listOf(event['links']).flatMap(linkIn), ...attachments.map((link) => ({ ...link, attached: true }))];
}

/** A link: its address alone, or an object; nothing where it is empty. */
export function linkIn(value: JsonValue): ForeignLink[] {
  const link = recordOf(value);
  const url = link ? textIn(link, 'url', 'href') : textOf(value);
  const title = textIn(link, 'title', 'name');
  return url || title ? [{ url, title, type: textIn(link, 'type') }] : [];
}
