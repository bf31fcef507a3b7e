import type { Ambient } from './ambient.ts';
import { type Clash, clashesOf } from './clashes.ts';
import { compile, showsTheSame } from './compile.ts';
import { type Confidential, confidentialOf, holdsBackTheSame } from './confidential.ts';
import type { Draft } from './draft.ts';
import { AgendaError, type Fault, invalid, refuseStale } from './errors.ts';
import { infoOf } from './mask.ts';
import type { Release, ReleaseInfo } from './release.ts';
import type { Store } from './store.ts';

export interface PublishOptions {
  /** Public. */
  note?: string | null | undefined;
  /** Release in spite of clashes of severity `error`. */
  allowClashes?: boolean | undefined;
  /** Only these sessions' draft state goes out; ids in the draft or the previous release. */
  only?: readonly string[] | undefined;
  /** Make a release even where nothing shown has changed. */
  force?: boolean | undefined;
  redact?: { speakers: readonly string[]; documents: readonly string[] } | undefined;
  /** The draft's revision that is meant; any where absent. */
  revision?: number | undefined;
}

export interface Published {
  release: ReleaseInfo;
  /** False where nothing shown had changed and the newest release stands. */
  isNew: boolean;
  clashes: Clash[];
}

/**
 * Makes the next release of a conference.
 * @throws AgendaError `not-found`, `invalid` (unknown ids in `only`), `clashes` with each error as a fault, `stale`, `busy`.
 */
export async function publishDraft(store: Store, conference: string, options: PublishOptions, ambient: Ambient): Promise<Published> {
  const stored = await store.loadDraft(conference);
  if (!stored) throw new AgendaError('not-found', 'There is no such conference.');
  refuseStale(conference, stored.revision, options.revision);
  const previous = await store.loadRelease(conference);
  refuseUnknown(stored.draft, previous, options.only);
  const { now, sha256 } = ambient;
  const { only, redact, note = null } = options;
  const release = compile(stored.draft, previous, { now: now(), sha256, note, only, redact });
  const clashes = clashesOf(only ? release : stored.draft);
  if (!options.allowClashes && !redact) refuseClashes(clashes, only ? 'The release would have' : 'The draft has');
  if (previous && !options.force && showsTheSame(release, previous)) {
    const confidential = await heldBack(store, stored.draft, previous, options, ambient);
    if (confidential) await store.keepConfidential(conference, stored.revision, confidential);
    return { release: infoOf(previous), isNew: false, clashes };
  }
  await store.publish(conference, stored.revision, release, await heldBack(store, stored.draft, release, options, ambient));
  return { release: infoOf(release), isNew: true, clashes };
}

/** What a release holds back, or undefined where that has not changed. It changes without a release too: the public must not see that something hidden did. */
async function heldBack(
  store: Store,
  draft: Draft,
  release: Release,
  { only, redact }: PublishOptions,
  { now, sha256 }: Ambient,
): Promise<Confidential | undefined> {
  const before = await store.loadConfidential(draft.conference.id);
  const confidential = confidentialOf(draft, release, before, { now: now(), sha256, only, redact });
  return holdsBackTheSame(before, confidential) ? undefined : confidential;
}

function refuseUnknown(draft: Draft, previous: Release | null, only: readonly string[] = []): void {
  const known = new Set([...draft.sessions, ...(previous?.sessions ?? [])].map(({ id }) => id));
  const faults = only.flatMap((id, index): Fault[] =>
    known.has(id) ? [] : [{ path: `only[${index}]`, message: `there is no session ${id}` }],
  );
  if (faults.length > 0) throw invalid(faults);
}

function refuseClashes(clashes: readonly Clash[], what: string): void {
  const errors = clashes.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const faults = errors.map(({ sessions, message }) => ({ path: `sessions[${sessions.join(', ')}]`, message }));
  throw new AgendaError(
    'clashes',
    `${what} ${errors.length} ${errors.length === 1 ? 'clash' : 'clashes'}; release with --allow-clashes (over HTTP allowClashes) to publish all the same.`,
    faults,
  );
}
