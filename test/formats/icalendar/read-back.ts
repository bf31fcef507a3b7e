import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import type { PublicSession } from '../../../src/agenda/session.ts';
import { inLanguage, type Text } from '../../../src/agenda/text.ts';
import type { View } from '../../../src/formats/format.ts';

/** An event as a calendar app has it. Times are milliseconds since 1970, or a date for whole days. */
interface Event {
  uid: string;
  summary: string;
  start: number | string;
  end: number | string;
  status: string;
  location: string;
  categories: string[];
  description: string;
}

/** How ical.js reads a calendar. */
export function byIcalJs(file: string): Event[] {
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
  const at = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toUnixTime() * 1000);
  return events.map((component) => {
    const { uid, summary, startDate, endDate, location, description } = new ICAL.Event(component);
    const categories = component.getFirstProperty('categories')?.getValues().map(String) ?? [];
    const status = String(component.getFirstPropertyValue('status'));
    return { uid, summary, start: at(startDate), end: at(endDate), status, location: location ?? '', categories, description };
  });
}

/** How node-ical reads it. */
export function byNodeIcal(file: string): Event[] {
  const events = Object.values(nodeIcal.sync.parseICS(file)).filter((component) => component?.type === 'VEVENT');
  const local = (date: Date) =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  const text = (value: unknown) => (typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value));
  return events.map((event) => {
    const at = (date: Date | undefined) => (event.datetype === 'date' && date ? local(date) : Number(date));
    return {
      uid: event.uid,
      ...{ start: at(event.start), end: at(event.end), status: String(event.status) },
      ...{ summary: text(event.summary), location: text(event.location), description: text(event.description) },
      categories: event.categories ?? [],
    };
  });
}

/**
 * A text as a calendar may hold it on one line: in composed letters (NFC); ends of lines and tabs are one blank, with the blanks beside them; half
 * characters, controls, the byte order mark, the replacement character and what is no character are gone; nothing stands before or after it.
 */
function plainLine(text: string): string {
  const pieces = plainText(text).split(/[\n\t]/);
  const inner = pieces.map((piece, index) => {
    const left = index > 0 ? piece.replace(/^ +/, '') : piece;
    return index < pieces.length - 1 ? left.replace(/ +$/, '') : left;
  });
  return inner.filter((piece) => piece !== '').join(' ');
}

function plainText(text: string): string {
  const kept = Array.from(text.normalize('NFC').replaceAll('\r\n', '\n'), (char) => {
    if (/[\r\u0085\u2028\u2029]/.test(char)) return '\n';
    if (char === '\n' || char === '\t') return char;
    return /\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\ufeff\ufffd]/u.test(char) ? '' : char;
  });
  return kept.join('').trim();
}

/** A text without its blanks and ends of lines, for what is laid out anew. */
function squashed(text: string): string {
  return text.replace(/\s/g, '');
}

/** What each reader makes of texts that it gets wrong. */
const habits = {
  // Takes a category that ends in a backslash for the beginning of the next one, so they are compared as one text.
  icalJs: { text: (text: string) => text, category: (text: string) => text },
  // Reads a backslash before an "n" as the end of a line, and leaves categories escaped.
  nodeIcal: { text: (text: string) => text.replace(/\\[nN]/g, '\\\n'), category: (text: string) => text.replace(/[\\;]/g, '\\$&') },
};
type Habits = typeof habits.icalJs;

/** What an agenda says of the sessions in a view: in the order of events, with texts in the view's language. */
export function expectedEvents(view: View): Expected[] {
  const expect = expectationsOf(view);
  return view.sessions.filter(({ start, date }) => start !== null || date !== null).map(expect);
}

interface Expected extends Omit<Event, 'description'> {
  /** Texts that the description holds, laid out in some way. */
  described: string[];
}

const CANCELLED: Record<string, string> = { en: 'Cancelled: ', fr: 'Annulé : ' };
const KINDS = { plenary: 'Plenary', breakout: 'Breakout', workshop: 'Workshop', meeting: 'Meeting', break: 'Break', social: 'Social' };

function expectationsOf(view: View): (session: PublicSession) => Expected {
  const { conference, rooms, tracks, speakers, documents } = view.agenda;
  const say = (text: Text | null | undefined) => (text ? inLanguage(text, view.language, 'en') : '');
  const the = <T extends { id: string }>(items: readonly T[], id: string | null) => items.find((item) => item.id === id);
  return (session) => {
    const { uid, title, subtitle, abstract, note, start, end, date, endDate, visibility, kind, tags } = session;
    const cancelled = session.status === 'cancelled' || conference.status === 'cancelled';
    const room = the(rooms, session.room);
    const venue = conference.venue;
    const place = [room?.title, room?.floor, room?.building, venue?.name, room ? null : venue?.address, venue?.city].map(say);
    const names = [kind === 'other' ? 'Session' : KINDS[kind], say(the(tracks, session.track)?.title)];
    const called = session.admission === 'invitation' ? [...names, 'By invitation'] : names;
    return {
      uid,
      summary: plainLine(`${cancelled ? CANCELLED[view.language] : ''}${say(title)}`),
      start: start ? Date.parse(start) : (date ?? ''),
      end: end ? Date.parse(end) : dayAfter(endDate ?? date ?? ''),
      status: cancelled ? 'CANCELLED' : session.status.toUpperCase(),
      location: visibility === 'placeholder' ? '' : plainLine(place.filter((part) => part !== '').join(', ')),
      categories: called.filter((name) => name !== '').map((name) => plainLine(plainLine(name).replace(/\s*,\s*/g, ' / '))),
      described: [
        ...[subtitle, abstract, note].map(say),
        ...tags,
        ...session.speakers.flatMap(({ speaker, label }) => [the(speakers, speaker)?.name ?? '', say(label)]),
        ...session.documents.map((id) => say(the(documents, id)?.title)),
        session.links.page ?? `${view.publicUrl}/c/${conference.id}/s/${session.id}`,
      ].map(plainText),
    };
  };
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

/** Everything in which a file, read by ical.js and by node-ical, differs from what its view says. */
export function differences(file: string, view: View): string[] {
  const expected = expectedEvents(view);
  const [first, second] = [byIcalJs(file), byNodeIcal(file)];
  if (first.length !== expected.length || second.length !== expected.length)
    return [`${first.length}, ${second.length}, ${expected.length} events`];
  return expected.flatMap((each, index) => {
    const [one, other] = [first[index], second[index]];
    if (!one || !other) return ['an event is missing'];
    const faults = [...faultsOf(one, each, habits.icalJs), ...faultsOf(other, each, habits.nodeIcal)];
    if (other.description !== habits.nodeIcal.text(one.description)) faults.push('the readers have two descriptions');
    return faults.map((fault) => `${each.uid}: ${fault}`);
  });
}

function faultsOf(read: Event, expected: Expected, { text: reads, category }: Habits): string[] {
  const { summary, location, categories, described, ...facts } = expected;
  const { uid, start, end, status } = read;
  const faults: string[] = [];
  const differ = (name: string, is: unknown, shouldBe: unknown) =>
    faults.push(`${name} is ${JSON.stringify(is)}, not ${JSON.stringify(shouldBe)}`);
  if (JSON.stringify(facts) !== JSON.stringify({ uid, start, end, status })) differ('the event', { uid, start, end, status }, facts);
  if (!isLine(read.summary, reads(summary), 240)) differ('SUMMARY', read.summary, summary);
  if (!isLine(read.location, reads(location), 500)) differ('LOCATION', read.location, location);
  if (read.categories.join() !== [...new Set(categories)].map(category).join()) differ('CATEGORIES', read.categories, categories);
  const description = squashed(read.description);
  for (const text of described) {
    if (!description.includes(squashed(reads(text)))) differ('DESCRIPTION', read.description.slice(0, 2000), text.slice(0, 500));
  }
  return faults;
}

/** Whether a text is the one expected, or its beginning and an ellipsis where that is too long. */
function isLine(read: string, expected: string, most: number): boolean {
  if (expected.length <= most) return read === expected;
  return read.length <= most && read.endsWith(' …') && expected.startsWith(read.slice(0, -2));
}
