import { type Fixed, fixStamp, momentOf } from './wall-clock.ts';

/** Reads and writes times in one zone, each only once: sessions share their starts and ends. */
export interface Clock {
  zone: string;
  fix(date: string, time: string, offset: string | null): Fixed | string;
  moment(epochMs: number): string | undefined;
}

/** One clock for each zone that is asked for. */
export function clocks(): (zone: string) => Clock {
  const known = new Map<string, Clock>();
  return (zone) => {
    const clock = known.get(zone) ?? clockIn(zone);
    known.set(zone, clock);
    return clock;
  };
}

function clockIn(zone: string): Clock {
  const fixes = new Map<string, Fixed | string>();
  const moments = new Map<number, string | undefined>();
  return {
    zone,
    fix: (date, time, offset) => {
      const key = `${date}T${time}${offset ?? ''}`;
      const found = fixes.get(key) ?? fixStamp(date, time, offset, zone);
      fixes.set(key, found);
      return found;
    },
    moment: (epochMs) => {
      if (!moments.has(epochMs)) moments.set(epochMs, momentOf(epochMs, zone));
      return moments.get(epochMs);
    },
  };
}
