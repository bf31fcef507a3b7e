import type { Schedule } from './schedule.ts';

const PATTERN = /^([A-Z][a-z]+\/[A-Z][a-z]+)|UTC$/;

/** The zone as the JSON schemas have it. Their pattern refuses the old names of some (US/Eastern): then the field, which is optional, is left out. */
export function zoneName({ timeZone }: Pick<Schedule, 'timeZone'>): { time_zone_name?: string } {
  return PATTERN.test(timeZone) ? { time_zone_name: timeZone } : {};
}
