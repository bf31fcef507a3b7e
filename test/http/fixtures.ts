import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AgendaError } from '../../src/agenda/errors.ts';
import type { Reading } from '../../src/agenda/import.ts';
import { importAgenda } from '../../src/agenda/import-agenda.ts';
import { publishDraft } from '../../src/agenda/publish-draft.ts';
import { readers } from '../../src/formats/readers.ts';
import type { Bench } from './service.ts';

const folder = fileURLToPath(new URL('../../../shared/fixtures/', import.meta.url));

// Files that do not say where they are.
const ZONES: Record<string, string> = { 'frab/fosdem-2024.xml': 'Europe/Brussels' };

/** Agendas of real conferences that some reader takes, by their file's name; none where the fixtures are not beside this checkout. */
export function importableFixtures(): { name: string; reading: Reading }[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  return files.sort().flatMap((name) => {
    const reading = readingOf(name);
    return reading ? [{ name, reading }] : [];
  });
}

function readingOf(name: string): Reading | null {
  const bytes = readFileSync(join(folder, name));
  const reader = readers.find(({ recognise }) => recognise(bytes) === true);
  if (!reader) return null;
  try {
    const reading = reader.read(bytes, { timeZone: ZONES[name], startDate: '2026-05-04' });
    return 'document' in reading ? reading : null;
  } catch (error) {
    if (error instanceof AgendaError) return null;
    throw error;
  }
}

/** Imports an agenda as a conference and releases it. */
export async function importFixture(bench: Bench, conference: string, reading: Reading): Promise<void> {
  const { store, service } = bench;
  await importAgenda(store, conference, reading, { dryRun: false, create: true }, service.ambient);
  await publishDraft(store, conference, { allowClashes: true }, service.ambient);
}
