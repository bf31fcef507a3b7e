import t from 'tap';
import { replaceDraft } from '../../src/agenda/replace-draft.ts';
import { aConference, aDocument, aDraft, aSession, refusal, the, uidOf } from './draft.ts';

const newUid = () => uidOf('new');

t.test('a whole draft takes the place of what is there, hidden things and facts of the conference included', async (t) => {
  const before = aDraft({ sessions: [aSession(), aSession({ id: 'gone' })] });
  const document = aDocument({
    conference: aConference({ title: 'Renamed' }),
    sessions: [aSession({ visibility: 'private', admission: 'invitation' }), aSession({ id: 'late' })],
  });
  const { draft, counts, doubts } = replaceDraft(document, 'lpp', before, newUid);
  t.strictSame(draft, aDraft(document));
  t.strictSame(counts.sessions, { added: 1, updated: 1, unchanged: 0, withdrawn: 1 });
  t.strictSame(counts.rooms, { added: 0, updated: 0, unchanged: 2, withdrawn: 0 });
  t.strictSame(doubts, [{ path: 'conference', message: 'changes its title' }]);
});

t.test('the id that is asked for counts before that of the file, which is reported', async (t) => {
  const { draft, doubts } = replaceDraft(aDocument(), 'copy', null, newUid);
  t.strictSame(draft, aDraft({ conference: aConference({ id: 'copy' }) }));
  t.strictSame(doubts, [{ path: 'conference.id', message: 'is "lpp" in the file; it is read as copy' }]);
});

t.test('sessions without a uid keep theirs or get one; one that is there is never changed', async (t) => {
  const sessions = [aSession({ uid: undefined }), aSession({ id: 'late', uid: undefined })];
  const { draft } = replaceDraft(aDocument({ sessions }), 'lpp', aDraft(), newUid);
  t.same([the(draft.sessions, 'opening').uid, the(draft.sessions, 'late').uid], [uidOf('opening'), uidOf('new')]);
  const other = aDocument({ sessions: [aSession({ uid: uidOf('other') })] });
  t.same(
    refusal(() => replaceDraft(other, 'lpp', aDraft(), newUid)),
    {
      code: 'invalid',
      faults: ['sessions[opening].uid: is fixed for life and cannot be changed'],
    },
  );
});

t.test('a document with faults is refused with all of them', async (t) => {
  const broken = aDocument({ conference: 1, sessions: [aSession({ room: 'nowhere' }), 2], extra: true });
  t.same(
    refusal(() => replaceDraft(broken, 'lpp', null, newUid)),
    {
      code: 'invalid',
      faults: [
        'extra: is not a field here',
        'conference: must be an object',
        'sessions[0].room: there is no room nowhere',
        'sessions[1]: must be an object',
      ],
    },
  );
});
