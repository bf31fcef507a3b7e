import fc from 'fast-check';
import t from 'tap';
import { compile, showsTheSame } from '../../src/agenda/compile.ts';
import { type Confidential, confidentialOf } from '../../src/agenda/confidential.ts';
import type { Draft } from '../../src/agenda/draft.ts';
import { type Invited, invitedAgenda } from '../../src/agenda/invited.ts';
import { publicAgenda } from '../../src/agenda/mask.ts';
import type { Release } from '../../src/agenda/release.ts';
import { wholeAgenda } from '../../src/formats/format.ts';
import { icalendar } from '../../src/formats/icalendar/index.ts';
import { aConference, aDraft, aSession, type Fields, noon, only, sha256, the } from './draft.ts';

/** A conference as it is published over time: the newest release, and what it holds back. */
class Published {
  release: Release | null = null;
  confidential: Confidential | null = null;
  time = noon;

  publish(draft: Draft, some?: readonly string[]): this {
    this.time += 60_000;
    const made = compile(draft, this.release, { now: this.time, sha256, only: some });
    if (!this.release || !showsTheSame(made, this.release)) this.release = made;
    this.confidential = confidentialOf(draft, this.release, this.confidential, { now: this.time, sha256, only: some });
    return this;
  }

  invited(invited: readonly Invited[]) {
    if (!this.release || !this.confidential) throw new Error('Nothing was published.');
    return invitedAgenda(publicAgenda(this.release, this.release), this.confidential, invited);
  }
}

const board = { title: 'Board', visibility: 'private', room: 'side', speakers: [{ speaker: 'oecd' }], admission: 'invitation' };
const hidden = (over: Fields = {}) =>
  aSession({ id: 'board', ...board, links: { stream: 'https://example.org/s', join: 'https://example.org/j' }, ...over });
const draft = (...sessions: Fields[]) => aDraft({ sessions: [aSession({ room: 'hall', speakers: [{ speaker: 'ann' }] }), ...sessions] });
const live: Invited[] = [{ session: 'board', endedAt: null }];

t.test('who is invited sees the session in full, with what only it uses, its stream, and never the link to join', async (t) => {
  const { agenda, carried } = new Published().publish(draft(hidden())).invited(live);
  t.same([...carried], ['board']);
  t.match(the(agenda.sessions, 'board'), {
    title: 'Board',
    room: 'side',
    visibility: 'public',
    speakers: [{ speaker: 'oecd' }],
    sequence: 1,
  });
  t.same(the(agenda.sessions, 'board').links, { page: null, stream: 'https://example.org/s', recording: null, registration: null });
  t.same([the(agenda.rooms, 'side').title, the(agenda.speakers, 'oecd').name], ['Side', 'OECD']);
  t.same(only(agenda.days.filter(({ sessions }) => sessions.length > 0)).sessions, ['opening', 'board']);
});

t.test('a placeholder is replaced by its session, at the same uid', async (t) => {
  const published = new Published().publish(draft(hidden({ visibility: 'placeholder' })));
  const [block, full] = [the(published.invited([]).agenda.sessions, 'board'), the(published.invited(live).agenda.sessions, 'board')];
  t.same([block.title, full.title, full.uid === block.uid], [{ en: 'Reserved', fr: 'Réservé' }, 'Board', true]);
  t.ok(full.sequence > block.sequence);
});

t.test('an invitation shows no other hidden session, and no reference to one', async (t) => {
  const other = hidden({ id: 'other', title: 'Other', room: null, speakers: [] });
  const { agenda } = new Published().publish(draft(hidden({ parent: 'other', repeatOf: 'other' }), other)).invited(live);
  t.same(agenda.sessions.map(({ id }) => id).sort(), ['board', 'opening']);
  t.match(the(agenda.sessions, 'board'), { parent: null, repeatOf: null });
});

t.test('a block that appears for everyone else is a change for who sees the session in full, whose times it moves', async (t) => {
  const published = new Published().publish(draft(hidden()));
  const before = the(published.invited(live).agenda.sessions, 'board');
  published.publish(draft(hidden({ visibility: 'placeholder' })));
  const after = the(published.invited(live).agenda.sessions, 'board');
  t.same([after.title, after.sequence], [before.title, before.sequence + 1]);
  t.ok(after.modifiedAt > before.modifiedAt);
});

t.test('an invitation that ended shows what the public sees, and says so to calendars', async (t) => {
  const published = new Published().publish(draft(hidden({ visibility: 'placeholder' })));
  const before = the(published.invited(live).agenda.sessions, 'board');
  const after = the(published.invited([{ session: 'board', endedAt: '2023-11-01T00:00:00+00:00' }]).agenda.sessions, 'board');
  t.same([after.visibility, after.sequence, after.modifiedAt], ['placeholder', before.sequence + 1, '2023-11-01T01:00:03+01:00']);
});

t.test('what is hidden changes without a release, and of sessions that are not named only what was released goes out', async (t) => {
  const published = new Published().publish(draft(hidden()));
  const number = published.release?.number;
  published.publish(draft(hidden({ title: 'New board' })));
  t.same([published.release?.number, the(published.invited(live).agenda.sessions, 'board').title], [number, 'New board']);
  published.publish(draft(hidden({ title: 'Newer board' })), ['opening']);
  t.equal(the(published.invited(live).agenda.sessions, 'board').title, 'New board');
  published.publish(draft(hidden({ title: 'Newer board' })), ['board']);
  t.equal(the(published.invited(live).agenda.sessions, 'board').title, 'Newer board');
});

t.test('who was taken back is in no hidden session either', async (t) => {
  const first = new Published().publish(draft(hidden()));
  if (!first.release) throw new Error('Nothing was published.');
  const redact = { speakers: ['oecd'], documents: [] };
  const taken = confidentialOf(draft(hidden()), first.release, first.confidential, { now: noon, sha256, only: [], redact });
  t.same([taken.speakers, only(taken.sessions).speakers], [[], []]);
});

const edits = fc.record({
  title: fc.constantFrom('Board', 'Council', 'Senate'),
  visibility: fc.constantFrom('private', 'placeholder', 'public'),
  room: fc.constantFrom('hall', 'side', null),
  end: fc.constantFrom('2023-10-24T10:00', '2023-10-24T11:00'),
});
const steps = fc.array(
  fc.record({
    board: fc.option(edits, { nil: null, freq: 6 }),
    hall: fc.constantFrom('Hall', 'Great hall'),
    placeholderTitle: fc.constantFrom('Held', 'Reserved'),
    some: fc.option(fc.subarray(['opening', 'board'], { minLength: 1 }), { nil: undefined, freq: 4 }),
    ends: fc.boolean(),
  }),
  { minLength: 2, maxLength: 8 },
);

/** The entries of an invited reader's feed by uid. */
function entriesOf(published: Published, invited: readonly Invited[]): Map<string, string> {
  const { agenda } = published.invited(invited);
  const file = icalendar.write(wholeAgenda(agenda, { language: 'en', publicUrl: 'https://agenda.example.org', selfUrl: null }));
  const events = [...file.replaceAll('\r\n ', '').matchAll(/BEGIN:VEVENT\r\nUID:(.*)\r\n[\s\S]*?END:VEVENT/g)];
  return new Map(events.map(([text, uid]) => [uid ?? '', text]));
}

const grew = (before: string, after: string) => {
  const of = (text: string, name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(text)?.[1] ?? '';
  return Number(of(after, 'SEQUENCE')) > Number(of(before, 'SEQUENCE')) && of(after, 'LAST-MODIFIED') > of(before, 'LAST-MODIFIED');
};

t.test('for one reader an entry is the same to the byte or has grown, whatever is edited, hidden, shown, released or revoked', async () => {
  fc.assert(
    fc.property(steps, (given) => {
      const published = new Published();
      const seen = new Map<string, string>();
      let endedAt: string | null = null;
      for (const step of given) {
        const sessions = step.board ? [hidden({ ...step.board, admission: 'open', links: {} })] : [];
        const document = {
          conference: aConference({ placeholderTitle: step.placeholderTitle }),
          rooms: [
            { id: 'hall', title: step.hall },
            { id: 'side', title: 'Side' },
          ],
        };
        published.publish(
          aDraft({ ...document, sessions: [aSession({ room: 'hall' }), ...sessions] }),
          published.release && step.board ? step.some : undefined,
        );
        published.time += 60_000;
        if (step.ends) endedAt ??= new Date(published.time).toISOString();
        for (const [uid, text] of entriesOf(published, [{ session: 'board', endedAt }])) {
          const before = seen.get(uid);
          if (before !== undefined && before !== text && !grew(before, text)) throw new Error(`${before}\n---\n${text}`);
          seen.set(uid, text);
        }
      }
    }),
    { numRuns: 60 },
  );
});
