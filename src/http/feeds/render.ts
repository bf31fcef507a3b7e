import { invitedBy } from '../../agenda/carried-invitations.ts';
import type { Confidential } from '../../agenda/confidential.ts';
import { invitedAgenda, latest } from '../../agenda/invited.ts';
import { lookupLanguage } from '../../agenda/language.ts';
import { publicAgenda } from '../../agenda/mask.ts';
import type { Agenda } from '../../agenda/release.ts';
import { select, withoutCancelled } from '../../agenda/selection.ts';
import type { View } from '../../formats/format.ts';
import { icalendar } from '../../formats/icalendar/index.ts';
import { selectionTitle } from '../../formats/selection-title.ts';
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
    publicUrl: service.publicUrl,
    selfUrl: null,
    onTrouble,
  };
}

async function withInvitations(feed: LiveFeed, shown: Agenda, { store, ambient }: Service): Promise<ReturnType<typeof invitedAgenda>> {
  const confidential = feed.invitations.length > 0 ? await store.loadConfidential(feed.conference) : null;
  if (!confidential) return { agenda: shown, carried: new Set(), modifiedAt: null };
  const invited = invitedBy(feed.invitations, await store.listInvitations(feed.conference), ambient.now());
  return invitedAgenda(await asNewAs(confidential, shown, feed.conference, store), confidential, invited);
}

/** The agenda that belongs to what is held back: another process may have released a newer one that this one has not noticed yet. */
async function asNewAs({ release: number }: Confidential, shown: Agenda, conference: string, store: Service['store']): Promise<Agenda> {
  if (number <= shown.release.number) return shown;
  const release = await store.loadRelease(conference, number);
  return release ? publicAgenda(release, release) : shown;
}
