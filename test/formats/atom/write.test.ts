import { XmlDocument } from 'libxml2-wasm';
import t from 'tap';
import type { Release } from '../../../src/agenda/release.ts';
import { type ReleaseStep, releaseSteps } from '../../../src/agenda/release-steps.ts';
import { changesOf } from '../../../src/formats/atom/changes.ts';
import { atom } from '../../../src/formats/atom/index.ts';
import { matchesGolden } from '../../golden.ts';
import { manySorts, releaseOf } from '../agenda.ts';

type Document = ReturnType<typeof manySorts>;

async function stepsOf(...documents: unknown[]): Promise<ReleaseStep[]> {
  const made: Release[] = [];
  for (const document of documents) made.push(releaseOf(document, made.at(-1) ?? null));
  const newest = made.at(-1);
  if (!newest) throw new Error('There is no release.');
  return releaseSteps({ loadRelease: async (_conference, number = made.length) => made[number - 1] ?? null }, newest);
}

function withSessions(document: Document, changes: Record<string, object | null>): unknown {
  const sessions = document.sessions.flatMap((session) => {
    const change = changes[session.id];
    return change === null ? [] : [{ ...session, ...change }];
  });
  return { ...document, sessions };
}

const base = manySorts();
const later = withSessions(base, {
  opening: { start: '2023-10-27T09:30', end: '2023-10-27T10:30', room: 'room-2' },
  data: { status: 'cancelled' },
  fair: { date: '2023-10-28', endDate: '2023-10-28' },
  perhaps: { tags: ['new'], links: { stream: 'https://example.org/new' }, abstract: 'More.' },
  coffee: null,
});
const view = { publicUrl: 'https://agenda.example.org', selfUrl: 'https://agenda.example.org/v1/conferences/sorts/releases.atom' };

t.test('releases are written to the byte as the files under test/golden show it', async (t) => {
  const renamed = {
    ...(later as Document),
    rooms: base.rooms.map((room) => (room.id === 'aula' ? { ...room, title: 'Great hall' } : room)),
  };
  const steps = await stepsOf(base, later, renamed);
  matchesGolden(t, 'atom/releases.en.atom', atom.write({ ...view, steps, language: 'en' }));
  matchesGolden(t, 'atom/releases.fr.atom', atom.write({ ...view, steps, language: 'fr' }));
});

t.test('changes are told in plain words, what was called off or moved as such', async (t) => {
  const [second, first] = await stepsOf(base, later);
  t.same(second && changesOf(second, 'en').sort(), [
    'Cancelled: Session 3',
    'Changed: Session 5 (description, tags, links)',
    'Moved: Session 1 (Friday 27 October 2023 09:00 → Friday 27 October 2023 09:30, room)',
    'Moved: Session 7 (Friday 27 October 2023 → Saturday 28 October 2023)',
    'Removed: Session 6',
  ]);
  t.same(second && changesOf(second, 'fr')[0], 'Retrait : Séance 6');
  t.same(first && changesOf(first, 'en'), ['First release (sessions: 14)']);
});

t.test('a release that shows the same says so, and very many changes are cut', async (t) => {
  const session = (n: number) => ({
    id: `more-${n}`,
    uid: `00000000-0000-4000-8000-${String(1000 + n).padStart(12, '0')}`,
    title: `More ${n}`,
  });
  const many = { ...base, sessions: [...base.sessions, ...Array.from({ length: 150 }, (_, n) => session(n))] };
  const [third, second] = await stepsOf(base, many, many);
  t.same(third && changesOf(third, 'en'), ['Nothing that is shown has changed']);
  const lines = second ? changesOf(second, 'en') : [];
  t.same([lines.length, lines.at(-1)], [101, 'and 50 more']);
});

t.test('an entry keeps its id, and another conference with the same id has others', async (t) => {
  const ids = (text: string) => [...text.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
  const write = async (...documents: unknown[]) => ids(atom.write({ ...view, steps: await stepsOf(...documents), language: 'en' }));
  const [one, two] = [await write(base), await write(base, later)];
  t.equal(two.at(-1), one.at(-1));
  t.equal(new Set(two).size, 3);
  t.not((await write(later)).at(-1), one.at(-1));
  for (const id of two) t.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

t.test('whatever texts say, it is well-formed and says the same', async (t) => {
  const title = `]]><script>&amp; "quoted" 'x' </title> \u202e 日本語`;
  const hostile = withSessions({ ...base, conference: { ...base.conference, title: { en: title, fr: title } } }, { opening: { title } });
  const [second, ...others] = await stepsOf(base, hostile);
  if (!second) throw new Error('There is no step.');
  const noted = { ...second, release: { ...second.release, note: `${title}\u0000\u000b\ud800\uffff` } };
  const document = XmlDocument.fromString(atom.write({ ...view, steps: [noted, ...others], language: 'en' }));
  const text = (path: string) => document.get(path, { a: 'http://www.w3.org/2005/Atom', x: 'http://www.w3.org/1999/xhtml' })?.content;
  t.equal(text('/a:feed/a:entry[1]/a:title'), `Release 2 of ${title}`);
  t.equal(text('/a:feed/a:entry[1]/a:summary'), title);
  t.equal(text('/a:feed/a:entry[1]/a:content/x:div/x:ul/x:li[1]'), `Changed (conference): ${title} (title)`);
  document.dispose();
});
