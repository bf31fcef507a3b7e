import type { Kind } from '../../../agenda/session.ts';
import { unmarked } from '../../cancelled-mark.ts';
import type { ForeignLink } from '../../foreign/documents.ts';
import type { JsonObject, JsonValue } from '../../foreign/json.ts';
import { listOf, recordOf, textIn, textOf } from '../../foreign/json-value.ts';
import { kindByWords } from '../../foreign/kinds.ts';
import { languagesOf } from '../../foreign/languages.ts';
import type { ForeignSession } from '../../foreign/session.ts';
import type { ForeignPerson } from '../../foreign/speakers.ts';
import type { Texts } from '../../foreign/texts.ts';
import type { Timed } from '../../foreign/when.ts';
import { type Chosen, chosenIn } from './categories.ts';

/** What a session of Sessionize says. Who was told of it, and what its speakers answered to the organisers, is not for the public. */
export function sessionIn(session: JsonObject, place: string, items: ReadonlyMap<string, Chosen>, texts: Texts): ForeignSession {
  const title = texts.line(session['title']);
  const chosen = chosenIn(session, items, texts);
  const named = (meaning: Chosen['meaning']) => chosen.filter((one) => one.meaning === meaning);
  const [track, ...otherTracks] = named('track');
  const id = textIn(session, 'id');
  const languages = [...named('language').map(({ name }) => name), languageIn(session)].filter(Boolean).join(', ');
  return {
    place: `${place}: session ${id}`.trim(),
    keys: [id],
    uid: id,
    title,
    abstract: texts.prose(session['description']),
    note: session['message'] === undefined ? undefined : texts.prose(session['message']),
    kind: kindIn(session, title),
    type: named('type')
      .map(({ name }) => name)
      .join(', '),
    status: session['noShow'] === true ? 'cancelled' : textIn(session, 'status'),
    when: whenIn(session),
    room: { key: textIn(session, 'roomId'), name: texts.line(session['room']) },
    track: track ? { key: track.key, name: track.name } : null,
    persons: listOf(session['speakers']).map((speaker): ForeignPerson => {
      const record = recordOf(speaker);
      return { key: record ? textIn(record, 'id') : textOf(speaker), name: textIn(record, 'name') };
    }),
    links: linksIn(session),
    languages,
    interpretation: interpretationIn(session, languages),
    tags: [...[...otherTracks, ...named('tag')].map(({ name }) => name), ...listOf(session['levels']).map(levelIn)],
    stream: textIn(session, 'liveUrl'),
    recording: textIn(session, 'recordingUrl') || textIn(recordOf(session['asset']), 'videoUrl'),
  };
}

/** A service session is what its title says (lunch, registration), never a talk; one for all is a plenary. */
function kindIn(session: JsonObject, title: string): Kind | undefined {
  if (session['isServiceSession'] === true) return kindByWords('', unmarked(title).title) ?? 'other';
  return session['isPlenumSession'] === true ? 'plenary' : undefined;
}

function whenIn(session: JsonObject): Timed | null {
  const start = textIn(session, 'startsAt');
  if (!start) return null;
  return { date: start, end: textIn(session, 'endsAt'), duration: textIn(session, 'lengthInMinutes') || undefined };
}

/** One word for one language; some copies write others for those that are not decided. */
function languageIn(session: JsonObject): string {
  const language = textIn(session, 'language');
  return /^(?:TBD|TBW|MIXED)$/i.test(language) ? '' : language;
}

/** Copies in two languages say only that a session is interpreted: into the other one. */
function interpretationIn(session: JsonObject, languages: string): string | undefined {
  if (session['interpretationTarget'] === undefined) return undefined;
  const spoken = languagesOf(languages).languages;
  if (session['interpretationTarget'] !== true || spoken.length === 0) return '';
  return Object.keys(recordOf(session['title']) ?? {})
    .filter((language) => !spoken.includes(language))
    .join(', ');
}

/** Some copies have levels apart from categories, in capitals. */
function levelIn(value: JsonValue): string {
  const level = textOf(value);
  return level === level.toUpperCase() ? level.charAt(0) + level.slice(1).toLowerCase() : level;
}

function linksIn(session: JsonObject): ForeignLink[] {
  const url = textIn(recordOf(session['asset']), 'slideUrl');
  return url ? [{ url, title: 'Slides', type: 'slides' }] : [];
}
