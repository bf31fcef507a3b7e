import type { Doubts } from '../foreign/doubts.ts';
import type { JsonObject, JsonValue } from '../foreign/json.ts';
import { listOf, recordOf, recordsOf } from '../foreign/json-value.ts';
import { hiddenLinksIn, linksIn, unprovenFilesIn } from './links.ts';
import { authorsSpeakIn } from './persons.ts';
import type { Row } from './rows.ts';

const VIDEO_CONFERENCES = ['vc_info', 'vc_rooms', 'vc', 'videoconference'];

/** Reports what is left out, since the public must not see it, and what should be looked at before it does. */
export function reportOn(event: JsonObject, rows: readonly Row[], doubts: Doubts): void {
  const records = [event, ...rows.map(({ record }) => record)];
  const sum = (count: (record: JsonObject) => number) => records.reduce((total, record) => total + count(record), 0);
  const report = (count: number, what: string) => {
    if (count > 0) doubts.add('results[0]', `${count} ${what}`);
  };
  report(
    sum((record) => (authorsSpeakIn(record) ? 1 : 0)),
    'contributions name no speakers; their primary authors are taken for them',
  );
  report(
    sum(({ note }) => (isFilled(note) ? 1 : 0)),
    'minutes are left out: they may not be for the public',
  );
  report(sum(videoConferencesIn), 'video conferences are left out, with how to join them');
  report(sum(hiddenLinksIn), 'files and links are left out: they are protected or carry a password');
  report(sum(unprovenFilesIn), 'files and links are left out: a timetable does not tell which are protected');
  report(linksIn(event).length, 'files and links of the whole event are left out, since they belong to no session');
  report(recordsOf(event['chairs']).length, 'chairs of the whole event are left out, since they belong to no session');
  if (event['hasAnyProtection'] === true)
    doubts.add('results[0]', 'the event is protected in Indico; look through it before you publish it');
}

function videoConferencesIn(record: JsonObject): number {
  return VIDEO_CONFERENCES.reduce((count, name) => count + listOf(record[name]).filter(isFilled).length, 0);
}

function isFilled(value: JsonValue | undefined): boolean {
  return Object.keys(recordOf(value) ?? {}).length > 0 || (typeof value === 'string' && value.trim() !== '');
}
