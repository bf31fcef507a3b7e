import { createHash } from 'node:crypto';
import { type CompileOptions, compile } from '../../src/agenda/compile.ts';
import type { Draft } from '../../src/agenda/draft.ts';
import { AgendaError } from '../../src/agenda/errors.ts';
import { publicAgenda } from '../../src/agenda/mask.ts';
import { readDraft } from '../../src/agenda/read-draft.ts';
import type { Agenda, Release } from '../../src/agenda/release.ts';

export type Fields = Record<string, unknown>;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A UUID that is always the same for a name. */
export function uidOf(name: string): string {
  return sha256(name).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/** A conference as a client sends it: 24 and 25 October 2023 in Paris, in English and French. */
export function aConference(over: Fields = {}): Fields {
  return {
    id: 'lpp',
    title: 'Procurement',
    startDate: '2023-10-24',
    endDate: '2023-10-25',
    timeZone: 'Europe/Paris',
    languages: ['en', 'fr'],
    ...over,
  };
}

/** A session as a client sends it: an hour from nine on the first day. */
export function aSession(over: Fields = {}): Fields {
  const id = String(over['id'] ?? 'opening');
  return { id, uid: uidOf(id), title: 'Opening', start: '2023-10-24T09:00', end: '2023-10-24T10:00', ...over };
}

/** A whole draft document as a client sends it. */
export function aDocument(over: Fields = {}): Fields {
  return {
    conference: aConference(),
    audiences: [{ id: 'auditors', title: 'Auditors' }],
    tracks: [{ id: 'green', title: 'Green' }],
    rooms: [
      { id: 'hall', title: 'Hall' },
      { id: 'side', title: 'Side' },
    ],
    speakers: [
      { id: 'ann', name: 'Ann' },
      { id: 'oecd', name: 'OECD', type: 'organisation' },
    ],
    documents: [{ id: 'paper', title: 'Paper', url: 'https://example.org/paper.pdf' }],
    sessions: [aSession()],
    ...over,
  };
}

/** The same in normal form. */
export function aDraft(over: Fields = {}): Draft {
  return readDraft(aDocument(over));
}

/** A draft with nothing but these sessions besides the resources of `aDocument`. */
export function draftOf(...sessions: Fields[]): Draft {
  return aDraft({ sessions });
}

export const noon = Date.parse('2023-10-01T12:00:00Z');

/** Releases a draft a minute after the previous release. */
export function release(draft: Draft, previous: Release | null = null, options: Partial<CompileOptions> = {}): Release {
  return compile(draft, previous, { now: noon + (previous?.number ?? 0) * 60_000, sha256, ...options });
}

/** What the public sees of the first release of a draft. */
export function agendaOf(draft: Draft): Agenda {
  const first = release(draft);
  return publicAgenda(first, first);
}

/** The only element of an array. */
export function only<T>(items: readonly T[]): T {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0) throw new Error(`not one element but ${items.length}`);
  return item;
}

/** The element with an id. */
export function the<T extends { id: string }>(items: readonly T[], id: string): T {
  return only(items.filter((item) => item.id === id));
}

/** The code and faults of the domain error that a function throws, as `path: message`. */
export function refusal(run: () => unknown): { code: string; faults: string[] } | 'accepted' {
  try {
    run();
    return 'accepted';
  } catch (error) {
    if (!(error instanceof AgendaError)) throw error;
    return { code: error.code, faults: error.faults.map(({ path, message }) => `${path}: ${message}`) };
  }
}
