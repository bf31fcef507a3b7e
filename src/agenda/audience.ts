import { z } from 'zod';
import { Id } from './identifiers.ts';
import { managed } from './source.ts';
import { Prose, Title } from './text.ts';

/** A participant group of a conference, as the public sees it. */
export const PublicAudience = z
  .strictObject({
    id: Id,
    title: Title(),
    description: Prose().nullable().default(null),
  })
  .meta({ id: 'Audience' });
export type PublicAudience = z.infer<typeof PublicAudience>;

export const Audience = PublicAudience.extend(managed).meta({ id: 'AudienceDraft' });
export type Audience = z.infer<typeof Audience>;
