import fc from 'fast-check';
import { type CompileOptions, showsTheSame } from '../../../src/agenda/compile.ts';
import type { Draft } from '../../../src/agenda/draft.ts';
import { lookupLanguage } from '../../../src/agenda/language.ts';
import { publicAgenda } from '../../../src/agenda/mask.ts';
import type { Agenda, Release } from '../../../src/agenda/release.ts';
import { type Selection, select, withoutCancelled } from '../../../src/agenda/selection.ts';
import type { View } from '../../../src/formats/format.ts';
import { icalendar } from '../../../src/formats/icalendar/index.ts';
import { release } from '../../agenda/draft.ts';
import { viewOf } from '../agenda.ts';
import { type Edit, edit, edited, start } from './edits.ts';

/** Some edits and then a release: of the whole draft, of some sessions only, or one that takes a speaker back. */
interface Step {
  edits: Edit[];
  options: Partial<CompileOptions>;
}

const someSessions = fc.uniqueArray(fc.constantFrom(...start.sessions.map(({ id }) => id)), { minLength: 1, maxLength: 2 });

const options: fc.Arbitrary<Partial<CompileOptions>> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: someSessions.map((only) => ({ only })) },
  { weight: 1, arbitrary: fc.constantFrom('p0', 'p1').map((speaker) => ({ redact: { speakers: [speaker], documents: ['d0'] } })) },
);
const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 4 }), options }), {
  minLength: 1,
  maxLength: 6,
});

/** After whatever organisers do, each event that changed in any feed has grown, and none was created anew or fell back. */
export const growth = fc.property(steps, (given) => {
  const found = broken(given);
  if (found.length > 0) throw new Error(found.join('\n'));
});

const selections: readonly Selection[] = [{}, { kind: ['breakout'] }, { track: ['t0'] }, { track: ['t1'] }, { room: ['r0'] }];
const languages = ['en', 'fr', 'de'];
const ways = ['sessions', 'span', 'days', 'without cancelled'] as const;

/** An event as subscribers have it. */
interface Seen {
  event: string;
  sequence: number;
  created: string;
  modified: string;
}

/** What subscribers of every feed saw of every session when they last saw it. */
type Memory = Map<string, Seen>;

/** Goes through some steps as every subscriber sees them, and answers a sentence for each event that broke the rules of growth. */
function broken(given: readonly Step[]): string[] {
  const memory: Memory = new Map();
  const found: string[] = [];
  let draft = start;
  let newest: Release = release(draft);
  found.push(...observe(newest, memory));
  for (const step of given) {
    draft = step.edits.reduce(edited, draft);
    newest = next(draft, newest, step.options);
    found.push(...observe(newest, memory));
  }
  return found;
}

function next(draft: Draft, newest: Release, given: Partial<CompileOptions>): Release {
  const made = release(draft, newest, given);
  return showsTheSame(made, newest) ? newest : made;
}

function observe(newest: Release, memory: Memory): string[] {
  const agenda = publicAgenda(newest, newest);
  return feeds(agenda).flatMap(({ name, view }) =>
    eventsIn(icalendar.write(view)).flatMap(([uid, seen]) => {
      const key = `${name} ${uid}`;
      const faults = faultsOf(memory.get(key), seen);
      memory.set(key, seen);
      const id = [...agenda.sessions, ...agenda.dates].find((entry) => entry.uid === uid)?.id;
      return faults.map((fault) => `release ${newest.number}, ${name}, ${id}: ${fault}`);
    }),
  );
}

/** Every feed that someone may subscribe to, in each language that an address may ask for. */
function feeds(agenda: Agenda): { name: string; view: View }[] {
  return languages.flatMap((asked) =>
    selections.flatMap((selection) => {
      const language = lookupLanguage(asked, agenda.conference.languages);
      const whole = Object.keys(selection).length === 0;
      const view: View = { ...viewOf(agenda, { language }), scope: whole ? 'agenda' : 'selection', sessions: select(agenda, selection) };
      return ways.map((way) => ({ name: `${JSON.stringify(selection)} ${asked} ${way}`, view: readIn(way, view) }));
    }),
  );
}

function readIn(way: (typeof ways)[number], view: View): View {
  if (way === 'without cancelled') return { ...view, sessions: withoutCancelled(view.agenda, view.sessions) };
  return { ...view, entries: way };
}

function faultsOf(before: Seen | undefined, now: Seen): string[] {
  if (!before || before.event === now.event) return [];
  const faults: string[] = [];
  if (now.sequence <= before.sequence || now.modified <= before.modified)
    faults.push(`changed without growing: ${difference(before, now)}`);
  if (now.created !== before.created) faults.push(`CREATED went from ${before.created} to ${now.created}`);
  return faults;
}

function difference(before: Seen, now: Seen): string {
  const lines = (seen: Seen) => seen.event.split('\r\n');
  const minus = lines(before).filter((line) => !lines(now).includes(line));
  const plus = lines(now).filter((line) => !lines(before).includes(line));
  return [...minus.map((line) => `- ${line}`), ...plus.map((line) => `+ ${line}`)].join(' | ');
}

function eventsIn(file: string): [string, Seen][] {
  const unfolded = file.replaceAll('\r\n ', '');
  return [...unfolded.matchAll(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT/g)].map(([event]) => {
    const value = (name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(event)?.[1] ?? '';
    return [value('UID'), { event, sequence: Number(value('SEQUENCE')), created: value('CREATED'), modified: value('LAST-MODIFIED') }];
  });
}
