import { z } from 'zod';
import { Id } from './identifiers.ts';
import { imageOf, Link } from './links.ts';
import { managed } from './source.ts';
import { line, Prose, Title } from './text.ts';

const shape = {
  id: Id,
  name: line(240),
  type: z.enum(['person', 'organisation']).default('person'),
  organisation: Title().nullable().default(null),
  position: Title().nullable().default(null),
  country: line(100).nullable().default(null).describe('A country code (ISO 3166-1) or name.'),
  biography: Prose().nullable().default(null),
  image: imageOf(Title()).nullable().default(null),
  links: z
    .array(z.strictObject({ title: Title().nullable().default(null), url: Link }))
    .max(50)
    .default([]),
};

/** A person or organisation on the programme, in the draft. */
export const Speaker = z.strictObject({ ...shape, ...managed }).meta({ id: 'SpeakerDraft' });
export type Speaker = z.infer<typeof Speaker>;

/** A speaker as the public sees it, with the shown sessions that name it. */
export const PublicSpeaker = z.strictObject({ ...shape, sessions: z.array(Id) }).meta({ id: 'Speaker' });
export type PublicSpeaker = z.infer<typeof PublicSpeaker>;
