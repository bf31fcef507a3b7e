import { AgendaError } from '../../src/agenda/errors.ts';
import type { AnyReading } from '../../src/agenda/import.ts';
import type { Reader } from '../../src/formats/format.ts';
import { readers } from '../../src/formats/readers.ts';
import { recognise } from '../../src/formats/recognise.ts';
import { refused as json } from '../formats/foreign/hostile-json.ts';
import * as frab from '../formats/frab/hostile-files.ts';
import * as ics from '../formats/icalendar/reading/hostile-files.ts';
import * as table from '../formats/table/hostile-files.ts';
import type { Findings } from './findings.ts';

const LIMIT_MS = 1000;
const RUNS = 3;

interface Case {
  name: string;
  format: string;
  bytes: Uint8Array;
  isRefused: boolean;
}

type Text = string | Uint8Array;
const cases = (format: string, isRefused: boolean, files: readonly (readonly [string, Text, ...unknown[]])[]): Case[] =>
  files.map(([name, text]) => ({ name, format, isRefused, bytes: typeof text === 'string' ? Buffer.from(text) : text }));

/** Every hostile file of the tests, recognised as the command line does and then read as what it claims to be: how long that takes, as a median. */
export async function hostileFiles(): Promise<Findings> {
  const all = [
    ...['frab-json', 'sessionize', 'indico', 'hoverboard'].flatMap((format) => cases(format, true, json)),
    ...cases('frab-xml', true, frab.refused),
    ...cases(
      'frab-xml',
      false,
      frab.borne.map(([name, inner]) => [name, frab.schedule(inner)]),
    ),
    ...cases('icalendar', true, ics.refused),
    ...cases('icalendar', false, ics.borne),
    ...cases('csv', true, table.refused),
    ...cases('csv', false, table.borne),
  ];
  const measured = all.map((one) => ({ ...one, ...measure(one) })).sort((a, b) => b.ms - a.ms);
  const slowest = measured.slice(0, 3).map(({ format, name, ms }) => `${format}: ${name} ${ms.toFixed(0)} ms`);
  const count = all.filter(({ isRefused }) => isRefused).length;
  return {
    done: `${count} hostile files refused and ${all.length - count} read; slowest ${slowest.join(', ')}`,
    faults: measured.flatMap(({ format, name, ms, fault }) => [
      ...(ms > LIMIT_MS ? [`${format}: ${name} takes ${ms.toFixed(0)} ms`] : []),
      ...(fault ? [`${format}: ${name} ${fault}`] : []),
    ]),
  };
}

function measure({ bytes, format, isRefused }: Case): { ms: number; fault: string } {
  const reader = readers.find(({ name }) => name === format) as Reader<AnyReading>;
  let fault = '';
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    recognise(bytes);
    const said = refusalOf(reader, bytes);
    const ms = performance.now() - start;
    if (isRefused && !said) fault = 'is read';
    if (!isRefused && said) fault = `is refused: ${said}`;
    if (said?.includes('\n')) fault = `is refused in more than a line: ${said}`;
    return ms;
  });
  return { ms: times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0, fault };
}

/** What the refusal says, undefined where the file is read. */
function refusalOf(reader: Reader<AnyReading>, bytes: Uint8Array): string | undefined {
  try {
    reader.read(bytes, { timeZone: 'Europe/Paris' });
    return undefined;
  } catch (error) {
    if (error instanceof AgendaError) return error.message;
    throw error;
  }
}
