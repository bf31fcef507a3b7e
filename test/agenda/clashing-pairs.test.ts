import fc from 'fast-check';
import t from 'tap';
import { areRivals, clashingPairs, roomsOf, type Session, shareAudience, type Timed } from '../../src/agenda/clashing-pairs.ts';

const isPerson = (speaker: string) => speaker !== 'oecd';

function aSession(id: string, over: Partial<Session> = {}): Session {
  const facts = {
    title: id,
    status: 'confirmed',
    repeatOf: null,
    start: null,
    end: null,
    date: null,
    endDate: null,
    timeZone: null,
  } as const;
  const places = { kind: 'other', visibility: 'public', room: null, overflowRooms: [], parent: null, speakers: [], audiences: [] } as const;
  return { id, ...facts, ...places, overflowRooms: [], speakers: [], audiences: [], ...over };
}

/** Every pair of sessions, each looked at with each. */
function byLookingAtAll(timed: readonly Timed[], parentOf: (id: string) => string | null): string[] {
  const isWithin = (id: string, block: string): boolean => {
    const parent = parentOf(id);
    return parent !== null && (parent === block || isWithin(parent, block));
  };
  return timed.flatMap(({ session: b, from }, at) =>
    timed.slice(0, at).flatMap(({ session: a, to }) => {
      const shareRoom = roomsOf(a).some((room) => roomsOf(b).includes(room));
      const sharePerson = a.speakers.some(({ speaker }) => isPerson(speaker) && b.speakers.some((other) => other.speaker === speaker));
      const meet = shareRoom || sharePerson || (areRivals(a, b) && shareAudience(a, b));
      const isShown = a.visibility !== 'placeholder' && b.visibility !== 'placeholder';
      return to > from && meet && isShown && !isWithin(a.id, b.id) && !isWithin(b.id, a.id) ? [`${a.id} ${b.id}`] : [];
    }),
  );
}

t.test('the pairs are those that looking at each with each finds, in that order', async (t) => {
  const some = (...names: string[]) => fc.subarray(names, { maxLength: 2 });
  const session = fc.record({
    from: fc.integer({ min: 0, max: 8 }),
    length: fc.integer({ min: 1, max: 4 }),
    kind: fc.constantFrom('plenary' as const, 'breakout' as const, 'break' as const),
    visibility: fc.constantFrom('public' as const, 'public' as const, 'placeholder' as const),
    rooms: some('hall', 'nook', 'attic'),
    speakers: some('ann', 'bob', 'oecd'),
    audiences: some('leaders', 'ngos'),
    parent: fc.option(fc.nat(20)),
  });
  fc.assert(
    fc.property(fc.array(session, { maxLength: 14 }), (rows) => {
      const timed = rows
        .map(({ from, length, kind, visibility, rooms: [room = null, ...overflowRooms], speakers, audiences, parent }, n): Timed => {
          // Blocks stand before what they hold, so that none holds itself.
          const block = parent !== null && parent < n ? `s${parent}` : null;
          const people = speakers.map((speaker) => ({ speaker, role: 'speaker' as const, label: null }));
          return {
            session: aSession(`s${n}`, { kind, visibility, room, overflowRooms, speakers: people, audiences, parent: block }),
            from,
            to: from + length,
          };
        })
        .sort((a, b) => a.from - b.from);
      const parents = new Map(timed.map(({ session: { id, parent } }) => [id, parent]));
      const parentOf = (id: string) => parents.get(id) ?? null;
      const found = clashingPairs(timed, parentOf, isPerson).map(([a, b]) => `${a.session.id} ${b.session.id}`);
      t.strictSame(found, byLookingAtAll(timed, parentOf));
    }),
    { numRuns: 200 },
  );
});

t.test('of a programme in which everything is in one place at one time the first thousand are told, and all looks end', async (t) => {
  const at = (n: number, over: Partial<Session>): Timed => ({ session: aSession(`s${n}`, over), from: 0, to: 1 });
  const crowd = Array.from({ length: 3000 }, (_, n) => at(n, { room: 'hall' }));
  t.equal(clashingPairs(crowd, () => null, isPerson).length, 1000);
  const rivals = Array.from({ length: 8000 }, (_, n) => at(n, { kind: n % 2 ? 'plenary' : 'breakout', audiences: [`a${n}`] }));
  t.same(
    clashingPairs(rivals, () => null, isPerson),
    [],
  );
});
