import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const checker = resolve(import.meta.dirname, '../../../../shared/check/ics_check.py');
const python = '/usr/bin/python3';

/** Why the independent checker cannot run here, or false: it needs Python 3.9 with time zones. */
export const skip: string | false = whyNot();

function whyNot(): string | false {
  if (!existsSync(checker)) return 'the independent checker is not beside this checkout';
  if (!existsSync(python)) return 'there is no Python 3 on this machine';
  const tried = spawnSync(python, ['-c', 'import zoneinfo; zoneinfo.ZoneInfo("Europe/Paris")']);
  return tried.status === 0 ? false : 'this Python has no time zone data';
}

// A process for each file would take longer to start than to check, so one goes through many.
const BATCH = `
import contextlib, importlib.util, io, json, sys
spec = importlib.util.spec_from_file_location('ics_check', sys.argv[1])
check = importlib.util.module_from_spec(spec)
spec.loader.exec_module(check)
for arguments in json.load(sys.stdin):
    check.BAD.clear()
    sys.argv = ['ics_check', '--no-parsers', *arguments]
    told = io.StringIO()
    with contextlib.redirect_stdout(told):
        check.main()
    print(json.dumps(told.getvalue()))
`;

/** A file or loopback URL to check, and the checker's options for it. */
export type Check = readonly [target: string, ...options: string[]];

/** What the checker has to say against some files, each line with the target it is about. */
export async function violations(checks: readonly Check[]): Promise<string[]> {
  const child = spawn(python, ['-B', '-c', BATCH, checker], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(JSON.stringify(checks));
  const [out, told] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const answers = out.split('\n').filter((line) => line !== '');
  if (answers.length !== checks.length) throw new Error(`The checker answered ${answers.length} of ${checks.length}: ${told}`);
  return answers.flatMap((answer, index) => complaintsIn(String(JSON.parse(answer))).map((line) => `${checks[index]?.[0]}: ${line}`));
}

function complaintsIn(answer: string): string[] {
  return answer.split('\n').filter((line) => line !== '' && !line.endsWith(', 0 violations of 0 checks') && !line.startsWith('note:'));
}
