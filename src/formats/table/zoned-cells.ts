import { isTimeZone } from '../../agenda/time.ts';
import type { Doubts } from '../foreign/doubts.ts';
import type { Table } from './table.ts';
import type { Cells } from './when.ts';
import { withoutZone, zoneInHeader } from './zone-words.ts';

/** The times of a row with what the headers of their columns say of their zone. */
export function withZones(cells: Cells, { header, columns }: Table): Cells {
  const zoned: Cells = { ...cells };
  const own = zoneInCell(cells.timeZone?.trim() ?? '');
  if (own !== '') zoned.timeZone = '';
  for (const field of ['start', 'end'] as const) {
    const zone = own || zoneInHeader(header[columns.get(field) ?? -1] ?? '');
    const text = cells[field]?.trim() ?? '';
    if (zone !== '' && /\d(?: ?[ap]\.?m\.?)?$/i.test(text)) zoned[field] = text + zone;
  }
  return zoned;
}

const FROM_UTC = /(?:^|[\s(])(?:UTC|GMT) ?([+-]\d{1,2}(?::?[0-5]\d)?)?\)?$/i;

/** The words behind the times of a row whose zone is no known one, but says how far from UTC it is ("Orlando UTC-4"); '' where it does not. */
function zoneInCell(zone: string): string {
  const match = isTimeZone(zone) ? null : FROM_UTC.exec(zone.slice(-60));
  return match ? ` UTC${match[1] ?? ''}` : '';
}

/** Says which zones cells name otherwise than by their distance from UTC: who writes "EST" rarely means to tell it from "EDT". */
export function reportZones(rows: readonly { cells: Cells }[], doubts: Doubts): void {
  const words = rows.flatMap(({ cells }) => [cells.start, cells.end].flatMap((text) => withoutZone(text?.trim() ?? '').word ?? []));
  const named = [...new Set(words)].join(', ');
  if (named !== '') doubts.add('start', `times name the zone ${named}, which is not read: all are by the clocks of the conference`);
}
