import type { z } from 'zod';

interface Def {
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
}

/**
 * A value with the keys that its schema has, in the schema's order, at every depth; others are left out. What is kept as canonical JSON
 * comes back in the order in which people read it, and nothing that the schema does not name is ever shown.
 */
export function inShapeOrder<T>(schema: z.core.$ZodType, value: T): T {
  return ordered(schema, value) as T;
}

function ordered(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const { innerType, element, shape } = schema._zod.def as z.core.$ZodTypeDef & Def;
  if (innerType) return ordered(innerType, value);
  if (Array.isArray(value)) return element ? value.map((item) => ordered(element, item)) : value;
  if (!shape) return value;
  const fields = new Map(Object.entries(value));
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, inner]) => (fields.has(key) ? [[key, ordered(inner, fields.get(key))]] : [])),
  );
}
