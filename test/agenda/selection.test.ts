import t from 'tap';
import { readSelection, type Selection, select } from '../../src/agenda/selection.ts';
import { aConference, aDraft, agendaOf, aSession, type Fields, refusal } from './draft.ts';

const at = (start: string, end: string) => ({ start: `2023-10-${start}`, end: `2023-10-${end}` });
const allDay = { start: null, end: null };

const agenda = agendaOf(
  aDraft({
    conference: aConference({ dayStartsAt: '04:00' }),
    speakers: [
      { id: 'ann', name: 'Ánn O’Hara', organisation: { en: 'Court of Audit', fr: 'Cour des comptes' } },
      { id: 'oecd', name: 'OECD', type: 'organisation' },
    ],
    sessions: [
      aSession({
        id: 'plenary',
        kind: 'plenary',
        title: { en: 'Strategic “buying”', fr: 'Acheter' },
        room: 'hall',
        languages: ['en-GB', 'fr'],
        ...at('24T09:00', '24T10:00'),
      }),
      aSession({
        id: 'breakout',
        kind: 'breakout',
        track: 'green',
        room: 'side',
        overflowRooms: ['hall'],
        speakers: [{ speaker: 'ann' }],
        audiences: ['auditors'],
        ...at('24T10:00', '24T11:00'),
      }),
      aSession({
        id: 'night',
        kind: 'social',
        abstract: 'First line\nnext "quoted" line',
        languages: ['eng'],
        ...at('25T01:00', '25T03:00'),
        status: 'tentative',
      }),
      aSession({
        id: 'second',
        kind: 'plenary',
        title: 'Again',
        admission: 'invitation',
        ...at('25T09:00', '25T10:00'),
        status: 'cancelled',
      }),
      aSession({ id: 'fair', kind: 'other', title: 'Fair', ...allDay, date: '2023-10-24', endDate: '2023-10-25' }),
      aSession({ id: 'someday', title: 'Unscheduled', tags: ['Ideas'], ...allDay }),
      aSession({ id: 'hidden', title: 'Hidden', kind: 'plenary', room: 'hall', visibility: 'private' }),
      aSession({ id: 'block', title: 'Hidden', kind: 'plenary', room: 'hall', visibility: 'placeholder', ...at('25T12:00', '25T13:00') }),
    ],
  }),
);
const everything = ['fair', 'plenary', 'breakout', 'night', 'second', 'block', 'someday'];

const picked = (selection: Selection) => select(agenda, selection).map(({ id }) => id);
const query = (entries: Record<string, string[]>) => readSelection(new Map(Object.entries(entries)));
const found = (entries: Record<string, string[]>) => picked(query(entries));

t.test('without parameters everything shown is selected, in the order of the programme', async (t) => {
  t.same(found({}), everything);
});

const cases: [Record<string, string[]>, string[]][] = [
  [{ kind: ['plenary'] }, ['plenary', 'second']],
  [{ kind: ['plenary,breakout'] }, ['plenary', 'breakout', 'second']],
  [{ kind: ['plenary', 'breakout'] }, ['plenary', 'breakout', 'second']],
  [{ kind: ['other'] }, ['fair', 'block', 'someday']],
  [{ track: ['green'] }, ['breakout']],
  [{ room: ['hall'] }, ['plenary', 'breakout']],
  [{ room: ['side'] }, ['breakout']],
  [{ speaker: ['ann'] }, ['breakout']],
  [{ audience: ['auditors'] }, ['breakout']],
  [{ language: ['en'] }, ['plenary']],
  [{ language: ['EN-gb'] }, ['plenary']],
  [{ language: ['fr', 'eng'] }, ['plenary', 'night']],
  [{ ids: ['second,plenary'] }, ['plenary', 'second']],
  [{ status: ['tentative', 'cancelled'] }, ['night', 'second']],
  [{ admission: ['invitation'] }, ['second']],
  [{ admission: ['open'] }, ['fair', 'plenary', 'breakout', 'night', 'someday']],
  [{ day: ['2023-10-24'] }, ['fair', 'plenary', 'breakout', 'night']],
  [{ day: ['2023-10-25'] }, ['second', 'block']],
  [{ day: ['2023-10-26'] }, []],
  [{ kind: ['plenary'], day: ['2023-10-24'] }, ['plenary']],
  [{ kind: ['plenary'], room: ['side'] }, []],
];
for (const [entries, ids] of cases) {
  t.test(`${JSON.stringify(entries)} selects ${ids.join(' ') || 'nothing'}`, async (t) => void t.same(found(entries), ids));
}

t.test('hidden and made-up ids select nothing, alike', async (t) => {
  for (const name of ['track', 'room', 'speaker', 'audience', 'ids']) t.same(found({ [name]: ['made-up'] }), [], name);
  t.same(found({ ids: ['hidden'] }), []);
  t.same(found({ ids: ['hidden,plenary,made-up'] }), ['plenary']);
});

t.test('from and to select what overlaps them; what only touches does not', async (t) => {
  t.same(found({ from: ['2023-10-24T10:00'], to: ['2023-10-24T11:00'] }), ['fair', 'breakout']);
  t.same(found({ from: ['2023-10-24T09:59'], to: ['2023-10-24T10:01'] }), ['fair', 'plenary', 'breakout']);
  t.same(found({ from: ['2023-10-25T03:00'] }), ['fair', 'second', 'block']);
  t.same(found({ from: ['2023-10-25T02:59:59'] }), ['fair', 'night', 'second', 'block']);
  t.same(found({ to: ['2023-10-24T09:00'] }), ['fair']);
  t.same(found({ to: ['2023-10-24T09:00:01'] }), ['fair', 'plenary']);
});

t.test('a date as from or to is the start of that programme day', async (t) => {
  t.same(found({ from: ['2023-10-25'] }), ['fair', 'second', 'block']);
  t.same(found({ to: ['2023-10-25'] }), ['fair', 'plenary', 'breakout', 'night']);
  t.same(found({ from: ['2023-10-26'] }), []);
  t.same(found({ to: ['2023-10-24'] }), []);
});

t.test('an instant may be given with its offset, whose plus may have become a blank', async (t) => {
  for (const from of ['2023-10-25T07:00Z', '2023-10-25T09:00+02:00', '2023-10-25T09:00 02:00', '2023-10-25T03:00-04:00']) {
    t.same(found({ from: [from], to: ['2023-10-25T10:00'] }), ['fair', 'second'], from);
  }
});

t.test('every word of q must occur, in any language, without regard to case and marks', async (t) => {
  const words: [string, string[]][] = [
    ['STRATEGIC', ['plenary']],
    ['acheter', ['plenary']],
    ['strategic acheter', ['plenary']],
    ['strategic again', []],
    ['ann', ['breakout']],
    ['cour comptes', ['breakout']],
    ['green', ['breakout']],
    ['hall', ['plenary']],
    ['ideas', ['someday']],
    ['“buying”', ['plenary']],
    ['"quoted"', ['night']],
    ['line', ['night']],
    ['reserve', ['block']],
    ['hidden', []],
  ];
  for (const [q, ids] of words) t.same(found({ q: [q] }), ids, q);
});

t.test('q finds what is shown, not how it is stored', async (t) => {
  for (const q of ['null', 'fr', '{', '[', '\\', 'nnext', '","', 'en":']) t.same(found({ q: [q] }), [], q);
});

t.test('a value outside its list or of wrong syntax is refused with its parameter', async (t) => {
  t.same(
    refusal(() =>
      query({
        kind: ['talk'],
        status: ['gone'],
        admission: ['x'],
        day: ['tomorrow'],
        from: ['noon'],
        to: ['2023-02-30'],
        track: ['A B'],
        language: ['*'],
      }),
    ),
    {
      code: 'invalid',
      faults: [
        'kind: talk is no value for it: plenary, breakout, workshop, meeting, break, social, other',
        'track: A B is no value for it',
        'language: * is no value for it',
        'day: tomorrow is no value for it: YYYY-MM-DD',
        'from: noon is no value for it: a date, or a date and time',
        'to: 2023-02-30 is no value for it: a date, or a date and time',
        'status: gone is no value for it: confirmed, tentative, cancelled',
        'admission: x is no value for it: open, registration, invitation',
      ],
    },
  );
});

t.test('an empty value, one bad value among good ones, and a single parameter given twice are refused', async (t) => {
  t.same(
    refusal(() => query({ track: [''] })),
    { code: 'invalid', faults: ['track:  is no value for it'] },
  );
  t.same(
    refusal(() => query({ kind: ['plenary,talk'] })),
    {
      code: 'invalid',
      faults: ['kind: plenary,talk is no value for it: plenary, breakout, workshop, meeting, break, social, other'],
    },
  );
  t.same(
    refusal(() => query({ q: ['a', 'b'] })),
    { code: 'invalid', faults: ['q: is given more than once'] },
  );
  t.same(
    refusal(() => query({ q: ['x'.repeat(201)] })),
    { code: 'invalid', faults: [`q: ${'x'.repeat(80)} is no value for it`] },
  );
});

t.test('a from in a gap of the zone is refused when it is used', async (t) => {
  t.same(
    refusal(() => picked({ from: '2024-03-31T02:30' })),
    {
      code: 'invalid',
      faults: ['from: does not exist in Europe/Paris: the clocks skip this time'],
    },
  );
});

t.test('names that are no selection parameters are left to the caller', async (t) => {
  t.same(query({ limit: ['x'], utm_source: ['y'] } as Fields as Record<string, string[]>), {});
});
