import { byId, type Collection, collectionNames, type Draft, members, type Resource } from './draft.ts';
import type { Session } from './session.ts';
import type { Text } from './text.ts';
import { mapTexts } from './texts.ts';
import { normalMoment } from './time.ts';

/** A draft in its normal form: members by id, each in its own normal form. */
export function normaliseDraft(draft: Draft): Draft {
  const result = { ...draft, conference: normalTexts(draft.conference, draft.conference.languages) };
  for (const name of collectionNames) {
    const normal = members(draft, name).map((member) => normaliseResource(draft, name, member));
    Object.assign(result, { [name]: normal.sort(byId) });
  }
  return result;
}

/** A resource in its normal form: texts as strings where only the default language is there, times as wall clock. */
export function normaliseResource<C extends Collection>(draft: Draft, collection: C, resource: Resource<C>): Resource<C> {
  const normal = normalTexts(resource, draft.conference.languages);
  return collection === 'sessions' ? (normalTimes(normal as Session, draft.conference.timeZone) as Resource<C>) : normal;
}

function normalTimes(session: Session, conferenceZone: string): Session {
  const zone = session.timeZone ?? conferenceZone;
  const normal = (moment: string | null) => moment && normalMoment(moment, zone);
  return {
    ...session,
    start: normal(session.start),
    end: normal(session.end),
    endDate: session.endDate === session.date ? null : session.endDate,
  };
}

function normalTexts<T>(value: T, languages: readonly string[]): T {
  return mapTexts(value, (text) => normalText(text, languages)) as T;
}

function normalText(text: Text, languages: readonly string[]): unknown {
  if (typeof text === 'string') return text;
  const entries = languages.filter((language) => Object.hasOwn(text, language)).map((language) => [language, text[language]]);
  return entries.length === 1 && entries[0]?.[0] === languages[0] ? entries[0]?.[1] : Object.fromEntries(entries);
}
