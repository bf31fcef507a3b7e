import type { ForeignLink } from '../../../foreign/documents.ts';
import { type Component, parameterOf, propertiesOf } from '../../content-lines/index.ts';
import { oneLine } from '../../text.ts';

/** An address as calendars write it. */
export function asWritten(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}

/** The attached documents of an event, each with the title and symbol that its list has for it: the name of an attachment has other quotes. */
export function documentsIn(event: Component, list: readonly string[]): ForeignLink[] {
  const entries = new Map(list.map((entry) => [asWritten(addressIn(entry)), entry]));
  return propertiesOf(event, 'ATTACH').map((property) => {
    const [url, type] = [property.value.trim(), parameterOf(property, 'FMTTYPE') ?? ''];
    const fileName = parameterOf(property, 'FILENAME') ?? '';
    const line = entries.get(asWritten(url));
    return {
      ...(line === undefined ? { url, title: fileName } : { url: addressIn(line), ...nameIn(line, fileName) }),
      attached: type !== 'text/html',
      ...(type !== 'text/html' && type !== 'application/octet-stream' && type !== '' && { mediaType: type }),
      place: `line ${property.line}`,
    };
  });
}

/** The address at the end of an entry, '' where it has none. */
export function addressIn(entry: string): string {
  return / (https?:\/\/\S+)$/.exec(entry)?.[1] ?? '';
}

/** What may be a symbol is one where the attachment's name lacks it. */
function nameIn(entry: string, fileName: string): Pick<ForeignLink, 'title' | 'symbol'> {
  const name = entry.slice(2, entry.length - addressIn(entry).length - 1);
  const [, title = '', symbol = ''] = /^(.*) \[([^\]]*)\]$/.exec(name) ?? [];
  return title !== '' && oneLine(title).replaceAll('"', '”') === fileName ? { title, symbol } : { title: name };
}
