import { uidOf } from '../agenda/draft.ts';

const session = (id: string, rest: object) => ({ id, uid: uidOf(id), title: `Session ${id}`, ...rest });

const sessions = [
  session('steady', { kind: 'plenary', start: '2023-10-24T09:00', end: '2023-10-24T10:00', room: 'aula', track: 'digital' }),
  session('moved', { kind: 'workshop', start: '2023-10-24T10:00', end: '2023-10-24T11:00', room: 'side' }),
  session('renamed', { kind: 'breakout', start: '2023-10-24T11:00', end: '2023-10-24T12:00', room: 'side' }),
  session('called-off', { kind: 'breakout', start: '2023-10-24T14:00', end: '2023-10-24T15:00', room: 'side' }),
  session('withdrawn', { kind: 'workshop', start: '2023-10-24T15:00', end: '2023-10-24T16:00', room: 'side' }),
  session('hidden', { kind: 'meeting', start: '2023-10-24T16:00', end: '2023-10-24T17:00', room: 'side' }),
  session('fair', { kind: 'social', date: '2023-10-25', endDate: '2023-10-26' }),
];

/** What subscribers find at first: a day in Paris, and a fair of two days. */
export const firstProgramme = {
  conference: {
    id: 'exchange',
    title: 'Exchange',
    startDate: '2023-10-24',
    endDate: '2023-10-26',
    timeZone: 'Europe/Paris',
    venue: { name: 'Centre', city: 'Paris' },
  },
  tracks: [{ id: 'digital', title: 'Digital, data' }],
  rooms: [
    { id: 'aula', title: 'Aula' },
    { id: 'side', title: 'Room 2; east' },
  ],
  sessions,
};

const changes: Record<string, object> = {
  moved: { start: '2023-10-24T17:30', end: '2023-10-24T18:30' },
  renamed: { title: 'A new name' },
  'called-off': { status: 'cancelled' },
  hidden: { visibility: 'placeholder' },
};

/** The next release: one session moved, one renamed, one cancelled, one gone, one hidden behind a neutral block, two as they were. */
export const secondProgramme = {
  ...firstProgramme,
  sessions: sessions.filter(({ id }) => id !== 'withdrawn').map((given) => ({ ...given, ...changes[given.id] })),
};
