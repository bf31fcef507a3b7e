import { isTimeZone } from '../../../agenda/time.ts';
import { fixStamp } from '../../foreign/wall-clock.ts';
import { type ZoneRules, zoneRulesOf } from '../check/zone-rules.ts';
import { type Component, componentsOf, rawValueOf } from '../content-lines/index.ts';
import type { CalendarMoment } from '../content-lines/moment.ts';
import { fixedOffset, ianaName } from './zone-names.ts';

/** A moment as the layer reads it: RFC 3339, with an offset where it is an instant; and the zone of its wall time, '' for the conference's. */
export interface Placed {
  stamp: string;
  zone: string;
}

/** What the TZIDs of a file mean. A name of the tz database counts, whatever the file's VTIMEZONE says, and needs none; other names need one. */
export class Zones {
  private readonly names = new Map<string, string>();
  private readonly rules = new Map<string, ZoneRules | null>();
  private readonly definitions = new Map<string, Component>();

  constructor(calendars: readonly Component[]) {
    for (const zone of calendars.flatMap((calendar) => componentsOf(calendar, 'VTIMEZONE')))
      this.definitions.set(rawValueOf(zone, 'TZID')?.trim() ?? '', zone);
  }

  /** The IANA zone of a TZID; undefined where it names none. */
  ianaOf(timeZone: string): string | undefined {
    const known = this.names.get(timeZone);
    if (known !== undefined) return known || undefined;
    const location = rawValueOf(this.definitions.get(timeZone) ?? NOTHING, 'X-LIC-LOCATION') ?? '';
    const found = ianaName(timeZone) ?? ianaName(location);
    this.names.set(timeZone, found ?? '');
    return found;
  }

  place(moment: CalendarMoment): Placed {
    if (moment.form === 'utc') return { stamp: `${moment.local}Z`, zone: '' };
    if (moment.timeZone === null) return { stamp: moment.local, zone: '' };
    const zone = this.ianaOf(moment.timeZone);
    if (zone !== undefined) return { stamp: moment.local, zone };
    const offset = this.rulesOf(moment.timeZone)?.(moment.local) ?? fixedOffset(moment.timeZone);
    return offset === null ? { stamp: moment.local, zone: moment.timeZone } : { stamp: moment.local + offsetText(offset), zone: '' };
  }

  /** What is equal for one moment however it is written; floating times only equal each other. */
  identityOf(moment: CalendarMoment): string {
    const { stamp, zone } = this.place(moment);
    if (moment.form === 'date' || moment.form === 'floating') return stamp;
    const epochMs = isTimeZone(zone) ? instantOf(moment.local, zone) : Date.parse(stamp);
    return epochMs === undefined || Number.isNaN(epochMs) ? stamp : `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
  }

  private rulesOf(timeZone: string): ZoneRules | null {
    const definition = this.definitions.get(timeZone);
    if (!this.rules.has(timeZone)) this.rules.set(timeZone, definition ? zoneRulesOf(definition) : null);
    return this.rules.get(timeZone) ?? null;
  }
}

const NOTHING: Component = { name: '', line: 0, lastLine: 0, properties: [], components: [] };

/** Milliseconds since 1970 of a wall time in a zone, undefined where it is none there. */
export function instantOf(local: string, zone: string): number | undefined {
  const fixed = fixStamp(local.slice(0, 10), local.slice(11), null, zone);
  return typeof fixed === 'string' ? undefined : fixed.epochMs;
}

function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
