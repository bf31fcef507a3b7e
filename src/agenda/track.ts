import { z } from 'zod';
import { Id } from './identifiers.ts';
import { managed } from './source.ts';
import { Prose, Title } from './text.ts';

/** A position among its siblings; equal ones fall back to the id. */
export const Order = z.int().min(0).max(1_000_000).default(0);

/** An sRGB colour as `#rrggbb`. */
export const Color = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour as #rrggbb');

/** A topic stream, as the public sees it. */
export const PublicTrack = z
  .strictObject({
    id: Id,
    title: Title(),
    description: Prose().nullable().default(null),
    color: Color.nullable().default(null),
    order: Order,
  })
  .meta({ id: 'Track' });
export type PublicTrack = z.infer<typeof PublicTrack>;

export const Track = PublicTrack.extend(managed).meta({ id: 'TrackDraft' });
export type Track = z.infer<typeof Track>;
