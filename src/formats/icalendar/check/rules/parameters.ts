import { type Property, parameterOf } from '../../content-lines/index.ts';
import type { Feed } from '../feed.ts';
import type { Rule } from '../finding.ts';
import { propertiesWhere } from './texts.ts';

/** Properties that must say of what type their value is (RFC 7986 §5). */
const TYPES: Readonly<Record<string, string>> = { CONFERENCE: 'URI', IMAGE: 'URI', SOURCE: 'URI', 'REFRESH-INTERVAL': 'DURATION' };

/** What stands between the name of a property and its value (RFC 5545 §3.2). */
export const parameterRules: readonly Rule<Feed>[] = [
  {
    name: 'value-type-missing',
    severity: 'note',
    says: 'Properties do not say of what type their value is, though they must (VALUE=URI, VALUE=DURATION).',
    effect: 'Strict apps take the value for a plain text, and leave out the live stream, picture or interval.',
    find: (feed) =>
      propertiesWhere(feed, (property) => {
        const type = TYPES[property.name];
        return type !== undefined && parameterOf(property, 'VALUE') === null && `${property.name} without VALUE=${type}`;
      }),
  },
  {
    name: 'attachment-type',
    severity: 'note',
    says: 'Linked documents do not say of what kind they are (ATTACH without FMTTYPE).',
    effect: 'Some apps leave them out, others show them without a fitting icon.',
    find: (feed) =>
      propertiesWhere(feed, (property) => property.name === 'ATTACH' && parameterOf(property, 'FMTTYPE') === null && shown(property)),
  },
  {
    name: 'parameter-carets',
    severity: 'note',
    says: "Names or labels hold coded marks (^' for a quotation mark, ^n for a line end).",
    effect: 'GNOME Calendar, Evolution and python-based apps show the codes as they stand.',
    find: (feed) =>
      propertiesWhere(feed, ({ name, parameters }) => {
        const coded = [...parameters.values()].flat().find((value) => /\^['n^]/.test(value));
        return coded !== undefined && `${name}: ${coded}`;
      }),
  },
];

const shown = ({ name, value }: Property) => `${name} ${value.slice(0, 60)}`;
