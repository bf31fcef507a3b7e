import { createEvents, type EventAttributes } from 'ics';
import { textValue, unfoldLines } from './text.ts';

/** What every entry of a calendar has, ready to be written: texts cleaned, times as values. */
export interface Core {
  uid: string;
  summary: string;
  /** Of any length. */
  description: string;
  location: string;
  /** DATE or DATE-TIME values without parameters, and the parameters that both take (`;VALUE=DATE`, `;TZID=Europe/Paris` or nothing). */
  start: string;
  end: string;
  timeParameters: string;
  geo: { lat: number; lon: number } | null;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  isFree: boolean;
  sequence: number;
  /** UTC DATE-TIME values. */
  created: string;
  modified: string;
}

/**
 * The content lines of a VEVENT (RFC 5545 §3.6.1), not folded, without its END. The library writes them; it sees neither the description, which it would fold
 * in quadratic time, nor zones, which it does not know.
 * @throws Error naming the uid where the library refuses it; texts are cleaned before, so that none can be the cause.
 */
export function coreLines(core: Core): string[] {
  const { error, value } = createEvents([attributesOf(core)]);
  if (error || !value) throw new Error(`The entry ${core.uid} cannot be written: ${error?.message ?? 'no reason'}`);
  const lines = unfoldLines(value);
  return lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT')).map((line) => {
    if (/^DT(?:START|END):/.test(line)) return line.replace(':', `${core.timeParameters}:`);
    return line.startsWith('DESCRIPTION:') ? `DESCRIPTION:${textValue(core.description)}` : line;
  });
}

function attributesOf({ summary, start, end, status, isFree, location, geo, modified, ...core }: Core): EventAttributes {
  // The library's types lack `timestamp`, which it takes.
  const attributes: EventAttributes & { timestamp: string } = {
    productId: '-//Lectern//Agenda//EN',
    method: '',
    uid: core.uid,
    timestamp: modified,
    title: summary,
    description: '-',
    start,
    end,
    sequence: core.sequence,
    created: core.created,
    lastModified: modified,
    status,
    transp: isFree ? 'TRANSPARENT' : 'OPAQUE',
    busyStatus: isFree ? 'FREE' : status === 'TENTATIVE' ? 'TENTATIVE' : 'BUSY',
    classification: 'PUBLIC',
    ...(location ? { location } : {}),
    // More places than a centimetre would come out in exponents.
    ...(geo ? { geo: { lat: Number(geo.lat.toFixed(6)), lon: Number(geo.lon.toFixed(6)) } } : {}),
  };
  return attributes;
}
