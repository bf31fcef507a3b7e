import t from 'tap';
import { emptyDraft } from '../../../../src/agenda/draft.ts';
import { mergeImport } from '../../../../src/agenda/merge-import.ts';
import { readConference } from '../../../../src/agenda/read-draft.ts';
import { event, readLines } from './calendar.ts';

const end = 'DTEND:20250310T110000';

t.test('events that are not public become private sessions, whose ids do not tell their titles, and are named in one doubt', async (t) => {
  const { document, doubts } = readLines(
    ...event('a', end, 'CLASS:PUBLIC'),
    ...event('b', end, 'CLASS:PRIVATE', 'SUMMARY:Board lunch'),
    ...event('c', end, 'CLASS:confidential', 'SUMMARY:Salaries'),
    ...event('d', end, 'CLASS:X-PERSONAL', 'SUMMARY:Dentist'),
    ...event('e', end),
  );
  t.strictSame(
    document.sessions.map(({ id, visibility }) => [id, visibility]),
    [
      ['talk-a', undefined],
      ['session-2', 'private'],
      ['session-3', 'private'],
      ['session-4', 'private'],
      ['talk-e', undefined],
    ],
  );
  t.strictSame(doubts, [
    {
      path: 'line 10: event 2',
      message:
        '3 sessions are marked as not public (CLASS), and private where new; those that were imported before stay as they are: "Board lunch", "Salaries", "Dentist"',
    },
  ]);
});

t.test('what organisers make of a private event stays when it is imported again', async (t) => {
  const { document } = readLines(...event('a', end, 'CLASS:PRIVATE'));
  const facts = { id: 'tea', title: 'Tea', startDate: '2025-03-10', endDate: '2025-03-10', timeZone: 'Europe/Paris' };
  const uid = () => '00000000-0000-4000-8000-000000000001';
  const { draft } = mergeImport(emptyDraft(readConference(null, facts).conference), document, { newUid: uid });
  t.equal(draft.sessions[0]?.visibility, 'private');
  const sessions = draft.sessions.map((session) => ({ ...session, visibility: 'public' as const }));
  t.equal(mergeImport({ ...draft, sessions }, document, { newUid: uid }).draft.sessions[0]?.visibility, 'public');
});
