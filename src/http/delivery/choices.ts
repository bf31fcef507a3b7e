import { z } from 'zod';
import { invalid } from '../../agenda/errors.ts';
import type { Query } from '../query.ts';

/** Parameters with a closed list of values, besides selection and reading parameters. */
export const choices = {
  view: z
    .enum(['sessions', 'span', 'days'])
    .describe('Sessions, or in their place the conference’s dates: one entry for all of it (span) or one a day (days).'),
  cancelled: z.enum(['keep', 'drop']).describe('Whether cancelled sessions stay, marked; some calendar apps show them badly.'),
  link: z.enum(['webcal', 'https', 'google', 'outlook', 'microsoft365', 'apple']).describe('Which of a feed’s links a QR code holds.'),
  times: z.enum(['local', 'utc']).describe('Times as wall clock in the conference’s zone, or in UTC with a Z.'),
} as const;
type Name = keyof typeof choices;

/** What a query chooses, or undefined. @throws AgendaError `invalid` for a value outside the list, or more than one. */
export function readChoice<N extends Name>(query: Query, name: N): z.infer<(typeof choices)[N]> | undefined {
  const values = query.get(name);
  if (!values) return undefined;
  const read = choices[name].safeParse(values.length === 1 ? values[0] : undefined);
  if (read.success) return read.data as z.infer<(typeof choices)[N]>;
  throw invalid([{ path: name, message: `must be one of ${choices[name].options.join(', ')}, once` }], 'The parameters have faults.');
}
