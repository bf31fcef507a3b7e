import { existsSync, readFileSync } from 'node:fs';
import t from 'tap';
import { frabJson, frabXml } from '../../../../src/formats/frab/index.ts';

const folder = new URL('../../../../../shared/fixtures/frab/', import.meta.url);
const [json, xml] = ['39c3-2025-blocks.json', '39c3-2025-blocks.xml'].map((name) => new URL(name, folder)) as [URL, URL];

/** What a file tells of each session, by its guid. */
function toldBy(reader: typeof frabJson, file: URL) {
  const { document } = reader.read(readFileSync(file), {});
  const rooms = new Map(document.rooms.map(({ id, title }) => [id, title]));
  return new Map(
    document.sessions.map(({ key, id, uid, kind, status, title, start, end, room }) => [
      key,
      { id, uid, kind, status, title, start, end, room: rooms.get(room ?? '') },
    ]),
  );
}

t.test(
  'a real schedule.json and its XML twin tell the same',
  { skip: existsSync(json) ? false : 'the shared fixtures are absent' },
  async (t) => {
    const told = toldBy(frabJson, json);
    t.equal(told.size, 180);
    t.strictSame(told, toldBy(frabXml, xml));
    t.strictSame(frabJson.read(readFileSync(json), {}).doubts, []);
  },
);
