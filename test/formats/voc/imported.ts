import { createHash } from 'node:crypto';
import type { Ambient } from '../../../src/agenda/ambient.ts';
import type { Reading } from '../../../src/agenda/import.ts';
import { importAgenda } from '../../../src/agenda/import-agenda.ts';
import { publicAgenda } from '../../../src/agenda/mask.ts';
import { publishDraft } from '../../../src/agenda/publish-draft.ts';
import type { Agenda } from '../../../src/agenda/release.ts';
import { memoryStore } from '../../storage/memory.ts';

/** What the public sees of an import that is released as it is. */
export async function importedAgenda(reading: Reading): Promise<Agenda> {
  const store = memoryStore();
  const { id = 'imported' } = reading.document.conference;
  let number = 0;
  const ambient: Ambient = {
    now: () => Date.parse('2026-01-01T12:00:00Z'),
    uuid: () => `00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  };
  await importAgenda(store, id, reading, { dryRun: false, create: true }, ambient);
  await publishDraft(store, id, { allowClashes: true }, ambient);
  const release = await store.loadRelease(id);
  if (!release) throw new Error('It was not released.');
  return publicAgenda(release, release);
}
