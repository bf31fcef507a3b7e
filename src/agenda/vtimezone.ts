import { Temporal } from 'temporal-polyfill';
import type { FrozenZone } from './release.ts';

/** A change of a zone's offset. */
interface Transition {
  epochMs: number;
  /** Milliseconds east of UTC. */
  before: number;
  after: number;
}

/** A yearly rule: the `ordinal`th (-1: last) `weekday` (0 Sunday) of `month` (1…12), at `timeMs` of the local clock before the change. */
interface Rule {
  month: number;
  weekday: number;
  ordinal: number;
  timeMs: number;
  before: number;
  after: number;
}

const DAY_MS = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
// Years beside the wanted ones that tell "last Sunday" from "fourth Sunday".
const EVIDENCE_YEARS = 6;

/**
 * Freezes what calendars need of a zone for the years `fromYear` to `toYear` (inclusive): its VTIMEZONE (RFC 5545 §3.6.5) with one STANDARD and at most
 * one DAYLIGHT rule, as Outlook can keep it, or null where no such rules give every offset of these years; and the local times that occur twice.
 */
export function freezeZone(zone: string, fromYear: number, toYear: number): FrozenZone {
  const around = transitionsOf(zone, fromYear - EVIDENCE_YEARS, toYear + EVIDENCE_YEARS);
  const within = around.filter(({ epochMs }) => yearOf(epochMs) >= fromYear && yearOf(epochMs) <= toYear);
  const near = around.filter(({ epochMs }) => yearOf(epochMs) >= fromYear - 1 && yearOf(epochMs) <= toYear + 1);
  const repeated = near.filter(({ before, after }) => after < before);
  return {
    vtimezone:
      within.length === 0 ? fixedZone(zone, offsetAt(zone, Date.UTC(fromYear, 6))) : ruledZone(zone, within, around, fromYear, toYear),
    repeated: repeated.map(({ epochMs, before, after }) => [localText(epochMs + after), localText(epochMs + before)]),
  };
}

function yearOf(epochMs: number): number {
  return new Date(epochMs).getUTCFullYear();
}

function localText(localMs: number): string {
  return new Date(localMs).toISOString().slice(0, 19);
}

function offsetAt(zone: string, epochMs: number): number {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}

function transitionsOf(zone: string, fromYear: number, toYear: number): Transition[] {
  const end = Date.UTC(toYear + 1, 0);
  const found: Transition[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(Date.UTC(fromYear, 0)).toZonedDateTimeISO(zone);
  while (at) {
    const before: number = at.offsetNanoseconds / 1e6;
    at = at.getTimeZoneTransition('next');
    if (!at || at.epochMilliseconds >= end) break;
    const after: number = at.offsetNanoseconds / 1e6;
    if (after !== before) found.push({ epochMs: at.epochMilliseconds, before, after });
  }
  return found;
}

function fixedZone(zone: string, offset: number): string {
  return block(zone, [['BEGIN:STANDARD', 'DTSTART:19700101T000000', ...offsetLines(offset, offset), 'END:STANDARD']]);
}

function ruledZone(
  zone: string,
  within: readonly Transition[],
  around: readonly Transition[],
  fromYear: number,
  toYear: number,
): string | null {
  const years = toYear - fromYear + 1;
  const rules = [true, false].map((later) => {
    const ofKind = (list: readonly Transition[]) => list.filter(({ before, after }) => after > before === later);
    const own = ofKind(within);
    return own.length === years ? commonRule(own, ofKind(around)) : null;
  });
  const [daylight, standard] = rules;
  if (!daylight || !standard || daylight.after !== standard.before || standard.after !== daylight.before) return null;
  if (!givesAll([daylight, standard], within, fromYear, toYear)) return null;
  return block(zone, [observance('STANDARD', standard), observance('DAYLIGHT', daylight)]);
}

/** Local date and time, by the clock before the change. */
function localOf({ epochMs, before }: Transition): Date {
  return new Date(epochMs + before);
}

/** The rule that all transitions follow; of several ordinals that fit, the one that most neighbouring years follow too. */
function commonRule(transitions: readonly Transition[], neighbours: readonly Transition[]): Rule | null {
  const first = transitions[0];
  if (!first) return null;
  const local = localOf(first);
  const shape = {
    month: local.getUTCMonth() + 1,
    weekday: local.getUTCDay(),
    timeMs: local.getTime() % DAY_MS,
    before: first.before,
    after: first.after,
  };
  const fitting = [-1, 1, 2, 3, 4, 5]
    .map((ordinal) => ({ ...shape, ordinal }))
    .filter((rule) => transitions.every((transition) => follows(transition, rule)));
  const score = (rule: Rule) => neighbours.filter((transition) => follows(transition, rule)).length;
  return fitting.sort((a, b) => score(b) - score(a))[0] ?? null;
}

function follows(transition: Transition, rule: Rule): boolean {
  return (
    onset(rule, localOf(transition).getUTCFullYear()) === transition.epochMs &&
    transition.before === rule.before &&
    transition.after === rule.after
  );
}

/** The instant of a rule in a year. */
function onset(rule: Rule, year: number): number {
  return localOnset(rule, year) - rule.before;
}

function localOnset({ month, weekday, ordinal, timeMs }: Rule, year: number): number {
  const edge = ordinal > 0 ? Date.UTC(year, month - 1, 1) : Date.UTC(year, month, 0);
  const edgeDay = new Date(edge).getUTCDay();
  const days = ordinal > 0 ? ((weekday - edgeDay + 7) % 7) + 7 * (ordinal - 1) : -((edgeDay - weekday + 7) % 7);
  return edge + days * DAY_MS + timeMs;
}

function givesAll(rules: readonly Rule[], within: readonly Transition[], fromYear: number, toYear: number): boolean {
  const expected = rules.flatMap((rule) => Array.from({ length: toYear - fromYear + 1 }, (_, n) => onset(rule, fromYear + n)));
  const instants = new Set(within.map(({ epochMs }) => epochMs));
  return expected.length === within.length && expected.every((instant) => instants.has(instant));
}

function observance(name: 'STANDARD' | 'DAYLIGHT', rule: Rule): string[] {
  const start = localText(localOnset(rule, 1970)).replace(/[-:]/g, '');
  const byDay = `${rule.ordinal}${WEEKDAYS[rule.weekday]}`;
  const recurrence = `RRULE:FREQ=YEARLY;BYMONTH=${rule.month};BYDAY=${byDay}`;
  return [`BEGIN:${name}`, `DTSTART:${start}`, ...offsetLines(rule.before, rule.after), recurrence, `END:${name}`];
}

function offsetLines(from: number, to: number): string[] {
  return [`TZOFFSETFROM:${offsetText(from)}`, `TZOFFSETTO:${offsetText(to)}`];
}

function offsetText(offsetMs: number): string {
  const seconds = Math.abs(offsetMs) / 1000;
  const part = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const rest = seconds % 60 === 0 ? '' : part(seconds % 60);
  return `${offsetMs < 0 ? '-' : '+'}${part(seconds / 3600)}${part((seconds % 3600) / 60)}${rest}`;
}

function block(zone: string, observances: readonly (readonly string[])[]): string {
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances.flat(), 'END:VTIMEZONE'].join('\r\n');
}
