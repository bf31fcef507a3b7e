import t from 'tap';
import { AgendaError } from '../../../src/agenda/errors.ts';
import { frabXml } from '../../../src/formats/frab/index.ts';
import { borne, refused, schedule } from './hostile-files.ts';

for (const [name, bytes, message] of refused) {
  t.test(`${name} is refused with one line`, async (t) => {
    try {
      frabXml.read(bytes, {});
      t.fail('was read');
    } catch (error) {
      t.ok(error instanceof AgendaError && error.code === 'unreadable');
      const said = error instanceof Error ? error.message : '';
      if (message) t.equal(said, message);
      t.match(said, /^\d+:\d+: .+$/);
    }
  });
}

for (const [name, inner] of borne) {
  t.test(`${name} are read`, async (t) => {
    t.equal(frabXml.read(Buffer.from(schedule(inner)), {}).document.sessions.length, 1);
  });
}

t.test('20,000 events of one id and title are read', async (t) => {
  const many = schedule('').replace(/<event.*<\/event>/, (event) => event.repeat(20_000));
  t.equal(new Set(frabXml.read(Buffer.from(many), {}).document.sessions.map(({ id }) => id)).size, 20_000);
});

t.test('20,000 names of one number are read', async (t) => {
  const persons = Array.from({ length: 20_000 }, (_, index) => `<person id="1">Ann ${index}</person>`).join('');
  const many = schedule('').replace(/<event.*<\/event>/, (event) => event.replace('</event>', `${persons}</event>`));
  t.equal(frabXml.read(Buffer.from(many), {}).document.sessions[0]?.speakers?.length, 500);
});

t.test('the year 9999 leaves a session unscheduled', async (t) => {
  const { document, doubts } = frabXml.read(Buffer.from(schedule('', '9999-01-01')), {});
  t.equal(document.sessions[0]?.start, null);
  t.equal(doubts[0]?.message, 'is left unscheduled: the day "9999-01-01" is no date between 1900 and 2199');
});

t.test('Latin 1 is read where it is declared', async (t) => {
  const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${schedule('<subtitle>caf\u00e9</subtitle>')}`;
  t.equal(frabXml.read(Buffer.from(text, 'latin1'), {}).document.sessions[0]?.subtitle, 'café');
});
