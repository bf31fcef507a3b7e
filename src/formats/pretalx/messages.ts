/** What the widget says around a schedule. */
const english = {
  clear_filters: 'Clear filters',
  favs_not_logged_in: 'Your favourites are kept in this browser only.',
  favs_not_saved: 'Your favourites could not be saved elsewhere than in this browser.',
  filter: 'Filter',
  filters: 'Filters',
  jump_to_now: 'Jump to now',
  languages: 'Languages',
  no_matching_sessions: 'No session matches these filters.',
  not_recorded: 'Not recorded',
  recording: 'Recording',
  schedule_load_error: 'The schedule could not be loaded. Please try again later.',
  schedule_empty: 'There are no sessions yet.',
  show_results: 'Show results',
  search: 'Search',
  see_also: 'See also',
  tags: 'Tags',
  tracks: 'Tracks',
};

const french: typeof english = {
  clear_filters: 'Effacer les filtres',
  favs_not_logged_in: 'Vos favoris ne sont conservés que dans ce navigateur.',
  favs_not_saved: 'Vos favoris n’ont pu être enregistrés que dans ce navigateur.',
  filter: 'Filtrer',
  filters: 'Filtres',
  jump_to_now: 'Aller à maintenant',
  languages: 'Langues',
  no_matching_sessions: 'Aucune session ne correspond à ces filtres.',
  not_recorded: 'Non enregistré',
  recording: 'Enregistrement',
  schedule_load_error: 'Le programme n’a pas pu être chargé. Veuillez réessayer plus tard.',
  schedule_empty: 'Il n’y a pas encore de sessions.',
  show_results: 'Afficher les résultats',
  search: 'Rechercher',
  see_also: 'Voir aussi',
  tags: 'Mots-clés',
  tracks: 'Thématiques',
};

/** `schedule/widget/messages.json`, in French or, for every other language, in English. */
export function messages(language: string): object {
  return language.toLowerCase().split('-')[0] === 'fr' ? french : english;
}
