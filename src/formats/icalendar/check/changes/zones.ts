import { type Component, rawValueOf } from '../../content-lines/index.ts';
import { excerpts, type FieldChange, wholeText } from './field.ts';

type Zones = ReadonlyMap<string, Component>;

/** The time zones that both versions describe, but not alike: that moves entries in them which did not change themselves. */
export function zoneChanges(before: Zones, after: Zones): FieldChange[] {
  return [...after].flatMap(([name, zone]) => {
    const was = before.get(name);
    if (was === undefined || wholeText(was) === wholeText(zone)) return [];
    return [{ field: `time zone ${name}`, ...excerpts(rulesIn(was), rulesIn(zone)) }];
  });
}

/** "daylight +0200 from 19700329T020000 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU, standard …" */
function rulesIn({ components }: Component): string {
  const rules = components.map((rule) => {
    const [offset, from, repeated] = ['TZOFFSETTO', 'DTSTART', 'RRULE'].map((name) => rawValueOf(rule, name));
    return [rule.name.toLowerCase(), offset ?? 'without an offset', from && `from ${from}`, repeated].filter(Boolean).join(' ');
  });
  return rules.sort().join(', ') || 'no rules';
}
