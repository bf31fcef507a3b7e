import { clashesOf } from '../agenda/clashes.ts';
import { diffAgendas, isEmptyDiff } from '../agenda/diff.ts';
import type { Draft } from '../agenda/draft.ts';
import { AgendaError } from '../agenda/errors.ts';
import { project } from '../agenda/projection.ts';
import type { Store } from '../agenda/store.ts';
import { readArguments } from './arguments.ts';
import { type CliContext, type Command, EXIT } from './context.ts';
import { diffLines } from './diff-lines.ts';
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
      if (given.flag('json')) context.out(`${JSON.stringify({ release: newest?.number ?? null, ...diff }, null, 2)}\n`);
      else
        context.out(isEmptyDiff(diff) ? 'Nothing shown would change.\n' : `${diffLines(diff, draft.conference.languages[0]).join('\n')}\n`);
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
