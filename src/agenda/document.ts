import { z } from 'zod';
import { Id } from './identifiers.ts';
import { LanguageTag } from './language.ts';
import { Link } from './links.ts';
import { managed } from './source.ts';
import { line, Title } from './text.ts';
import { CalendarDate } from './time.ts';
import { Order } from './track.ts';

const shape = {
  id: Id,
  title: Title(),
  url: Link.nullable().default(null).describe('Null for a restricted document, or one that is announced.'),
  symbol: line(100).nullable().default(null).describe('A reference code such as GOV/PGC(2023)12.'),
  kind: z.enum(['agenda', 'background', 'presentation', 'report', 'minutes', 'recording', 'link', 'other']).default('other'),
  mediaType: z
    .string()
    .regex(/^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/, 'must be a media type, for example application/pdf')
    .nullable()
    .default(null),
  languages: z.array(LanguageTag).max(40).default([]),
  access: z.enum(['public', 'restricted']).default('public').describe('A restricted document is shown without its url.'),
  publishedOn: CalendarDate.nullable().default(null),
  sizeBytes: z.int().min(0).nullable().default(null),
  order: Order,
  translationOf: Id.nullable().default(null),
};

/** An entry of the related-documents list, in the draft. */
export const Document = z.strictObject({ ...shape, ...managed }).meta({ id: 'DocumentDraft' });
export type Document = z.infer<typeof Document>;

/** A document as the public sees it, with the shown sessions that name it. */
export const PublicDocument = z.strictObject({ ...shape, sessions: z.array(Id) }).meta({ id: 'Document' });
export type PublicDocument = z.infer<typeof PublicDocument>;
