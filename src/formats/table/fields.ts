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
 * How tables call their columns in English, French, German and Spanish, without accents, in small letters, the surest first: those of Guidebook's import sheet, of
 * exports of pretalx, Sessionize, Sched, Indico, ConfTool and Outlook, and of tables that people make by hand.
 */
export const HEADERS: Record<Field, string> = {
  title:
    'title, talk title, presentation title, paper title, proposal title, submission title, contribution title, session title, event title, session name, event name, talk name, presentation name, title of session, title of the session, session, talk, event, presentation, name, subject, activity, agenda item, programme item, program item, titre, intitule, titre de la session, titre session, nom de la session, intervention, activite, titel, vortragstitel, titel der veranstaltung, vortrag, veranstaltung, programmpunkt, bezeichnung, betreff, thema, title of talk, title of the talk, lecture title, lecture, topic title, workshop title, item, agenda, programme, program, sessions, session title en, title en, headline, titre de l intervention, titre de la presentation, titre de l intitule, intitule de la session, nom, sujet, seance, session titre, programmpunkte, tagesordnungspunkt, titel des vortrags, vortragstitel de, sitzung, titulo, titulo de la sesion, titulo de la ponencia, titulo de la charla, nombre de la sesion, nombre, sesion, actividad, ponencia, charla, tema, asunto',
  subtitle: 'subtitle, sub title, sous titre, untertitel, subtitulo',
  start:
    'start, start time, time start, start date time, start date and time, start datetime, starttime, session start, session start time, event start, scheduled at, scheduled start, scheduled start time, scheduled time, starts at, starts, begin, begins, begin time, from, time from, time, session time, time slot, timeslot, slot, timing, hour, hours, heure de debut, debut, debut heure, heure, heures, horaire, horaires, creneau, beginn, beginn uhrzeit, beginn zeit, startzeit, start uhrzeit, anfang, anfangszeit, von, uhrzeit, zeit, zeitfenster, start date time local, start time local, start local, start time utc, start utc, starttime utc, session date time, date and time, date time, datetime, date heure, date et heure, datum und uhrzeit, datum uhrzeit, fecha y hora, when, time of session, times, schedule, begin date time, begins at, begin at, debute a, heure debut, heure de debut de la session, hora, hora de inicio, hora inicio, inicio, comienzo, horario, horarios, desde, empieza',
  end: 'end, end time, time end, end date time, end date and time, end datetime, endtime, session end, session end time, event end, scheduled end, scheduled end time, ends at, ends, finish, finish time, until, to, time to, heure de fin, fin, fin heure, ende, ende uhrzeit, ende zeit, endzeit, bis, end time local, end local, end time utc, end utc, endtime utc, finish at, finishes, ending time, end of session, heure fin, termine a, hora de fin, hora fin, hora de finalizacion, hora final, hora de termino, fin de la sesion, termino, hasta',
  date: 'date, start date, date start, startdate, session date, event date, scheduled date, conference date, date of session, day, session day, event day, conference day, scheduled day, weekday, jour, journee, date de debut, debut date, datum, tag, startdatum, beginn datum, wochentag, dates, date of the session, days, session dates, date local, date de la session, jour et date, date du jour, tag datum, fecha, fecha de inicio, fecha inicio, dia, dia de la semana, fechas',
  endDate: 'end date, date end, enddate, date de fin, fin date, enddatum, ende datum, fecha de fin, fecha fin, fecha final',
  duration:
    'duration, duration minutes, duration in minutes, duration min, duration mins, scheduled duration, session duration, length, length minutes, length in minutes, session length, minutes, duree, duree en minutes, duree minutes, dauer, dauer in minuten, dauer minuten, dauer min, lange, time allotted, talk length, runtime, talk time, scheduled length, duracion, duracion en minutos, duracion minutos',
  timeZone: 'time zone, timezone, tz, fuseau horaire, zeitzone, zona horaria',
  kind: 'kind, type, session type, event type, talk type, submission type, proposal type, presentation type, contribution type, format, session format, talk format, type de session, art, typ, vortragsart, veranstaltungsart, session category, activity type, item type, session kind, presentation format, contribution format, type of session, type d activite, nature, formato, tipo, tipo de sesion, tipo de actividad, modalidad, sitzungstyp, sitzungsformat, format du creneau, type de creneau, format de session',
  status:
    'status, state, session status, session state, proposal state, proposal status, submission state, submission status, statut, etat, status des vortrags, estado',
  admission: 'admission',
  track:
    'track, schedule track, track 1, primary track, main track, session track, track name, assigned track, tracks, stream name, topic, main topic, theme, category, parcours, thematique, categorie, themenbereich, kategorie, strang, reihe, session tracks, track s, topics, pathway, strand, strands, axe, axe thematique, filiere, eje, eje tematico, categoria, linea tematica, area tematica, schedule tracks',
  room: 'room, room location, location, session room, session location, room name, location name, rooms, venue, venue name, place, where, stage, hall, auditorium, salle, nom de la salle, lieu, raum, raumname, ort, saal, buhne, room s, room names, space, venue room, room or location, venue location, building room, session venue, place name, local, espace, amphi, amphitheatre, endroit, saal raum, veranstaltungsort, standort, sala, salon, lugar, ubicacion, aula, auditorio, espacio, locations, venues, salles, lieux, raume',
  overflowRooms: 'overflow rooms',
  parent: 'parent, parent session, parent title, parent session id, parent id, parent session code, parent unique id, parent event',
  repeatOf: 'repeat of, repetition of',
  audiences: 'audiences',
  speakers:
    'speakers, speaker, presenters, presenter, who, speaker names, speaker name, presented by, speaker s, presenter s, session speakers, speaker list, panelists, panellists, hosts, host, intervenants, intervenant, orateurs, orateur, conferenciers, conferencier, referenten, referent, sprecher, vortragende, redner, speakers names, all speakers, session speaker, lead speaker, main speaker, primary speaker, speaker full name, fullname, full name, intervenante, intervenantes, oratrice, conferenciere, paneliste, panelistes, referierende, referentin, referentinnen, vortragender, vortragende r, rednerin, mitwirkende, ponente, ponentes, conferencista, conferencistas, orador, oradores, expositor, expositores, panelistas, prenom nom, prenom et nom, nom prenom, nom et prenom, vorname nachname, nombre y apellidos',
  languages:
    'languages, language, lang, session language, talk language, langues, langue, sprachen, sprache, language of session, langue de la session, idioma, idiomas, lengua',
  interpretation: 'interpretation, interpretation languages, interpretation en, verdolmetschung, dolmetschung',
  accessibility: 'accessibility, accessibilite, barrierefreiheit',
  tags: 'tags, keywords, keyword, mots cles, schlagworte, stichworte, session tags, etiquetas, palabras clave, mots clefs, schlagworter, categories',
  abstract:
    'abstract, description, session description, session abstract, talk abstract, talk description, short description, full description, synopsis, summary, details, resume, beschreibung, zusammenfassung, inhalt, long description, detailed description, full detail, full details, session details, session summary, talk summary, descriptif, description de la session, presentation resume, contenu, beschreibung der session, abstract de, descripcion, resumen, sinopsis, contenido, event description, event desc, desc, session desc, description en, abstract en',
  note: 'note',
  documents:
    'documents, attachments, materials, resources, slides, files, unterlagen, dokumente, folien, handouts, handout link, presentations, presentation link, slides link, slides url, documentos, diapositivas, presentaciones',
  page: 'page, url, link, session url, session link, event url, permalink, website, web page, lien, page web, webseite, web url, website url, weburl, detail url, more information, more info, details url, enlace, sitio web, pagina, sessionurl',
  stream:
    'stream, stream url, streaming url, live url, live link, live stream url, livestream url, livestream, live stream, diffusion, broadcast, webcast, webcast url, transmision, transmision en vivo',
  recording:
    'recording, video, video url, recording url, recording link, video link, enregistrement, aufzeichnung, videourl, recordings, youtube, grabacion',
  registration:
    'registration, registration url, registration link, lien d inscription, anmeldelink, inscription, anmeldung, register, registration page, sign up, sign up link, inscripcion, registro',
  id: 'id, session id, session code, talk id, talk code, submission id, submission code, proposal id, proposal code, contribution id, event key, event id, code, identifier, identifiant, kennung, internal id, unique id, external id, seminar id, item id, sessionid, session uid, code de session',
  uid: 'uid, guid, uuid',
};
