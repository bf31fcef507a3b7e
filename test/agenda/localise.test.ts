import t from 'tap';
import { localise } from '../../src/agenda/localise.ts';
import { aConference, aDraft, agendaOf, aSession, only } from './draft.ts';

const agenda = agendaOf(
  aDraft({
    conference: aConference({ title: { en: 'Procurement', fr: 'Marchés' }, venue: { name: { en: 'House', fr: 'Maison' } } }),
    sessions: [
      aSession({
        title: { en: 'Opening', fr: 'Ouverture' },
        subtitle: 'Same',
        tags: ['tag'],
        speakers: [{ speaker: 'ann', label: { en: 'Chair', fr: 'Présidence' } }],
      }),
    ],
  }),
);

t.test('every text is in the language that was asked for, at any depth', async (t) => {
  const { conference, sessions } = localise(agenda, 'fr', 'en');
  const { title, subtitle, speakers } = only(sessions);
  t.same(
    [conference.title, conference.venue?.name, title, subtitle, only(speakers).label],
    ['Marchés', 'Maison', 'Ouverture', 'Same', 'Présidence'],
  );
});

t.test('a text without such a translation is in the default language', async (t) => {
  const { conference, sessions } = localise(agenda, 'de', 'en');
  t.same([conference.title, only(sessions).title], ['Procurement', 'Opening']);
});

t.test('what is no text stays as it is', async (t) => {
  const { days, zones, release, rooms } = localise(agenda, 'fr', 'en');
  t.same(
    [days, zones, release, rooms, only(localise(agenda, 'fr', 'en').sessions).tags],
    [agenda.days, agenda.zones, agenda.release, agenda.rooms, ['tag']],
  );
});
