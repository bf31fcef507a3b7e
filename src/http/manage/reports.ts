import { z } from 'zod';
import { Id } from '../../agenda/identifiers.ts';

const Fault = z.object({ path: z.string(), message: z.string() });

const Clash = z.object({
  severity: z.enum(['error', 'warning']),
  rule: z.enum(['room', 'speaker', 'audience', 'outside-dates', 'outside-block', 'same-name']),
  message: z.string(),
  sessions: z.array(Id),
  resources: z.array(Id),
});

/** The clashes of a draft. */
export const ClashReport = z.object({ items: z.array(Clash), total: z.int(), errors: z.int() });

const Labelled = z.object({ id: Id, title: z.unknown() });
const Field = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });
const CollectionDiff = z.object({
  added: z.array(Labelled),
  removed: z.array(Labelled),
  changed: z.array(Labelled.extend({ fields: z.array(Field) })),
});

const Diff = z.object({
  conference: z.array(Field),
  collections: z.object({
    sessions: CollectionDiff,
    tracks: CollectionDiff,
    rooms: CollectionDiff,
    speakers: CollectionDiff,
    documents: CollectionDiff,
    audiences: CollectionDiff,
  }),
});

/** What a release would change of what the public sees. */
export const DiffReport = z.object({ release: z.int().nullable().describe('The release compared with.'), ...Diff.shape });

const Count = z.object({ added: z.int(), updated: z.int(), unchanged: z.int(), withdrawn: z.int() });

/** What an import did, or would do. */
export const ImportedReport = z.object({
  conference: Id,
  format: z.string(),
  created: z.boolean(),
  dryRun: z.boolean(),
  counts: z.object({ audiences: Count, tracks: Count, rooms: Count, speakers: Count, documents: Count, sessions: Count }),
  changes: Diff.describe('What differs in the draft, field by field.'),
  doubts: z.array(Fault),
  clashes: z.array(Clash),
});
