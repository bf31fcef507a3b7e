import { type Component, type Property, parameterOf } from '../../content-lines/index.ts';
import { momentOf } from '../../content-lines/moment.ts';
import { textOf } from '../../content-lines/values.ts';
import { spoken } from '../instant.ts';

/** A property that differs between two versions, as people read it. */
export interface FieldChange {
  /** "title", "start", "place" …; the property's own name where there is no word for it. */
  field: string;
  /** Shortened around the first difference; null where it is not there. */
  before: string | null;
  after: string | null;
}

const WORDS: Record<string, string> = {
  SUMMARY: 'title',
  DTSTART: 'start',
  DTEND: 'end',
  DURATION: 'length',
  LOCATION: 'place',
  DESCRIPTION: 'description',
  STATUS: 'status',
  CATEGORIES: 'categories',
  URL: 'link',
  ORGANIZER: 'organiser',
  ATTENDEE: 'attendees',
  TRANSP: 'fills the time',
  GEO: 'position',
  RRULE: 'repetition',
  ATTACH: 'documents',
  CONFERENCE: 'live stream',
  'X-WR-CALNAME': 'name',
  'X-WR-CALDESC': 'description (X-WR-CALDESC)',
  'REFRESH-INTERVAL': 'refresh interval',
};

const REVISION = ['SEQUENCE', 'DTSTAMP', 'LAST-MODIFIED', 'CREATED'];

/** What differs between two versions of a component, but for its stamps and revision number; components within it count as one field. */
export function fieldChanges(before: Component, after: Component): FieldChange[] {
  const [old, next] = [before, after].map(fieldsOf) as [Map<string, Property[]>, Map<string, Property[]>];
  const names = [...new Set([...old.keys(), ...next.keys()])];
  const changes = names.flatMap((name) => {
    const [was, is] = [old.get(name) ?? [], next.get(name) ?? []];
    return rawOf(was) === rawOf(is) ? [] : [{ field: WORDS[name] ?? name, ...excerpts(shown(was), shown(is)) }];
  });
  const [inner, innerNext] = [before, after].map(({ components }) => innerText(components));
  return inner === innerNext
    ? changes
    : [...changes, { field: 'alarms and other inner parts', before: countOf(before), after: countOf(after) }];
}

function fieldsOf({ properties }: Component): Map<string, Property[]> {
  const fields = new Map<string, Property[]>();
  for (const property of properties) {
    if (REVISION.includes(property.name)) continue;
    const known = fields.get(property.name);
    if (known) known.push(property);
    else fields.set(property.name, [property]);
  }
  return fields;
}

/** What is compared: value and parameters, wherever they stand. */
function rawOf(properties: readonly Property[]): string {
  return properties
    .map(({ parameters, value }) => JSON.stringify([value, [...parameters].sort(([a], [b]) => (a < b ? -1 : 1))]))
    .sort()
    .join('\n');
}

function innerText(components: readonly Component[]): string {
  return components
    .filter(({ name }) => name !== 'VEVENT' && name !== 'VTIMEZONE')
    .map(wholeText)
    .join('\n');
}

/** A component as a text that is equal for equal ones, whatever the order of its parameters. */
export function wholeText({ name, properties, components }: Component): string {
  return `${name}\n${properties.map((property) => `${property.name}${rawOf([property])}`).join('\n')}\n${components.map(wholeText).join('\n')}`;
}

const countOf = ({ components }: Component) => String(components.length);

function shown(properties: readonly Property[]): string | null {
  return properties.length === 0 ? null : properties.map(spokenValue).join('; ');
}

function spokenValue(property: Property): string {
  const moment = /^DT(?:START|END)$/.test(property.name) ? momentOf(property) : null;
  if (moment) return spoken(moment);
  const label = parameterOf(property, 'CN');
  return (label ? `${label} ${property.value}` : textOf(property.value)).replace(/\s+/g, ' ').trim();
}

const [MOST_BEFORE, MOST_SHOWN] = [20, 70];

/** Both texts, cut so that their first difference can be seen. */
export function excerpts(before: string | null, after: string | null): { before: string | null; after: string | null } {
  let same = 0;
  if (before !== null && after !== null) while (same < before.length && before[same] === after[same]) same += 1;
  const isLong = [before, after].some((text) => (text ?? '').length > MOST_SHOWN);
  const from = isLong && same > MOST_BEFORE ? same - MOST_BEFORE : 0;
  const cut = (text: string | null) => {
    if (text === null) return null;
    const piece = text
      .slice(from, from + MOST_SHOWN)
      .toWellFormed()
      .replace(/^[\s\ufffd]+|\ufffd$/g, '');
    return `${from > 0 ? '…' : ''}${piece}${from + MOST_SHOWN < text.length ? '…' : ''}`;
  };
  return { before: cut(before), after: cut(after) };
}
