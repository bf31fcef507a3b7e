import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import t from 'tap';
import { icalendar } from '../../../src/formats/icalendar/index.ts';
import { aConference, aDraft, agendaOf, aSession, uidOf } from '../../agenda/draft.ts';
import { viewOf } from '../agenda.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Conferences that are held while the clocks change: forth and back, by an hour and by half, on both hemispheres, and at midnight. */
const conferences = [
  ['Europe/Paris', '2023-10-29T01:00Z'],
  ['Europe/Paris', '2024-03-31T01:00Z'],
  ['America/New_York', '2024-03-10T07:00Z'],
  ['America/New_York', '2024-11-03T06:00Z'],
  ['Australia/Lord_Howe', '2024-04-06T15:00Z'],
  ['Australia/Lord_Howe', '2024-10-05T15:30Z'],
  ['Pacific/Auckland', '2023-09-23T14:00Z'],
  ['America/Santiago', '2024-04-07T03:00Z'],
  ['America/Santiago', '2024-09-08T04:00Z'],
  ['Africa/Cairo', '2024-10-31T21:00Z'],
  ['Africa/Casablanca', '2025-02-23T02:00Z'],
] as const;

/** Sessions of 40 minutes each quarter of an hour from eight hours before the change to eight hours after it. */
function agendaAround(timeZone: string, change: number) {
  const instants = Array.from({ length: 4 * 16 }, (_, n) => change - 8 * HOUR + n * 15 * MINUTE);
  const text = (at: number) => new Date(at).toISOString().replace('.000', '');
  const sessions = instants.map((at) => aSession({ id: `s${at}`, start: text(at), end: text(at + 40 * MINUTE) }));
  const date = (at: number) => text(at).slice(0, 10);
  const conference = aConference({ timeZone, startDate: date(change - 24 * HOUR), endDate: date(change + 24 * HOUR) });
  const expected = instants.map((at) => ({ uid: uidOf(`s${at}`), start: at, end: at + 40 * MINUTE }));
  return { agenda: agendaOf(aDraft({ conference, sessions })), expected };
}

function byIcalJs(file: string) {
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const at = (time: ICAL.Time) => time.toUnixTime() * 1000;
  return events.map(({ uid, startDate, endDate }) => ({ uid, start: at(startDate), end: at(endDate) }));
}

function byNodeIcal(file: string) {
  const events = Object.values(nodeIcal.sync.parseICS(file)).filter((component) => component?.type === 'VEVENT');
  return events.map((event) => ({ uid: event.uid, start: Number(event.start), end: Number(event.end) }));
}

for (const [zone, change] of conferences) {
  t.test(`while the clocks of ${zone} change on ${change.slice(0, 10)}, calendars show every session at its instant`, async (t) => {
    const { agenda, expected } = agendaAround(zone, Date.parse(change));
    const file = icalendar.write(viewOf(agenda));
    t.strictSame(byIcalJs(file), expected);
    t.strictSame(byNodeIcal(file), expected);
  });
}

t.test('only what touches the hour that comes twice is in UTC', async (t) => {
  const { agenda } = agendaAround('Europe/Paris', Date.parse('2023-10-29T01:00Z'));
  const inUtc = [...icalendar.write(viewOf(agenda)).matchAll(/^DTSTART:\d{8}T(\d{4})00Z\r$/gm)].map(([, time]) => time);
  t.strictSame(inUtc, ['2330', '2345', '0000', '0015', '0030', '0045', '0100', '0115', '0130', '0145']);
});
