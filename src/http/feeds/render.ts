import { type Invited, invitedAgenda, latest } from '../../agenda/invited.ts';
import { lookupLanguage } from '../../agenda/language.ts';
import { endOf } from '../../agenda/personal-feed.ts';
import type { Agenda } from '../../agenda/release.ts';
import { select, withoutCancelled } from '../../agenda/selection.ts';
import type { View } from '../../formats/format.ts';
import { icalendar } from '../../formats/icalendar/index.ts';
import { type Answer, answerOf } from '../answer.ts';
import type { Service } from '../service.ts';
import type { LiveFeed } from './access.ts';

type Report = (error: unknown) => void;

/** A personal feed as it is sent: what its picks select of an agenda, and what its invitations carry. */
export async function renderFeed(feed: LiveFeed, agenda: Agenda, service: Service, onTrouble: Report): Promise<Answer> {
  const view = await viewOf(feed, agenda, service, onTrouble);
  const headers = { 'content-disposition': `inline; filename="${feed.conference}-my-agenda.ics"`, 'cache-control': 'private, no-store' };
  const mediaType = icalendar.mediaTypeOf?.(view) ?? icalendar.mediaType;
  return answerOf({ body: icalendar.write(view), mediaType, modifiedAt: view.modifiedAt, headers }, feed.conference, '');
}

async function viewOf(feed: LiveFeed, shown: Agenda, service: Service, onTrouble: Report): Promise<View> {
  const { ids, selection, language, title, cancelled } = feed.picks;
  const { agenda, carried, modifiedAt } = await withInvitations(feed, shown, service);
  const picked = new Set(select(agenda, selection ?? { ids: ids ?? [] }));
  const chosen = agenda.sessions.filter((session) => picked.has(session) || carried.has(session.id));
  return {
    scope: 'selection',
    entries: 'sessions',
    agenda,
    sessions: cancelled === 'drop' ? withoutCancelled(agenda, chosen) : chosen,
    title: title ?? null,
    color: null,
    language: lookupLanguage(language, agenda.conference.languages),
    modifiedAt: latest([shown.modifiedAt, feed.changedAt, ...(modifiedAt === null ? [] : [modifiedAt])]) ?? shown.modifiedAt,
    publicUrl: service.publicUrl,
    selfUrl: null,
    onTrouble,
  };
}

async function withInvitations(feed: LiveFeed, agenda: Agenda, { store, ambient }: Service): Promise<ReturnType<typeof invitedAgenda>> {
  const confidential = feed.invitations.length > 0 ? await store.loadConfidential(feed.conference) : null;
  if (!confidential) return { agenda, carried: new Set(), modifiedAt: null };
  const known = new Map((await store.listInvitations(feed.conference)).map((one) => [one.id, one]));
  const invited = feed.invitations.flatMap(({ id, removedAt }): Invited[] => {
    const one = known.get(id);
    const endedAt = removedAt ?? (one ? endOf(one, ambient.now()) : null);
    return one?.sessions.map((session) => ({ session, endedAt })) ?? [];
  });
  return invitedAgenda(agenda, confidential, invited);
}
