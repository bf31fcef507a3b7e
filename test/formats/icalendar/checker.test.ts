import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { publicAgenda } from '../../../src/agenda/mask.ts';
import { icalendar } from '../../../src/formats/icalendar/index.ts';
import { agendaOf, manySorts, releaseOf, viewOf } from '../agenda.ts';
import { type Check, skip, violations } from './checker.ts';

t.test('the independent checker finds nothing on agendas and single sessions', { skip }, async (t) => {
  const folder = t.testdir();
  const agenda = agendaOf(manySorts());
  const checks: Check[] = [];
  for (const language of ['en', 'fr']) {
    const file = join(folder, `agenda.${language}.ics`);
    writeFileSync(file, icalendar.write(viewOf(agenda, { language })));
    checks.push([file, '--self', viewOf(agenda).selfUrl]);
  }
  for (const id of ['opening', 'fair', 'held', 'night', 'long']) {
    const file = join(folder, `${id}.ics`);
    writeFileSync(file, icalendar.write(viewOf(agenda, { id })));
    checks.push([file, '--single']);
  }
  t.strictSame(await violations(checks), []);
});

t.test('the checker can find something', { skip }, async (t) => {
  const file = join(t.testdir(), 'broken.ics');
  writeFileSync(file, icalendar.write(viewOf(agendaOf(manySorts()))).replace('STATUS:CANCELLED', 'STATUS:Cancelled'));
  const found = await violations([[file]]);
  t.ok(found.some((line) => line.startsWith(`${file}: C30 `)));
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
  t.strictSame(await violations([[next, '--prev', old]]), []);
});
