/** What a column can be, in our words: the columns of our own tables, and what only others have. */
export const FIELDS = [
  'id',
  'uid',
  'title',
  'subtitle',
  'start',
  'end',
  'date',
  'endDate',
  'duration',
  'timeZone',
  'kind',
  'status',
  'admission',
  'track',
  'room',
  'overflowRooms',
  'speakers',
  'languages',
  'tags',
  'abstract',
  'note',
  'documents',
  'page',
  'stream',
  'recording',
  'registration',
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * How tables call their columns in English, French and German, without accents, in small letters, the surest first: those of Sched's import sheet, of pretalx,
 * Sessionize and Indico exports, and of tables that people make by hand.
 */
export const HEADERS: Record<Field, string> = {
  title:
    'title, session title, talk title, event title, presentation title, session name, event name, session, talk, event, name, subject, titre, intitule, titre de la session, titel, vortrag, veranstaltung, bezeichnung, betreff, thema',
  subtitle: 'subtitle, sous titre, untertitel',
  start:
    'start, start time, time start, start date time, starts at, starts, begin, begins, begin time, from, time, hour, heure de debut, debut, heure, horaire, beginn, startzeit, anfang, von, uhrzeit, zeit',
  end: 'end, end time, time end, end date time, ends at, ends, finish, until, to, heure de fin, fin, ende, endzeit, bis',
  date: 'date, start date, date start, session date, event date, day, weekday, jour, date de debut, datum, tag, startdatum, wochentag',
  endDate: 'end date, date end, date de fin, enddatum',
  duration: 'duration, duration minutes, length, minutes, duree, dauer',
  timeZone: 'time zone, timezone, tz, fuseau horaire, zeitzone',
  kind: 'kind, type, session type, event type, format, session format, type de session, art, typ, vortragsart',
  status: 'status, state, statut, etat',
  admission: 'admission',
  track:
    'track, schedule track, tracks, stream name, topic, theme, category, parcours, thematique, categorie, themenbereich, kategorie, strang, reihe',
  room: 'room, room location, location, rooms, venue, place, where, stage, hall, salle, lieu, raum, ort, saal, buhne',
  overflowRooms: 'overflow rooms',
  speakers:
    'speakers, speaker, presenters, presenter, speaker names, speaker name, presented by, panelists, hosts, host, intervenants, intervenant, orateurs, orateur, conferenciers, conferencier, referenten, referent, sprecher, vortragende, redner',
  languages: 'languages, language, langues, langue, sprachen, sprache',
  tags: 'tags, keywords, mots cles, schlagworte, stichworte',
  abstract: 'abstract, description, session description, summary, details, resume, beschreibung, zusammenfassung, inhalt',
  note: 'note',
  documents: 'documents, attachments, slides, files, unterlagen, dokumente, folien',
  page: 'page, url, link, session url, website, web page, lien, page web, webseite',
  stream: 'stream, stream url, livestream, live stream, diffusion',
  recording: 'recording, video, video url, recording url, enregistrement, aufzeichnung',
  registration: 'registration, registration url, inscription, anmeldung',
  id: 'id, session id, event id, code, identifier, identifiant, kennung',
  uid: 'uid, guid, uuid',
};
