import { invitedBy } from '../../agenda/carried-invitations.ts';
import { invitedAgenda, latest } from '../../agenda/invited.ts';
import { lookupLanguage } from '../../agenda/language.ts';
import type { Agenda } from '../../agenda/release.ts';
import { select, withoutCancelled } from '../../agenda/selection.ts';
import type { View } from '../../formats/format.ts';
import { icalendar } from '../../formats/icalendar/index.ts';
import { selectionTitle } from '../../formats/selection-title.ts';
import { type Answer, answerOf } from '../answer.ts';
import type { LiveFeed } from './access.ts';
import type { PersonalFeeds } from './index.ts';

type Report = (error: unknown) => void;
type Rendered = Pick<PersonalFeeds, 'service' | 'shelf'>;

/** A personal feed as it is sent: what its picks select of an agenda, and what its invitations carry. */
export async function renderFeed(feed: LiveFeed, agenda: Agenda, feeds: Rendered, onTrouble: Report): Promise<Answer> {
  const view = await viewOf(feed, agenda, feeds, onTrouble);
  const headers = { 'content-disposition': `inline; filename="${feed.conference}-my-agenda.ics"`, 'cache-control': 'private, no-store' };
  const mediaType = icalendar.mediaTypeOf?.(view) ?? icalendar.mediaType;
  return answerOf({ body: icalendar.write(view), mediaType, modifiedAt: view.modifiedAt, headers }, feed.conference, '');
}

async function viewOf(feed: LiveFeed, shown: Agenda, feeds: Rendered, onTrouble: Report): Promise<View> {
  const { ids, selection, language, title, cancelled } = feed.picks;
  const { agenda, carried, modifiedAt } = await withInvitations(feed, shown, feeds);
  const spoken = lookupLanguage(language, agenda.conference.languages);
  const picked = new Set(select(agenda, selection ?? { ids: ids ?? [] }));
  const chosen = agenda.sessions.filter((session) => picked.has(session) || carried.has(session.id));
  return {
    scope: 'selection',
    entries: 'sessions',
    agenda,
    sessions: cancelled === 'drop' ? withoutCancelled(agenda, chosen) : chosen,
    title: title ?? selectionTitle(agenda, selection ?? {}, spoken),
    color: null,
    language: spoken,
    modifiedAt: latest([agenda.modifiedAt, feed.changedAt, ...(modifiedAt === null ? [] : [modifiedAt])]) ?? agenda.modifiedAt,
    publicUrl: feeds.service.publicUrl,
    selfUrl: null,
    onTrouble,
  };
}

async function withInvitations(feed: LiveFeed, shown: Agenda, feeds: Rendered): Promise<ReturnType<typeof invitedAgenda>> {
  const { store, ambient } = feeds.service;
  const confidential = feed.invitations.length > 0 ? await store.loadConfidential(feed.conference) : null;
  if (!confidential) return { agenda: shown, carried: new Set(), modifiedAt: null };
  const invited = invitedBy(feed.invitations, await store.listInvitations(feed.conference), ambient.now());
  // Another process may have released, and this one may not have noticed yet: an entry must not change in halves.
  const isBehind = confidential.release > shown.release.number;
  const agenda = isBehind ? await feeds.shelf.unnoticed(feed.conference, confidential.release) : null;
  return invitedAgenda(agenda ?? shown, confidential, invited);
}
