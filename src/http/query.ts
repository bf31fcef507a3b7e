import { invalid } from '../agenda/errors.ts';

/** Query parameters by name, each with its values in order. */
export type Query = ReadonlyMap<string, readonly string[]>;

/** Reads a query string (without its "?") as application/x-www-form-urlencoded. */
export function readQuery(text: string): Query {
  const query = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    const values = query.get(name);
    if (values) values.push(value);
    else query.set(name, [value]);
  }
  return query;
}

/** @throws AgendaError `invalid` naming each parameter that is not among the allowed. */
export function refuseUnknown(query: Query, allowed: readonly string[]): void {
  const strange = [...query.keys()].filter((name) => !allowed.includes(name));
  if (strange.length === 0) return;
  const message = allowed.length > 0 ? `is no parameter here; there are ${allowed.join(', ')}` : 'is no parameter here; there are none';
  throw invalid(
    strange.slice(0, 20).map((name) => ({ path: name.slice(0, 80), message })),
    'The request has unknown parameters.',
  );
}

/** A query string with names in order, for keys and for URLs that have to be the same each time. */
export function canonicalQuery(query: Query): string {
  const params = new URLSearchParams();
  for (const name of [...query.keys()].sort()) for (const value of query.get(name) ?? []) params.append(name, value);
  return params.toString().replaceAll('%2C', ',');
}
