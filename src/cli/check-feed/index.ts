import { checkFeed, type FeedCheck, isCalendar } from '../../formats/icalendar/check/index.ts';
import { readArguments, usage } from '../arguments.ts';
import { type CliContext, CliError, type Command, EXIT } from '../context.ts';
import { isAddress, requireOwnAddress } from './address.ts';
import { readFeed, readPrevious } from './source.ts';
import { checkText } from './text.ts';
import { allFindings, countsOf, verdictOf } from './verdict.ts';

const help = `lectern check-feed FILE|URL [--previous FILE|URL] [--json]

Says in plain words what calendar apps would do with a calendar feed, ours or another's: what they drop, show wrong, or never update, and where it stands.
With --previous it says what changed between two versions, and whether apps will notice.

  FILE              an .ics file
  URL               an http or https address on this machine (localhost, 127.0.0.1, ::1) or below PUBLIC_URL. It is also asked what apps ask a server:
                    whether it answers the same twice, 304 where nothing changed, HEAD, packed answers. No other address is ever asked
  --previous        an earlier version of the feed, a FILE or a URL
  --json            everything as JSON on standard output

An error means that an app loses entries or shows something false, a warning that an app shows less or does not notice changes; a note is good to know.
Exit code: 0 without errors, 65 with errors or where the file is no calendar, 69 where the address cannot be read.

Example: lectern check-feed yesterday.ics
         lectern check-feed http://localhost:3000/v1/conferences/my-event/agenda.ics --previous yesterday.ics`;

/** `lectern check-feed` */
export const checkFeedCommand: Command = { help, run };

async function run(args: string[], context: CliContext): Promise<number> {
  const options = { previous: { type: 'string' }, json: { type: 'boolean' } } as const;
  const given = readArguments('check-feed', args, options, { positionals: true });
  const [source, ...others] = given.positionals;
  if (!source || others.length > 0) throw usage('check-feed', 'Name one file or address.');
  const previous = given.text('previous');
  for (const target of [source, previous ?? '']) if (isAddress(target)) requireOwnAddress(target, context.publicUrl);
  const before = previous === undefined ? undefined : await readPrevious(previous, context);
  if (before && !isCalendar(before)) throw new CliError(EXIT.data, `${previous} is no calendar; there is nothing to compare with.`);
  const { bytes, http } = await readFeed(source, context);
  const check = checkFeed(bytes, { ...(http ? { http } : {}), ...(before ? { previous: before } : {}) });
  context.out(
    given.flag('json') ? `${JSON.stringify(asJson(check, source, previous), null, 2)}\n` : checkText(check, { source, previous }),
  );
  return countsOf(allFindings(check)).error > 0 ? EXIT.data : EXIT.ok;
}

/** The report for scripts. Names in it stay; more may come. */
function asJson(check: FeedCheck, source: string, previous: string | undefined) {
  const counts = countsOf(allFindings(check));
  return { source, previous: previous ?? null, verdict: verdictOf(counts), counts, ...check };
}
