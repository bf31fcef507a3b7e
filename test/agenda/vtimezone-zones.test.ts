import ICAL from 'ical.js';
import t from 'tap';
import { freezeZone } from '../../src/agenda/vtimezone.ts';
import { icalendar } from '../../src/formats/icalendar/index.ts';
import { viewOf } from '../formats/agenda.ts';
import { aConference, aDraft, agendaOf, aSession } from './draft.ts';
import { type Change, changesOf, haveOneRuleForm, type OffsetAt, offsetByIntl, offsetByRules, probesOf } from './zones.ts';

const PROBES = 2000;
const spans = [
  [2023, 2023],
  [2025, 2027],
] as const;

interface Zone {
  name: string;
  fromYear: number;
  toYear: number;
  offsetAt: OffsetAt;
  changes: Change[];
  probes: number[];
  timezone: ICAL.Component | null;
}

const zones = Intl.supportedValuesOf('timeZone').flatMap((name) => spans.map(([from, to]) => zoneIn(name, from, to)));

function zoneIn(name: string, fromYear: number, toYear: number): Zone {
  const [from, to] = [Date.UTC(fromYear, 0, 2), Date.UTC(toYear, 11, 30)];
  const offsetAt = offsetByIntl(name);
  const changes = changesOf(offsetAt, from, to);
  const { vtimezone } = freezeZone(name, fromYear, toYear);
  const timezone = vtimezone === null ? null : new ICAL.Component(ICAL.parse(vtimezone));
  return { name, fromYear, toYear, offsetAt, changes, probes: probesOf(changes, from, to, PROBES), timezone };
}

const titleOf = ({ name, fromYear, toYear }: Zone) => `${name} ${fromYear}–${toYear}`;

t.test('the VTIMEZONE of every zone gives the offsets of Intl, close to each change and all over one year and three', async (t) => {
  let probed = 0;
  const wrong = zones.filter(({ timezone, fromYear, toYear, probes, offsetAt }) => {
    if (!timezone) return false;
    const ruled = offsetByRules(timezone, fromYear, toYear);
    probed += probes.length;
    return probes.some((at) => ruled(at) !== offsetAt(at));
  });
  t.strictSame(wrong.map(titleOf), []);
  t.comment(`${probed} instants in ${zones.length} pairs of a zone and a span of years`);
});

t.test('ical.js turns local times of every zone into the right instants', async (t) => {
  let probed = 0;
  const wrong = zones.filter((zone) => {
    if (!zone.timezone) return false;
    const read = new ICAL.Timezone(zone.timezone);
    const sample = [...zone.probes.slice(0, 20), ...zone.probes.slice(-4)].filter((at) => !isRepeated(at, zone));
    probed += sample.length;
    return sample.some((at) => instantBy(read, at + zone.offsetAt(at)) !== at);
  });
  t.strictSame(wrong.map(titleOf), []);
  t.comment(`${probed} local times`);
});

/** Local times that happen twice say nothing; the writer gives those in UTC. */
function isRepeated(at: number, { changes, offsetAt }: Zone): boolean {
  const local = at + offsetAt(at);
  return changes.some((change) => change.at + change.after <= local && local < change.at + change.before);
}

function instantBy(read: ICAL.Timezone, local: number): number {
  const time = ICAL.Time.fromDateTimeString(new Date(local).toISOString().slice(0, 19));
  time.zone = read;
  return time.toUnixTime() * 1000;
}

t.test('a zone has no VTIMEZONE exactly where no pair of yearly rules makes its changes', async (t) => {
  t.strictSame(
    zones.filter(({ timezone }) => timezone === null).map(titleOf),
    zones.filter(({ changes, fromYear, toYear }) => !haveOneRuleForm(changes, fromYear, toYear)).map(titleOf),
  );
  t.comment(
    `none for ${zones
      .filter(({ timezone }) => timezone === null)
      .map(titleOf)
      .join(', ')}`,
  );
});

t.test('where there is none, events are in UTC and the file has no VTIMEZONE', async (t) => {
  for (const { name, fromYear, toYear } of zones.filter(({ timezone }) => timezone === null)) {
    const conference = aConference({ timeZone: name, startDate: `${fromYear}-06-10`, endDate: `${toYear}-06-10` });
    const session = aSession({ start: `${toYear}-06-10T07:00:00Z`, end: `${toYear}-06-10T08:00:00Z` });
    const file = icalendar.write(viewOf(agendaOf(aDraft({ conference, sessions: [session] }))));
    t.match(file, `\r\nDTSTART:${toYear}0610T070000Z\r\nDTEND:${toYear}0610T080000Z\r\n`, name);
    t.notMatch(file, /VTIMEZONE/, name);
  }
});
