import { z } from 'zod';
import { Id } from '../../agenda/identifiers.ts';
import { FeedPicks } from '../../agenda/personal-feed.ts';
import type { LiveFeed } from './access.ts';

/** What a personal feed shows, as its owner sees it. */
export const Definition = z
  .strictObject({
    conference: Id,
    ids: FeedPicks.shape.ids,
    selection: FeedPicks.shape.selection,
    language: FeedPicks.shape.language,
    title: FeedPicks.shape.title,
    cancelled: FeedPicks.shape.cancelled,
    invitations: z.int().describe('How many invitations it carries.'),
    createdAt: z.string(),
    changedAt: z.string(),
  })
  .meta({ id: 'PersonalFeed' });

export function definitionOf({ conference, picks, invitations, createdAt, changedAt }: LiveFeed): z.infer<typeof Definition> {
  return { conference, ...picks, invitations: invitations.filter(({ removedAt }) => removedAt === null).length, createdAt, changedAt };
}
