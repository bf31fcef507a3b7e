import t from 'tap';
import { publicAgenda } from '../../../../src/agenda/mask.ts';
import { changeRules } from '../../../../src/formats/icalendar/check/changes/rules.ts';
import { checkFeed, type FeedComparison } from '../../../../src/formats/icalendar/check/index.ts';
import { icalendar } from '../../../../src/formats/icalendar/index.ts';
import { manySorts, releaseOf, viewOf } from '../../agenda.ts';
import { damaged, sound } from './sound.ts';

function compare(before: string, after: string): FeedComparison {
  const { comparison } = checkFeed(Buffer.from(after), { previous: Buffer.from(before) });
  if (!comparison) throw new Error('nothing was compared');
  return comparison;
}

/** A comparison in short: what became of which title, which fields, and the rules that are broken. */
const short = ({ changes, findings }: FeedComparison) => ({
  changes: changes.map(({ kinds, title, fields, rules }) => [title, kinds.join(), fields.map(({ field }) => field).join(), rules.join()]),
  rules: findings.map(({ rule }) => rule),
});

/** The first entry as a next version has it: a higher SEQUENCE, later stamps. */
const grown = (text: string) =>
  damaged(
    'DTSTAMP:20230901T100000Z\r\nCREATED:20230901T100000Z\r\nLAST-MODIFIED:20230901T100000Z\r\nSEQUENCE:1',
    'DTSTAMP:20230903T100000Z\r\nCREATED:20230901T100000Z\r\nLAST-MODIFIED:20230903T100000Z\r\nSEQUENCE:2',
    text,
  );
const opening = /BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/;
const title = 'Opening, with a view';
const cancelled = grown(damaged('SUMMARY:', 'SUMMARY:Cancelled: ', damaged('STATUS:CONFIRMED', 'STATUS:CANCELLED')));

t.test('equal versions do not differ', async (t) => {
  t.same(compare(sound, sound), { calendar: [], changes: [], unchanged: 2, findings: [] });
});

t.test('each change is called by its name, with its fields, and is sound where revision and stamps grew', async (t) => {
  const cases: Record<string, [before: string, after: string, kinds: string, fields: string]> = {
    moved: [sound, grown(damaged('20231027T090000', '20231027T093000')), 'moved', 'start'],
    longer: [sound, grown(damaged('20231027T100000', '20231027T103000')), 'moved', 'end'],
    'in another room': [sound, grown(damaged('LOCATION:Aula', 'LOCATION:Great Hall')), 'changed', 'place'],
    'without a room': [sound, grown(damaged('LOCATION:Aula\r\n', '')), 'changed', 'place'],
    'with a colour': [sound, grown(damaged('CLASS:', 'COLOR:navy\r\nCLASS:')), 'changed', 'COLOR'],
    'with an alarm': [
      sound,
      grown(damaged('CLASS:PUBLIC', 'CLASS:PUBLIC\r\nBEGIN:VALARM\r\nEND:VALARM')),
      'changed',
      'alarms and other inner parts',
    ],
    'the same instant in UTC': [sound, grown(damaged('TZID=Europe/Paris:20231027T090000', 'X=1:20231027T070000Z')), 'changed', 'start'],
  };
  for (const [name, [before, after, kinds, fields]] of Object.entries(cases)) {
    t.same(short(compare(before, after)), { changes: [[title, kinds, fields, '']], rules: [] }, name);
  }
  t.same(short(compare(sound, grown(damaged('Opening\\, with a view', 'Start')))), {
    changes: [['Start', 'renamed', 'title', '']],
    rules: [],
  });
  t.same(short(compare(sound, grown(damaged('20231027T090000', '20231027T093000', damaged('Opening\\, with a view', 'Start'))))), {
    changes: [['Start', 'moved,renamed', 'start,title', '']],
    rules: [],
  });
  t.same(short(compare(sound, cancelled)), { changes: [[`Cancelled: ${title}`, 'cancelled', 'title,status', '']], rules: [] });
});

t.test('what is no longer cancelled, added and removed is told', async (t) => {
  t.same(short(compare(cancelled, grown(sound).replace('SEQUENCE:2', 'SEQUENCE:3').replaceAll('20230903T', '20230904T'))).changes, [
    [title, 'restored', 'title,status', ''],
  ]);
  t.same(short(compare(sound.replace(opening, ''), sound)), { changes: [[title, 'added', '', '']], rules: [] });
  t.same(short(compare(sound, sound.replace(opening, ''))), {
    changes: [[title, 'removed', '', 'removed-silently']],
    rules: ['removed-silently'],
  });
});

t.test('a cancelled entry may leave without a word', async (t) => {
  t.same(short(compare(cancelled, cancelled.replace(opening, ''))).rules, []);
});

t.test('the order of properties, of parameters and of entries does not matter', async (t) => {
  const [first = ''] = opening.exec(sound) ?? [];
  t.same(compare(sound, damaged('END:VCALENDAR', `${first}END:VCALENDAR`, sound.replace(first, ''))).changes, []);
  t.same(compare(sound, damaged('CLASS:PUBLIC\r\nTRANSP:OPAQUE', 'TRANSP:OPAQUE\r\nCLASS:PUBLIC')).changes, []);
});

const troubles: Record<string, [before: string, after: string, rules: string[]]> = {
  'a change that forgot both': [sound, damaged('Aula', 'Hall'), ['change-without-sequence', 'change-without-last-modified']],
  'a change that forgot SEQUENCE': [
    sound,
    damaged('SEQUENCE:2', 'SEQUENCE:1', grown(damaged('Aula', 'Hall'))),
    ['change-without-sequence'],
  ],
  'a change without stamps at all': [
    sound.replace(/(?:SEQUENCE|LAST-MODIFIED).*\r\n/g, ''),
    damaged('Aula', 'Hall').replace(/(?:SEQUENCE|LAST-MODIFIED).*\r\n/g, ''),
    ['change-without-sequence', 'change-without-last-modified'],
  ],
  'a SEQUENCE that fell': [
    grown(sound),
    damaged('Aula', 'Hall', grown(sound)).replace('SEQUENCE:2', 'SEQUENCE:0').replace('LAST-MODIFIED:20230903', 'LAST-MODIFIED:20230904'),
    ['change-without-sequence', 'sequence-fell'],
  ],
  'another UID': [sound, damaged('UID:00000000', 'UID:f0000000'), ['identity-changed']],
  'stamps that fell': [grown(sound), sound, ['sequence-fell', 'stamp-fell', 'restamped']],
  'another time of creation': [sound, grown(damaged('Aula', 'Hall')).replace('CREATED:20230901', 'CREATED:20230902'), ['created-changed']],
  'stamps of the download': [sound, sound.replace(/DTSTAMP.*/g, 'DTSTAMP:20240101T000000Z'), ['restamped']],
  'an entry that is gone': [sound, sound.replace(opening, ''), ['removed-silently']],
};

t.test('what apps will not notice is told, rule by rule', async (t) => {
  for (const [name, [before, after, rules]] of Object.entries(troubles)) t.same(short(compare(before, after)).rules, rules, name);
  const met = new Set(Object.values(troubles).flatMap(([, , rules]) => rules));
  t.same(
    changeRules.map(({ name }) => name).filter((name) => !met.has(name)),
    [],
  );
});

t.test('fields are shown old and new, cut around their first difference', async (t) => {
  const long = 'word '.repeat(60).trim();
  const field = (before: string, after: string) =>
    compare(damaged('We begin.', before), grown(damaged('We begin.', after))).changes[0]?.fields;
  t.same(field('One\\, two', 'One\\; two'), [{ field: 'description', before: 'One, two', after: 'One; two' }]);
  t.same(field(long, `${long} end`), [{ field: 'description', before: '…word word word word', after: '…word word word word end' }]);
  t.same(
    field(`x ${long}`, `y ${long}`)?.map(({ before, after }) => [before?.length, after?.slice(0, 6)]),
    [[71, 'y word']],
  );
  const [place] = compare(damaged('LOCATION:Aula\r\n', ''), grown(sound)).changes[0]?.fields ?? [];
  t.same(place, { field: 'place', before: null, after: 'Aula' });
});

t.test('what the calendar says of itself is compared too, but for its stamp', async (t) => {
  t.same(compare(sound, sound.replaceAll('An example', 'Another').replace('LAST-MODIFIED:20230902', 'LAST-MODIFIED:20230903')).calendar, [
    { field: 'NAME', before: 'An example', after: 'Another' },
    { field: 'name', before: 'An example', after: 'Another' },
  ]);
});

t.test('a time zone that is described otherwise is told of, since it moves entries that did not change', async (t) => {
  t.same(compare(sound, damaged('TZOFFSETTO:+0200', 'TZOFFSETTO:+0300')).calendar, [
    {
      field: 'time zone Europe/Paris',
      before: 'daylight +0200 from 19700329T020000 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU, …',
      after: 'daylight +0300 from 19700329T020000 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU, …',
    },
  ]);
  t.same(compare(sound, sound.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, '')).calendar, []);
});

t.test('entries without a UID, and those that share one, are compared by content and place', async (t) => {
  const nameless = sound.replace(/UID:.*\r\n/g, '');
  t.same(compare(nameless, nameless).changes, []);
  const shared = sound.replace('000000000002\r\n', '000000000001\r\n');
  t.same(compare(shared, shared).changes, []);
});

t.test('between two releases of ours nothing is worse than a note', async (t) => {
  const document = manySorts();
  const first = releaseOf(document);
  const changed = {
    ...document,
    rooms: document.rooms.map((room) => (room.id === 'aula' ? { ...room, title: 'Great Hall' } : room)),
    sessions: document.sessions
      .filter(({ id }) => id !== 'perhaps')
      .map((session) =>
        session.id === 'coffee'
          ? { ...session, start: '2023-10-27T14:05' }
          : session.id === 'again'
            ? { ...session, status: 'cancelled' }
            : session,
      ),
  };
  const second = releaseOf(changed, first);
  const [before, after] = [first, second].map((release) => icalendar.write(viewOf(publicAgenda(release, release)))) as [string, string];
  const { changes, findings } = compare(before, after);
  t.same(
    changes.map(({ title: of, kinds }) => [of, kinds.join()]),
    [
      ['Session 1', 'changed'],
      ['Session 3', 'changed'],
      ['Session 6', 'moved'],
      ['Cancelled: Session 12', 'cancelled'],
      ['Session 5', 'removed'],
    ],
  );
  t.same(
    findings.map(({ rule, severity }) => [rule, severity]),
    [['removed-silently', 'note']],
  );
});
