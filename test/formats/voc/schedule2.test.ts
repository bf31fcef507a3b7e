import t from 'tap';
import { schedule2 } from '../../../src/formats/voc/index.ts';
import { aConference, aDraft, agendaOf, aSession } from '../../agenda/draft.ts';
import { viewOf } from '../agenda.ts';

interface Schedule2 {
  schedule: { conference: { languages: string[]; time_zone_name?: string }; events: Record<string, unknown>[] };
}

function written(conference: object, ...sessions: object[]): Schedule2['schedule'] {
  const agenda = agendaOf(aDraft({ conference: aConference({ ...conference }), sessions: sessions.map((one) => aSession({ ...one })) }));
  return (JSON.parse(schedule2.write(viewOf(agenda))) as Schedule2).schedule;
}

t.test('a state says what is cancelled or not yet sure, and the title stays', async (t) => {
  const { events } = written({}, { id: 'a', status: 'cancelled' }, { id: 'b', status: 'tentative' }, { id: 'c' });
  t.strictSame(
    events.map(({ state, title }) => [state, title]),
    [
      ['CANCELED', 'Opening'],
      ['ACCEPTED', 'Opening'],
      ['CONFIRMED', 'Opening'],
    ],
  );
});

t.test('breaks and placeholders are entries of their own kind, and say in the title what is cancelled', async (t) => {
  const { events } = written({}, { id: 'a', kind: 'break', status: 'cancelled' }, { id: 'b', visibility: 'placeholder' });
  t.strictSame(
    events.map(({ type, title, state }) => [type, title, state]),
    [
      ['BREAK', 'Cancelled: Opening', undefined],
      ['META', 'Reserved', undefined],
    ],
  );
});

t.test('languages are those of ISO 639-1', async (t) => {
  const { conference, events } = written(
    { languages: ['gsw', 'pt-BR', 'pt', 'fr'] },
    { id: 'a', languages: ['gsw', 'en-GB'] },
    { id: 'b', languages: ['gsw'] },
    { id: 'c' },
  );
  t.strictSame(conference.languages, ['pt', 'fr']);
  t.strictSame(
    events.map(({ language }) => language),
    ['en', 'pt', 'pt'],
  );
});

t.test('a zone that the schema refuses is left out', async (t) => {
  const zones = ['Europe/Paris', 'America/Argentina/Buenos_Aires', 'US/Eastern', 'UTC'];
  t.strictSame(
    zones.map((timeZone) => written({ timeZone }, {}).conference.time_zone_name),
    ['Europe/Paris', 'America/Argentina/Buenos_Aires', undefined, 'UTC'],
  );
});
