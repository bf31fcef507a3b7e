import ICAL from 'ical.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Milliseconds east of UTC at an instant. */
export type OffsetAt = (epochMs: number) => number;

/** A change of a zone's offset. */
export interface Change {
  at: number;
  before: number;
  after: number;
}

/** What this Node's Intl says. */
export function offsetByIntl(zone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset', hour: 'numeric' });
  return (epochMs) => {
    const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(epochMs)) ?? [];
    return (sign === '-' ? -1000 : 1000) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  };
}

/** What a calendar app makes of a VTIMEZONE in these years: each observance from its onset to the next one's. */
export function offsetByRules(timezone: ICAL.Component, fromYear: number, toYear: number): OffsetAt {
  const onsets = timezone.getAllSubcomponents().flatMap((observance) => onsetsOf(observance, fromYear - 1, toYear));
  onsets.sort((a, b) => b.at - a.at);
  return (epochMs) => onsets.find(({ at }) => at <= epochMs)?.offset ?? Number.NaN;
}

function onsetsOf(observance: ICAL.Component, fromYear: number, toYear: number): { at: number; offset: number }[] {
  const text = (name: string) => String(observance.getFirstPropertyValue(name));
  const milliseconds = (name: string) => ICAL.UtcOffset.fromString(text(name)).toSeconds() * 1000;
  const start = Date.parse(`${text('dtstart')}Z`);
  const rule = /^FREQ=YEARLY;(?:BYMONTH=(\d+);BYDAY=(-?\d)(\w\w)|BYDAY=(-?\d)(\w\w);BYMONTH=(\d+))$/.exec(text('rrule'));
  if (!rule) return [{ at: start - milliseconds('tzoffsetfrom'), offset: milliseconds('tzoffsetto') }];
  const [month, ordinal, weekday] = [rule[1] ?? rule[6], rule[2] ?? rule[4], rule[3] ?? rule[5]];
  return Array.from({ length: toYear - fromYear + 1 }, (_, n) => {
    const day = dayOf(fromYear + n, Number(month), Number(ordinal), WEEKDAYS.indexOf(weekday ?? ''));
    return { at: day + (((start % DAY) + DAY) % DAY) - milliseconds('tzoffsetfrom'), offset: milliseconds('tzoffsetto') };
  });
}

/** The nth (-1: last) weekday of a month, looked up in a list of its days. */
function dayOf(year: number, month: number, ordinal: number, weekday: number): number {
  const days = Array.from({ length: 31 }, (_, n) => Date.UTC(year, month - 1, n + 1));
  const fitting = days.filter((day) => new Date(day).getUTCMonth() === month - 1 && new Date(day).getUTCDay() === weekday);
  return fitting.at(ordinal > 0 ? ordinal - 1 : ordinal) ?? Number.NaN;
}

/** Every change between two instants, found by looking twice a day and halving. */
export function changesOf(offsetAt: OffsetAt, from: number, to: number): Change[] {
  const found: Change[] = [];
  for (let at = from, before = offsetAt(from); at < to; at += DAY / 2) {
    const after = offsetAt(at + DAY / 2);
    if (after !== before) found.push({ at: changeWithin(offsetAt, at, at + DAY / 2, before), before, after });
    before = after;
  }
  return found;
}

function changeWithin(offsetAt: OffsetAt, from: number, to: number, before: number): number {
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** So many instants between two: half of them close to the changes where there are any, the others all over the span. */
export function probesOf(changes: readonly Change[], from: number, to: number, count: number): number[] {
  const near = changes.length > 0 ? Math.floor(count / 2) : 0;
  const around = Array.from({ length: near }, (_, n) => (changes[n % changes.length]?.at ?? from) + nearby(Math.floor(n / changes.length)));
  const spread = Array.from({ length: count - near }, (_, n) => from + 1000 * Math.floor(((to - from) * n) / (count - near) / 1000));
  return [...around, ...spread];
}

/** The very instant, a second and an hour beside it, and then all over a day before and after. */
function nearby(n: number): number {
  return [0, -1000, 1000, -HOUR, HOUR][n] ?? ((n * 7_919_000) % (2 * DAY)) - DAY;
}

/** Whether in each year of a span the offset changes twice, up and down, each time by one and the same rule: what Outlook can keep. */
export function haveOneRuleForm(changes: readonly Change[], fromYear: number, toYear: number): boolean {
  if (changes.length === 0) return true;
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, n) => fromYear + n);
  return [1, -1].every((direction) => {
    const own = changes.filter(({ before, after }) => Math.sign(after - before) === direction);
    const yearly = years.every((year) => own.filter(({ at }) => new Date(at).getUTCFullYear() === year).length === 1);
    const [first, ...others] = own.map(rulesFor);
    return yearly && (first ?? []).some((rule) => others.every((rules) => rules.includes(rule)));
  });
}

/** The rules that a change would follow: counted from the month's start, and from its end where it is in the last week. */
function rulesFor({ at, before, after }: Change): string[] {
  const local = new Date(at + before);
  const day = local.getUTCDate();
  const isLast = new Date(local.getTime() + 7 * DAY).getUTCMonth() !== local.getUTCMonth();
  const rule = [local.getUTCMonth(), local.getUTCDay(), local.toISOString().slice(11), before, after].join(' ');
  return [`${Math.ceil(day / 7)} ${rule}`, ...(isLast ? [`-1 ${rule}`] : [])];
}
