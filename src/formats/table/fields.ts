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
  'parent',
  'repeatOf',
  'speakers',
  'audiences',
  'languages',
  'interpretation',
  'accessibility',
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
 * How tables call their columns in English, French and German, without accents, in small letters, the surest first: those of Guidebook's import sheet, of
 * exports of pretalx, Sessionize, Sched, Indico, ConfTool and Outlook, and of tables that people make by hand.
 */
export const HEADERS: Record<Field, string> = {
  title:
    'title, session title, talk title, event title, presentation title, proposal title, submission title, contribution title, session name, event name, talk name, presentation name, title of session, title of the session, session, talk, event, presentation, name, subject, activity, agenda item, programme item, program item, titre, intitule, titre de la session, titre session, nom de la session, intervention, activite, titel, vortragstitel, titel der veranstaltung, vortrag, veranstaltung, programmpunkt, bezeichnung, betreff, thema',
  subtitle: 'subtitle, sub title, sous titre, untertitel',
  start:
    'start, start time, time start, start date time, start date and time, start datetime, starttime, session start, session start time, event start, scheduled at, scheduled start, scheduled start time, scheduled time, starts at, starts, begin, begins, begin time, from, time from, time, session time, time slot, timeslot, slot, timing, hour, hours, heure de debut, debut, debut heure, heure, heures, horaire, horaires, creneau, beginn, beginn uhrzeit, beginn zeit, startzeit, start uhrzeit, anfang, anfangszeit, von, uhrzeit, zeit, zeitfenster',
  end: 'end, end time, time end, end date time, end date and time, end datetime, endtime, session end, session end time, event end, scheduled end, scheduled end time, ends at, ends, finish, finish time, until, to, time to, heure de fin, fin, fin heure, ende, ende uhrzeit, ende zeit, endzeit, bis',
  date: 'date, start date, date start, startdate, session date, event date, scheduled date, conference date, date of session, day, session day, event day, conference day, scheduled day, weekday, jour, journee, date de debut, debut date, datum, tag, startdatum, beginn datum, wochentag',
  endDate: 'end date, date end, enddate, date de fin, fin date, enddatum, ende datum',
  duration:
    'duration, duration minutes, duration in minutes, duration min, duration mins, scheduled duration, session duration, length, length minutes, length in minutes, session length, minutes, duree, duree en minutes, duree minutes, dauer, dauer in minuten, dauer minuten, dauer min, lange',
  timeZone: 'time zone, timezone, tz, fuseau horaire, zeitzone',
  kind: 'kind, type, session type, event type, talk type, submission type, proposal type, presentation type, contribution type, format, session format, talk format, type de session, art, typ, vortragsart, veranstaltungsart',
  status:
    'status, state, session status, session state, proposal state, proposal status, submission state, submission status, statut, etat, status des vortrags',
  admission: 'admission',
  track:
    'track, schedule track, session track, track name, assigned track, tracks, stream name, topic, main topic, theme, category, parcours, thematique, categorie, themenbereich, kategorie, strang, reihe',
  room: 'room, room location, location, session room, session location, room name, location name, rooms, venue, venue name, place, where, stage, hall, auditorium, salle, nom de la salle, lieu, raum, raumname, ort, saal, buhne',
  overflowRooms: 'overflow rooms',
  parent: 'parent, parent session, parent title',
  repeatOf: 'repeat of, repetition of',
  audiences: 'audiences',
  speakers:
    'speakers, speaker, presenters, presenter, speaker names, speaker name, presented by, speaker s, presenter s, session speakers, speaker list, panelists, panellists, hosts, host, intervenants, intervenant, orateurs, orateur, conferenciers, conferencier, referenten, referent, sprecher, vortragende, redner',
  languages: 'languages, language, session language, talk language, langues, langue, sprachen, sprache',
  interpretation: 'interpretation, interpretation languages, interpretation en, verdolmetschung, dolmetschung',
  accessibility: 'accessibility, accessibilite, barrierefreiheit',
  tags: 'tags, keywords, keyword, mots cles, schlagworte, stichworte',
  abstract:
    'abstract, description, session description, session abstract, talk abstract, talk description, short description, full description, synopsis, summary, details, resume, beschreibung, zusammenfassung, inhalt',
  note: 'note',
  documents: 'documents, attachments, materials, resources, slides, files, unterlagen, dokumente, folien',
  page: 'page, url, link, session url, session link, event url, permalink, website, web page, lien, page web, webseite',
  stream: 'stream, stream url, streaming url, live url, live link, live stream url, livestream url, livestream, live stream, diffusion',
  recording: 'recording, video, video url, recording url, recording link, video link, enregistrement, aufzeichnung',
  registration: 'registration, registration url, registration link, lien d inscription, anmeldelink, inscription, anmeldung',
  id: 'id, session id, session code, talk id, talk code, submission id, submission code, proposal id, proposal code, contribution id, event key, event id, code, identifier, identifiant, kennung',
  uid: 'uid, guid, uuid',
};
