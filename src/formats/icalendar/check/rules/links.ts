import { type Property, parameterOf } from '../../content-lines/index.ts';
import { textOf } from '../../content-lines/values.ts';
import type { Entry } from '../entry.ts';
import { entriesWhere, type Feed } from '../feed.ts';
import type { Rule } from '../finding.ts';
import { MOST_LOOKED_AT, propertiesWhere } from './texts.ts';

const LINKS = ['URL', 'SOURCE', 'CONFERENCE', 'IMAGE', 'ATTACH', 'LINK'];
const UNSEEN = ['CONFERENCE', 'ATTACH'];
const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:', 'sip:', 'xmpp:', 'ftp:', 'urn:', 'geo:', 'cid:'];
const SCRIPTS = ['javascript:', 'vbscript:'];

/** Where a reader gets by pressing on it. */
export const linkRules: readonly Rule<Feed>[] = [
  {
    name: 'script-link',
    severity: 'error',
    says: 'There are links that run a script (javascript:).',
    effect: 'Web calendars may run it in the name of the reader; others show a dead link.',
    find: (feed) => [
      ...propertiesWhere(feed, (property) => isLink(property) && SCRIPTS.includes(schemeOf(property.value) ?? '') && shown(property)),
      ...entriesWhere(feed, ({ component }) =>
        component.properties.some(({ value }) => /(?:href|src)\s{0,9}=\s{0,9}["']?\s{0,9}(?:java|vb)script:/i.test(value)),
      ),
    ],
  },
  {
    name: 'broken-link',
    severity: 'warning',
    says: 'There are links that are no whole address, or of a kind that leads nowhere.',
    effect: 'Apps show a dead link or none.',
    find: (feed) =>
      propertiesWhere(feed, (property) => isLink(property) && property.value.trim() !== '' && isBroken(property.value) && shown(property)),
  },
  {
    name: 'link-unseen',
    severity: 'note',
    says: 'Live streams or documents are linked in fields of their own alone, not in the description.',
    effect: 'Outlook, Apple Calendar and Thunderbird show no live streams (CONFERENCE), and Nextcloud takes documents (ATTACH) out.',
    find: (feed) => entriesWhere(feed, unseenLink),
  },
];

function unseenLink({ component, first }: Entry): string | false {
  const links = component.properties.filter((property) => UNSEEN.includes(property.name) && isLink(property) && isWeb(property.value));
  if (links.length === 0) return false;
  const description = textOf(first.get('DESCRIPTION')?.value ?? '').slice(0, MOST_LOOKED_AT);
  const seen = new Set(
    (description.match(/https?:\/\/[^\s<>"]+/gi) ?? []).flatMap((link) => [hrefOf(link), hrefOf(link.replace(/[).,;:!?]+$/, ''))]),
  );
  const unseen = links.find(({ value }) => !seen.has(hrefOf(value)));
  return unseen !== undefined && shown(unseen);
}

const isWeb = (value: string) => /^https?:$/.test(schemeOf(value) ?? '');
const hrefOf = (link: string) => (URL.canParse(link) ? new URL(link).href : link);

/** Whether a property holds an address, rather than data or an identity. */
function isLink(property: Property): boolean {
  return LINKS.includes(property.name) && (parameterOf(property, 'VALUE') ?? 'URI').toUpperCase() === 'URI';
}

const shown = ({ name, value }: Property) => `${name} ${value.slice(0, 60)}`;

function schemeOf(value: string): string | null {
  return URL.canParse(value) ? new URL(value).protocol : null;
}

function isBroken(value: string): boolean {
  const scheme = schemeOf(value);
  return scheme === null || /[\s<>"]/.test(value.trim()) || !(SCHEMES.includes(scheme) || SCRIPTS.includes(scheme));
}
