import { emptyDraft } from '../../../src/agenda/draft.ts';
import type { Reading } from '../../../src/agenda/import.ts';
import { publicAgenda } from '../../../src/agenda/mask.ts';
import { mergeImport } from '../../../src/agenda/merge-import.ts';
import { readConference } from '../../../src/agenda/read-draft.ts';
import type { Agenda } from '../../../src/agenda/release.ts';
import { releaseOf } from '../agenda.ts';

/** What the public sees of an import that is released as it is. */
export function importedAgenda({ document }: Pick<Reading, 'document'>): Agenda {
  let number = 0;
  const uuid = () => `00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`;
  const { draft } = mergeImport(emptyDraft(readConference(null, document.conference).conference), document, uuid);
  const release = releaseOf(draft);
  return publicAgenda(release, release);
}
