import { basename, join } from 'node:path';
import { AgendaError } from '../agenda/errors.ts';
import type { AnyReading } from '../agenda/import.ts';
import type { FileSet, NamedFiles, Reader, ReadOptions } from '../formats/format.ts';
import { readers } from '../formats/readers.ts';
import { recognise } from '../formats/recognise.ts';
import { usage } from './arguments.ts';
import { type CliContext, CliError, EXIT } from './context.ts';
import { faultLines, someLines } from './report.ts';

/** What was read from a file, or from several that belong together. */
export interface FileReading {
  /** The path, or those of the set. */
  file: string;
  format: string;
  reading: AnyReading;
}

type Source = Pick<CliContext, 'readFile' | 'listFolder' | 'isScreen' | 'tell'>;
type SetReader = { name: string; set: FileSet<AnyReading> };

/**
 * Reads every path: a folder as the set of files that it holds, files that belong together as one set, any other file by itself.
 * @throws CliError data, where a file or folder is of no format, with why each did not fit. AgendaError of the reader, with the file's name.
 */
export async function readFiles(
  paths: readonly string[],
  format: string | undefined,
  options: ReadOptions,
  context: Source,
): Promise<FileReading[]> {
  const isKnown = format === undefined || readers.some(({ name }) => name === format);
  if (!isKnown) throw usage('import', `There is no format ${format}; there are ${readers.map(({ name }) => name).join(', ')}.`);
  const readings: FileReading[] = [];
  const files: [string, Uint8Array][] = [];
  for (const path of paths) {
    const names = await context.listFolder(path);
    if (names) readings.push(await readFolder(path, names, format, options, context));
    else files.push([path, await bytesOf(path, context)]);
  }
  return [...readings, ...readSets(files, format, options)];
}

async function readFolder(
  path: string,
  names: readonly string[],
  format: string | undefined,
  options: ReadOptions,
  context: Source,
): Promise<FileReading> {
  const verdicts = setReaders(format).length > 0 ? [] : [`  ${format}: it comes as one file`];
  for (const { name, set } of setReaders(format)) {
    const files = new Map<string, Uint8Array>();
    for (const file of set.names) if (names.includes(file)) files.set(file, await bytesOf(join(path, file), context));
    const verdict = set.recognise(files);
    if (verdict === true) return readingFrom(path, name, () => set.read(files, options));
    verdicts.push(`  ${name}: ${verdict}`);
  }
  throw new CliError(EXIT.data, `${path} is a folder of no format that can be read:\n${verdicts.join('\n')}`);
}

/** The files that belong together as one reading, in the place of the first of them. */
function readSets(files: readonly [string, Uint8Array][], format: string | undefined, options: ReadOptions): FileReading[] {
  for (const { name, set } of files.length > 1 ? setReaders(format) : []) {
    const own = files.filter(([path]) => set.names.includes(basename(path)));
    const named: NamedFiles = new Map(own.map(([path, bytes]) => [basename(path), bytes]));
    if (named.size < own.length || set.recognise(named) !== true) continue;
    const reading = readingFrom(own.map(([path]) => path).join(', '), name, () => set.read(named, options));
    const others = files.filter((file) => !own.includes(file));
    return [reading, ...readSets(others, format, options)];
  }
  return files.map(([file, bytes]) => {
    const reader = readerFor(file, bytes, format, options);
    return readingFrom(file, reader.name, () => reader.read(bytes, options));
  });
}

/** Reads, and says which file it is that can't be read: one of several, or one that was found by a pattern. */
function readingFrom(file: string, format: string, read: () => AnyReading): FileReading {
  try {
    return { file, format, reading: read() };
  } catch (error) {
    if (!(error instanceof AgendaError)) throw error;
    const gap = /^\d+:\d+: /.test(error.message) ? ':' : ': ';
    throw new AgendaError(error.code, `${file}${gap}${error.message}`, error.faults);
  }
}

function setReaders(format: string | undefined): SetReader[] {
  return readers.flatMap(({ name, set }) => (set && (format ?? name) === name ? [{ name, set }] : []));
}

async function bytesOf(path: string, { readFile, isScreen, tell }: Source): Promise<Uint8Array> {
  const bytes = await readFile(path);
  if (isScreen) tell(`Reading ${path} (${(bytes.length / 1e6).toFixed(1)} MB) …`);
  return bytes;
}

function readerFor(file: string, bytes: Uint8Array, format: string | undefined, options: ReadOptions): Reader<AnyReading> {
  const named = readers.find(({ name }) => name === format);
  if (named) return named;
  const found = recognise(bytes, options);
  if (!Array.isArray(found)) return found;
  throw new CliError(EXIT.data, `${file} is of no format that can be read:\n${someLines(faultLines(found), readers.length)}`);
}
