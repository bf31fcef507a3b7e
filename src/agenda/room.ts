import { z } from 'zod';
import { Geo } from './conference.ts';
import { Id } from './identifiers.ts';
import { managed } from './source.ts';
import { Prose, Title } from './text.ts';
import { Order } from './track.ts';

/** A place in the venue, as the public sees it. */
export const PublicRoom = z
  .strictObject({
    id: Id,
    title: Title(),
    description: Prose().nullable().default(null),
    floor: Title(100).nullable().default(null),
    building: Title().nullable().default(null),
    capacity: z.int().min(0).max(1_000_000).nullable().default(null).describe('Persons.'),
    accessible: z.boolean().nullable().default(null).describe('Step-free; null where not known.'),
    geo: Geo.nullable().default(null),
    order: Order,
  })
  .meta({ id: 'Room' });
export type PublicRoom = z.infer<typeof PublicRoom>;

export const Room = PublicRoom.extend(managed).meta({ id: 'RoomDraft' });
export type Room = z.infer<typeof Room>;
