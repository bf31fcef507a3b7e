import { clashesOf } from '../agenda/clashes.ts';
import { type AgendaDiff, diffAgendas, diffed, isEmptyDiff } from '../agenda/diff.ts';
import type { Draft } from '../agenda/draft.ts';
import { AgendaError } from '../agenda/errors.ts';
import { project } from '../agenda/projection.ts';
import type { Store } from '../agenda/store.ts';
import { inLanguage, type Text } from '../agenda/text.ts';
import { readArguments } from './arguments.ts';
import { type CliContext, type Command, EXIT } from './context.ts';
import { clashLines } from './report.ts';

const OPTIONS = { conference: { type: 'string' }, json: { type: 'boolean' } } as const;

const optionsHelp = `  --conference ID   the conference
  --json            as JSON on standard output`;

/** `lectern diff` */
export const diffCommand: Command = {
  help: `lectern diff --conference ID [--json]\n\nCompares the draft with the newest release, as the public would see it.\n\n${optionsHelp}`,
  run: async (args, context) => {
    const given = readArguments('diff', args, OPTIONS);
    return withDraft(given.id('conference'), context, async (draft, store) => {
      const newest = await store.loadRelease(draft.conference.id);
      const diff = diffAgendas(newest, project(draft));
      context.out(
        given.flag('json') ? `${JSON.stringify({ release: newest?.number ?? null, ...diff }, null, 2)}\n` : diffText(diff, draft),
      );
    });
  },
};

/** `lectern clashes` */
export const clashesCommand: Command = {
  help: `lectern clashes --conference ID [--json]\n\nErrors hold a release back unless it allows them; warnings do not.\n\n${optionsHelp}`,
  run: async (args, context) => {
    const given = readArguments('clashes', args, OPTIONS);
    return withDraft(given.id('conference'), context, async (draft) => {
      const clashes = clashesOf(draft);
      if (given.flag('json')) context.out(`${JSON.stringify(clashes, null, 2)}\n`);
      else context.out(clashes.length > 0 ? `${clashLines(clashes).join('\n')}\n` : 'No clashes.\n');
    });
  },
};

async function withDraft(conference: string, context: CliContext, show: (draft: Draft, store: Store) => Promise<void>): Promise<number> {
  const store = await context.openStore();
  try {
    const stored = await store.loadDraft(conference);
    if (!stored) throw new AgendaError('not-found', `There is no conference ${conference}.`);
    await show(stored.draft, store);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

function diffText(diff: AgendaDiff, { conference }: Draft): string {
  if (isEmptyDiff(diff)) return 'Nothing shown would change.\n';
  const language = conference.languages[0] ?? 'en';
  const name = ({ id, title }: { id: string; title: Text }) => `${inLanguage(title, language, language)} (${id})`;
  const field = (change: AgendaDiff['conference'][number]) =>
    `    ${change.field}: ${JSON.stringify(change.before)} → ${JSON.stringify(change.after)}`;
  const lines = diff.conference.length > 0 ? ['conference:', ...diff.conference.map(field)] : [];
  for (const collection of diffed) {
    const { added, removed, changed } = diff.collections[collection];
    if (added.length + removed.length + changed.length === 0) continue;
    lines.push(`${collection}:`, ...added.map((item) => `  + ${name(item)}`), ...removed.map((item) => `  - ${name(item)}`));
    for (const item of changed) lines.push(`  ~ ${name(item)}`, ...item.fields.map(field));
  }
  return `${lines.join('\n')}\n`;
}
