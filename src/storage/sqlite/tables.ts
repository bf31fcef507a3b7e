// Every table of the database, in one place for Drizzle's tools.
export { conferences, organisers, series } from './tables/conferences.ts';
export { confidentials, invitations, personalFeeds } from './tables/feeds.ts';
export { meta, releases, tokens } from './tables/releases.ts';
export { audiences, documents, rooms, speakerLinks, speakers, tracks } from './tables/resources.ts';
export { sessionAudiences, sessionDocuments, sessionRooms, sessionSpeakers, sessions } from './tables/sessions.ts';
