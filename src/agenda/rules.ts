import type { Conference } from './conference.ts';
import type { Collection } from './draft.ts';
import type { Fault } from './errors.ts';
import type { Session } from './session.ts';
import { eachTextMap } from './texts.ts';
import { fixMoment } from './time.ts';

/** What the rules need to know of the draft around a resource. */
export interface Surroundings {
  languages: readonly string[] | undefined;
  timeZone: string | undefined;
  has(collection: Collection, id: string): boolean;
  /** The parent of a session, for finding circles. */
  parentOf(id: string): string | null;
}

/** Faults of a conference that no single field shows. Fields that are unsound are absent and not judged. */
export function conferenceFaults(conference: Partial<Conference>): Fault[] {
  const faults: Fault[] = [];
  const { startDate, endDate, languages, follows, id } = conference;
  if (startDate && endDate && endDate < startDate) faults.push({ path: 'endDate', message: 'is before startDate' });
  if (languages && new Set(languages.map((tag) => tag.toLowerCase())).size < languages.length) {
    faults.push({ path: 'languages', message: 'names a language twice' });
  }
  if (follows && follows === id) faults.push({ path: 'follows', message: 'a conference cannot follow itself' });
  return [...faults, ...languageFaults(conference, languages)];
}

/** Language maps must hold the default language and only declared ones. */
function languageFaults(value: unknown, languages: readonly string[] | undefined): Fault[] {
  const faults: Fault[] = [];
  if (!languages) return faults;
  eachTextMap(value, (map, path) => {
    const fallback = languages[0] ?? '';
    if (!Object.hasOwn(map, fallback)) faults.push({ path, message: `lacks the default language ${fallback}` });
    for (const tag of Object.keys(map)) {
      if (!languages.includes(tag)) faults.push({ path: `${path}.${tag}`, message: "is not among the conference's languages" });
    }
  });
  return faults;
}

/** Faults of one resource within its draft: languages, references, times. */
export function resourceFaults(collection: Collection, resource: Record<string, unknown>, around: Surroundings): Fault[] {
  const faults = languageFaults(resource, around.languages);
  if (collection === 'sessions') faults.push(...sessionFaults(resource as Partial<Session>, around));
  if (collection === 'documents') faults.push(...translationFaults(resource, around));
  return faults;
}

function translationFaults(document: Record<string, unknown>, around: Surroundings): Fault[] {
  const original = document['translationOf'];
  if (typeof original !== 'string') return [];
  if (original === document['id']) return [{ path: 'translationOf', message: 'a document cannot translate itself' }];
  return around.has('documents', original) ? [] : [missing('translationOf', 'document', original)];
}

function sessionFaults(session: Partial<Session>, around: Surroundings): Fault[] {
  return [...timeFaults(session, around.timeZone), ...referenceFaults(session, around), ...familyFaults(session, around)];
}

function timeFaults(session: Partial<Session>, conferenceZone: string | undefined): Fault[] {
  const { start, end, date, endDate } = session;
  const faults: Fault[] = [];
  if (start === null && end) faults.push({ path: 'start', message: 'is missing: start and end are both given or both null' });
  if (end === null && start) faults.push({ path: 'end', message: 'is missing: start and end are both given or both null' });
  if (start && date) faults.push({ path: 'date', message: 'is for sessions without start and end' });
  if (date === null && endDate) faults.push({ path: 'endDate', message: 'needs a date' });
  if (date && endDate && endDate < date) faults.push({ path: 'endDate', message: 'is before date' });
  const zone = session.timeZone ?? (session.timeZone === null ? conferenceZone : undefined);
  return zone ? [...faults, ...spanFaults(start, end, zone)] : faults;
}

function spanFaults(start: string | null | undefined, end: string | null | undefined, zone: string): Fault[] {
  const from = start ? fixMoment(start, zone) : null;
  const to = end ? fixMoment(end, zone) : null;
  const faults: Fault[] = [];
  if (typeof from === 'string') faults.push({ path: 'start', message: from });
  if (typeof to === 'string') faults.push({ path: 'end', message: to });
  if (from && to && typeof from !== 'string' && typeof to !== 'string' && to.epochMs <= from.epochMs) {
    faults.push({ path: 'end', message: 'is not after start' });
  }
  return faults;
}

function referenceFaults(session: Partial<Session>, around: Surroundings): Fault[] {
  const faults: Fault[] = [];
  const one = (path: string, collection: Collection, noun: string, id: string | null | undefined) => {
    if (id && !around.has(collection, id)) faults.push(missing(path, noun, id));
  };
  const many = (path: string, collection: Collection, noun: string, ids: readonly string[] | undefined) => {
    for (const [index, id] of (ids ?? []).entries()) {
      one(`${path}[${index}]`, collection, noun, id);
      if (ids?.indexOf(id) !== index) faults.push({ path: `${path}[${index}]`, message: `names ${id} twice` });
    }
  };
  one('track', 'tracks', 'track', session.track);
  one('room', 'rooms', 'room', session.room);
  many('overflowRooms', 'rooms', 'room', session.overflowRooms);
  many('documents', 'documents', 'document', session.documents);
  many('audiences', 'audiences', 'audience', session.audiences);
  const roles = new Set<string>();
  for (const [index, { speaker, role }] of (session.speakers ?? []).entries()) {
    one(`speakers[${index}].speaker`, 'speakers', 'speaker', speaker);
    if (roles.has(`${speaker} ${role}`)) faults.push({ path: `speakers[${index}]`, message: `names ${speaker} as ${role} twice` });
    roles.add(`${speaker} ${role}`);
  }
  return faults;
}

function familyFaults(session: Partial<Session>, around: Surroundings): Fault[] {
  const { id, parent, repeatOf } = session;
  const faults: Fault[] = [];
  if (repeatOf) {
    if (repeatOf === id) faults.push({ path: 'repeatOf', message: 'a session cannot repeat itself' });
    else if (!around.has('sessions', repeatOf)) faults.push(missing('repeatOf', 'session', repeatOf));
  }
  if (!parent) return faults;
  if (parent === id) return [...faults, { path: 'parent', message: 'a session cannot be its own block' }];
  if (!around.has('sessions', parent)) return [...faults, missing('parent', 'session', parent)];
  const seen = new Set([id]);
  for (let above: string | null = parent; above; above = around.parentOf(above)) {
    if (seen.has(above)) return [...faults, { path: 'parent', message: 'leads back to the session itself' }];
    seen.add(above);
  }
  return faults;
}

function missing(path: string, noun: string, id: string): Fault {
  return { path, message: `there is no ${noun} ${id}` };
}
