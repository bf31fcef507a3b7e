/** What the example's conferences share. */
export const venue = {
  name: { en: 'OECD Conference Centre', fr: 'Centre de conférences de l’OCDE' },
  address: '2 rue André-Pascal, 75016 Paris',
  city: 'Paris',
  country: 'FR',
  geo: { lat: 48.8614, lon: 2.2696 },
};

export const organisers = [
  {
    name: { en: 'OECD Directorate for Public Governance', fr: 'Direction de la gouvernance publique de l’OCDE' },
    url: 'https://example.org/governance',
  },
];

export const series = {
  id: 'open-exchange-series',
  title: {
    en: 'Leading Practitioners on Public Procurement Open Exchange Series',
    fr: 'Échanges ouverts des praticiens de premier plan de la commande publique',
  },
};

export const madeUp = {
  en: 'An example: the event took place, but its published page lists no timetable. Times, rooms, speakers and documents are made up.',
  fr: 'Un exemple : l’événement a eu lieu, mais sa page publiée ne comporte pas de programme horaire. Les horaires, les salles, les intervenants et les documents sont inventés.',
};
