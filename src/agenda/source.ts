import { z } from 'zod';
import { line } from './text.ts';

/** Where an imported resource comes from: the system, and its most stable key there. Seen in management only. */
export const Source = z.strictObject({ system: line(80), key: line(500) });
export type Source = z.infer<typeof Source>;

/** What every resource of the draft carries besides what the public sees of it. */
export const managed = {
  listed: z.boolean().default(false).describe('Shown even where only hidden sessions refer to it.'),
  source: Source.nullable().default(null),
};
