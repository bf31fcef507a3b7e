import type { Agenda } from '../../../src/agenda/release.ts';
import type { View, Writer } from '../../../src/formats/format.ts';
import { addressOf, fileName } from '../../../src/formats/format.ts';
import { viewOf } from '../agenda.ts';

/** The view of a whole agenda that a writer gets at its own address. */
export function viewFor(writer: Writer, agenda: Agenda, language = 'en'): View {
  const view = viewOf(agenda, { language });
  return { ...view, selfUrl: `${view.publicUrl}/v1/conferences/${agenda.conference.id}/${addressOf(fileName(writer))}` };
}
