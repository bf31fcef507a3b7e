import { type Selection, withoutCancelled } from '../../agenda/selection.ts';
import type { PublicSession } from '../../agenda/session.ts';
import type { View } from '../../formats/format.ts';
import { selectionColor, selectionTitle } from '../../formats/selection-title.ts';
import { canonicalQuery } from '../query.ts';
import { readChoice } from './choices.ts';
import type { Request } from './context.ts';
import { selectedSessions } from './list.ts';

/** The view of what a request selects; its own URL carries the parameters that count, in order, whatever else the client's had. */
export function selectionView(request: Request, also: Selection = {}): View {
  const { agenda, selection, language } = request;
  const [view, cancelled] = [readChoice(request.query, 'view') ?? 'sessions', readChoice(request.query, 'cancelled')];
  const chosen = selectedSessions(agenda, selection, also);
  const isWhole = Object.keys(selection).length === 0 && Object.keys(also).length === 0;
  const titles = [also, selection].flatMap((part) => selectionTitle(agenda, part, language) ?? []);
  return {
    ...baseView(request),
    scope: isWhole ? 'agenda' : 'selection',
    entries: view,
    sessions: cancelled === 'drop' ? withoutCancelled(agenda, chosen) : chosen,
    title: titles.join(' · ') || null,
    color: selectionColor(agenda, also) ?? selectionColor(agenda, selection),
  };
}

/** The view of one session. */
export function sessionView(request: Request, session: PublicSession): View {
  return { ...baseView(request), scope: 'session', entries: 'sessions', sessions: [session], title: null, color: null };
}

function baseView({ agenda, language, path, query, publicUrl, onTrouble }: Request) {
  const search = canonicalQuery(query);
  const { modifiedAt } = agenda;
  return { agenda, language, publicUrl, modifiedAt, selfUrl: `${publicUrl}${path}${search ? `?${search}` : ''}`, onTrouble };
}
