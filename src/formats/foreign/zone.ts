import { AgendaError } from '../../agenda/errors.ts';
import { isTimeZone } from '../../agenda/time.ts';
import { type Doubts, quoted } from './doubts.ts';

/**
 * The zone that all wall times are in: what the file says counts, since its times were written in it; the option is for files that say nothing.
 * @throws AgendaError `invalid` where neither names a zone.
 */
export function zoneOf(own: string, wanted: string | undefined, doubts: Doubts): string {
  if (isTimeZone(own)) {
    if (wanted !== undefined && wanted !== own) doubts.add('timeZone', `the file says ${own}, which is used instead of ${wanted}`);
    return own;
  }
  const unknown = own === '' ? 'the file has no time zone' : `the file has the unknown time zone ${quoted(own, 60)}`;
  if (wanted === undefined) throw noZone(`${unknown}; give it with --time-zone (over HTTP timeZone), for example Europe/Paris`);
  if (!isTimeZone(wanted)) throw noZone(`${JSON.stringify(wanted)} is no IANA time zone; give one such as Europe/Paris`);
  if (own !== '') doubts.add('timeZone', `${unknown}; ${wanted} is used`);
  return wanted;
}

function noZone(message: string): AgendaError {
  return new AgendaError('invalid', 'The times of the file need a time zone.', [{ path: 'timeZone', message }]);
}
