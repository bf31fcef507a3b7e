import { changeBetween, isEmptyChange } from './changes.ts';
import type { Draft, StoredDraft } from './draft.ts';
import { AgendaError } from './errors.ts';
import type { Store } from './store.ts';

// Editors that meet at the same moment try again this often before one of them is told.
const ATTEMPTS = 8;

/**
 * Applies an edit to a conference's draft. Where someone else changed the draft meanwhile, `edit` runs again on the newer one, so it must
 * check its own preconditions each time. Answers the draft as it stands afterwards.
 * @throws AgendaError `not-found` where the conference is none; whatever `edit` throws; `stale`, `busy`.
 */
export async function editDraft(store: Store, conference: string, edit: (stored: StoredDraft) => Draft): Promise<StoredDraft> {
  for (let attempt = 1; ; attempt++) {
    const stored = await store.loadDraft(conference);
    if (!stored) throw new AgendaError('not-found', 'There is no such conference.');
    const change = changeBetween(stored.draft, edit(stored));
    if (isEmptyChange(change)) return stored;
    try {
      await store.applyChange(conference, stored.revision, change);
      return (await store.loadDraft(conference)) ?? stored;
    } catch (error) {
      if (!(error instanceof AgendaError && error.code === 'stale') || attempt === ATTEMPTS) throw error;
    }
  }
}
