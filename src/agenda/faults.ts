import { z } from 'zod';
import type { Fault } from './errors.ts';

/** A path into a value, as in `sessions[3].start`. */
export function joinPath(base: string, path: readonly PropertyKey[]): string {
  const inner = z.core.toDotPath(path);
  if (base === '') return inner;
  if (inner === '') return base;
  return inner.startsWith('[') ? base + inner : `${base}.${inner}`;
}

/** Every issue of a zod error as a fault with its path below `base`. */
export function faultsOf(error: z.ZodError, base = ''): Fault[] {
  return strictest(error.issues).flatMap((issue) => faultsOfIssue(issue, base));
}

/** Without the bounds that a narrower one at the same place makes idle: a whole number has those of exact numbers besides its own. */
function strictest(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.filter((issue) => !issues.some((other) => other !== issue && isNarrower(other, issue)));
}

function isNarrower(one: z.core.$ZodIssue, other: z.core.$ZodIssue): boolean {
  if (z.core.toDotPath(one.path) !== z.core.toDotPath(other.path)) return false;
  if (one.code === 'too_big' && other.code === 'too_big') return one.maximum < other.maximum;
  return one.code === 'too_small' && other.code === 'too_small' && one.minimum > other.minimum;
}

function faultsOfIssue(issue: z.core.$ZodIssue, base: string): Fault[] {
  const path = joinPath(base, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: joinPath(path, [key]), message: 'is not a field here' }));
  }
  if (issue.code === 'invalid_union') return faultsOfUnion(issue, path);
  return [{ path, message: sentence(issue) }];
}

/** A union's faults are those of the member that the value was meant for: the one that accepts its type. */
function faultsOfUnion(issue: z.core.$ZodIssueInvalidUnion, path: string): Fault[] {
  const meant = issue.errors.find((issues) => !issues.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0));
  if (!meant) return [{ path, message: 'must be a text, or a map from language to text' }];
  return strictest(meant).flatMap((inner) => faultsOfIssue(inner, path));
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? `is missing or not ${article(issue.expected)}` : `must be ${article(issue.expected)}`;
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'too_big') return `is too long or large: at most ${issue.maximum}`;
  if (issue.code === 'too_small') return `is too short or small: at least ${issue.minimum}`;
  return issue.message;
}

function article(type: string): string {
  const name = { int: 'whole number', record: 'map', nonoptional: 'value' }[type] ?? type;
  return /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`;
}

/** The outcome of reading one object: its value, or its faults and those of its fields that are sound on their own. */
export interface Sieved<T> {
  value: T | null;
  part: Partial<T>;
  faults: Fault[];
}

/** Reads an object so that rules between fields can still be checked on the sound ones: all faults come at once. */
export function sieve<S extends z.ZodObject>(schema: S, input: unknown, base: string): Sieved<z.output<S>> {
  const whole = schema.safeParse(input, { reportInput: true });
  if (whole.success) return { value: whole.data, part: whole.data, faults: [] };
  const faults = faultsOf(whole.error, base);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { value: null, part: {}, faults: [{ path: base, message: 'must be an object' }] };
  }
  const bad = new Set<PropertyKey>(
    whole.error.issues.flatMap((issue) =>
      issue.path.length > 0 ? [issue.path[0] as PropertyKey] : issue.code === 'unrecognized_keys' ? issue.keys : [],
    ),
  );
  const sound = Object.fromEntries(Object.entries(input).filter(([key]) => !bad.has(key)));
  const part = schema.partial().safeParse(sound);
  const fields = part.success ? Object.entries(part.data).filter(([key]) => !bad.has(key)) : [];
  return { value: null, part: Object.fromEntries(fields) as Partial<z.output<S>>, faults };
}
