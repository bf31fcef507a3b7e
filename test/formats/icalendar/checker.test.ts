import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import t from 'tap';
import { publicAgenda } from '../../../src/agenda/mask.ts';
import { icalendar } from '../../../src/formats/icalendar/index.ts';
import { agendaOf, manySorts, releaseOf, viewOf } from '../agenda.ts';

const checker = resolve(import.meta.dirname, '../../../../shared/check/ics_check.py');
const python = '/usr/bin/python3';

/** Whether the independent checker can run here: it needs Python 3.9 with time zones. */
function whyNot(): string | false {
  if (!existsSync(checker)) return 'the independent checker is not beside this checkout';
  if (!existsSync(python)) return 'there is no Python 3 on this machine';
  const tried = spawnSync(python, ['-c', 'import zoneinfo; zoneinfo.ZoneInfo("Europe/Paris")']);
  return tried.status === 0 ? false : 'this Python has no time zone data';
}

const skip = whyNot();

function check(file: string, ...options: string[]): string {
  try {
    return (
      execFileSync(python, [checker, file, '--no-parsers', ...options], { encoding: 'utf8' })
        .trim()
        .split('\n')
        .at(-1)
        ?.replace(/^.*, /, '') ?? ''
    );
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}

t.test('the independent checker finds nothing on agendas and single sessions', { skip }, async (t) => {
  const folder = t.testdir();
  const agenda = agendaOf(manySorts());
  for (const language of ['en', 'fr']) {
    const file = join(folder, `agenda.${language}.ics`);
    writeFileSync(file, icalendar.write(viewOf(agenda, { language })));
    t.equal(check(file, '--self', viewOf(agenda).selfUrl), '0 violations of 0 checks');
  }
  for (const id of ['opening', 'fair', 'held', 'night', 'long']) {
    const file = join(folder, `${id}.ics`);
    writeFileSync(file, icalendar.write(viewOf(agenda, { id })));
    t.equal(check(file, '--single'), '0 violations of 0 checks');
  }
});

t.test('between two releases, what changed has grown and what did not has stayed', { skip }, async (t) => {
  const folder = t.testdir();
  const document = manySorts();
  const first = releaseOf(document);
  const changed = {
    ...document,
    rooms: document.rooms.map((room) => (room.id === 'aula' ? { ...room, title: 'Great Hall' } : room)),
    sessions: document.sessions
      .filter(({ id }) => id !== 'perhaps')
      .map((session) =>
        session.id === 'coffee'
          ? { ...session, start: '2023-10-27T14:05' }
          : session.id === 'again'
            ? { ...session, status: 'cancelled' }
            : session,
      ),
  };
  const second = releaseOf(changed, first);
  const [old, next] = [join(folder, 'old.ics'), join(folder, 'new.ics')];
  writeFileSync(old, icalendar.write(viewOf(publicAgenda(first, first))));
  writeFileSync(next, icalendar.write(viewOf(publicAgenda(second, second))));
  t.equal(check(next, '--prev', old), '0 violations of 0 checks');
});
