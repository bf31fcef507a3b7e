import fc from 'fast-check';
import t from 'tap';
import { carried, invitedBy } from '../../src/agenda/carried-invitations.ts';
import { changeBetween } from '../../src/agenda/changes.ts';
import { invitedAgenda } from '../../src/agenda/invited.ts';
import { publicAgenda } from '../../src/agenda/mask.ts';
import type { CarriedInvitation, Invitation } from '../../src/agenda/personal-feed.ts';
import { publishDraft } from '../../src/agenda/publish-draft.ts';
import type { Store } from '../../src/agenda/store.ts';
import { wholeAgenda } from '../../src/formats/format.ts';
import { icalendar } from '../../src/formats/icalendar/index.ts';
import { memoryStore } from '../storage/memory.ts';
import { aConference, aDraft, aSession, noon, sha256 } from './draft.ts';

const iso = (epochMs: number) => new Date(epochMs).toISOString();

const board = fc.record({
  title: fc.constantFrom('Board', 'Council'),
  visibility: fc.constantFrom('private', 'placeholder', 'public'),
  room: fc.constantFrom('hall', 'side', null),
});

/** What may happen to an agenda and to one reader's feed of it. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), board: fc.option(board, { nil: null, freq: 6 }), hall: fc.constantFrom('Hall', 'Aula') }),
  fc.record({ kind: fc.constant('publish' as const), force: fc.boolean() }),
  fc.record({ kind: fc.constant('only' as const), ids: fc.subarray(['opening', 'board'], { minLength: 1 }) }),
  fc.record({ kind: fc.constant('revoke' as const), id: fc.constantFrom('one', 'two') }),
  fc.record({ kind: fc.constant('carry' as const), ids: fc.subarray(['one', 'two', 'short']) }),
);
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

/** Times lie close together, since what falls into one second is the hard part. */
const story = fc.array(fc.tuple(happening, fc.constantFrom(0, 300, 900, 5000)), { minLength: 3, maxLength: 14 });

class Reader {
  readonly store: Store = memoryStore();
  now = noon;
  feed: CarriedInvitation[] = [];
  readonly seen = new Map<string, string>();
  readonly #ambient = { now: () => this.now, uuid: () => 'unused', sha256 };

  async open(): Promise<this> {
    await this.#edit({ title: 'Board', visibility: 'placeholder', room: 'side' }, 'Hall');
    await publishDraft(this.store, 'lpp', { allowClashes: true }, this.#ambient);
    for (const [id, expiresAt] of [
      ['one', null],
      ['two', null],
      ['short', iso(noon + 4000)],
    ] as const) {
      const times = { createdAt: iso(noon), expiresAt, revokedAt: null };
      await this.store.createInvitation({ id, hash: sha256(id), conference: 'lpp', sessions: ['board'], label: null, ...times });
    }
    return this;
  }

  async live(what: Happening): Promise<void> {
    const publish = (options: object) => publishDraft(this.store, 'lpp', { allowClashes: true, ...options }, this.#ambient);
    if (what.kind === 'edit') await this.#edit(what.board, what.hall);
    else if (what.kind === 'publish') await publish({ force: what.force });
    else if (what.kind === 'revoke') await this.store.revokeInvitation('lpp', what.id, iso(this.now));
    else if (what.kind === 'carry') await this.#carry(what.ids);
    else await publish({ only: what.ids }).catch(() => undefined); // a session that is neither in the draft nor in the release
  }

  async #edit(board: object | null, hall: string): Promise<void> {
    const stored = await this.store.loadDraft('lpp');
    const rooms = [
      { id: 'hall', title: hall },
      { id: 'side', title: 'Side' },
    ];
    const sessions = [aSession({ room: 'hall' }), ...(board ? [aSession({ id: 'board', ...board })] : [])];
    const draft = aDraft({ conference: aConference(), rooms, sessions });
    await this.store.applyChange('lpp', stored?.revision ?? 0, changeBetween(stored?.draft ?? null, draft));
  }

  /** As the third door does: keys of what has ended open nothing. */
  async #carry(ids: readonly string[]): Promise<void> {
    const all = await this.store.listInvitations('lpp');
    const holds = ({ revokedAt, expiresAt }: Invitation) => revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > this.now);
    const open = all.filter((one) => ids.includes(one.id) && holds(one)).map(({ id }) => id);
    this.feed = carried(this.feed, open, iso(this.now));
  }

  /** The entries of the feed by uid. */
  async entries(): Promise<Map<string, string>> {
    const [release, confidential] = [await this.store.loadRelease('lpp'), await this.store.loadConfidential('lpp')];
    if (!release) throw new Error('Nothing was released.');
    const shown = publicAgenda(release, release);
    const invited = invitedBy(this.feed, await this.store.listInvitations('lpp'), this.now);
    const { agenda } = confidential && this.feed.length > 0 ? invitedAgenda(shown, confidential, invited) : { agenda: shown };
    const file = icalendar.write(wholeAgenda(agenda, { language: 'en', publicUrl: 'https://agenda.example.org', selfUrl: null }));
    const events = [...file.replaceAll('\r\n ', '').matchAll(/BEGIN:VEVENT\r\nUID:(.*)\r\n[\s\S]*?END:VEVENT/g)];
    // Whether an entry names its block depends on what else is in the file, in the feed of a whole agenda alone.
    return new Map(events.map(([text, uid]) => [uid ?? '', text.replace(/^RELATED-TO.*\r\n/gm, '')]));
  }

  /** @throws Error with both texts where an entry changed and did not grow. */
  async read(): Promise<void> {
    for (const [uid, text] of await this.entries()) {
      const before = this.seen.get(uid);
      if (before !== undefined && before !== text && !grew(before, text)) throw new Error(`${before}\n---\n${text}`);
      this.seen.set(uid, text);
    }
  }
}

function grew(before: string, after: string): boolean {
  const of = (text: string, name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(text)?.[1] ?? '';
  return Number(of(after, 'SEQUENCE')) > Number(of(before, 'SEQUENCE')) && of(after, 'LAST-MODIFIED') > of(before, 'LAST-MODIFIED');
}

t.test('for one reader an entry is the same to the byte or has grown, also where everything happens within a second', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (given) => {
      const reader = await new Reader().open();
      await reader.read();
      for (const [what, later_ms] of given) {
        await reader.live(what);
        await reader.read();
        reader.now += later_ms;
        await reader.read();
      }
    }),
    { numRuns: 100 },
  );
});
