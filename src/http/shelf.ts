import { LRUCache } from 'lru-cache';
import { publicAgenda } from '../agenda/mask.ts';
import type { Agenda, Release } from '../agenda/release.ts';
import type { NewestRelease, Store } from '../agenda/store.ts';

// Parsed agendas in memory: enough for the conferences in use and some older releases of them.
const AGENDAS = 64;

/**
 * The releases that this process has seen. It knows at every moment which is the newest of each conference, without asking the storage,
 * and keeps what it loaded, so that a storage that fails does not take the agenda away.
 */
export class Shelf {
  readonly #store: Store;
  #newest = new Map<string, NewestRelease>();
  #stamps = new Map<string, string>();
  #version = 0;
  readonly #newestReleases = new Map<string, Release>();
  readonly #agendas = new LRUCache<string, Agenda>({ max: AGENDAS });
  #stop: () => void = () => {};

  constructor(store: Store) {
    this.#store = store;
  }

  /** Reads which releases are newest and follows them from then on. */
  async open(): Promise<void> {
    this.#update(await this.#store.newestReleases());
    this.#stop = this.#store.watchReleases((newest) => this.#update(newest));
  }

  close(): void {
    this.#stop();
  }

  #update(newest: readonly NewestRelease[]): void {
    this.#newest = new Map(newest.map((release) => [release.conference, release]));
    this.#stamps = new Map(newest.map(({ conference, number, sha256 }) => [conference, `${number} ${sha256}`]));
    for (const conference of this.#newestReleases.keys()) if (!this.#newest.has(conference)) this.#newestReleases.delete(conference);
    this.#version++;
  }

  /** Ids of the conferences that have a release, in order. */
  conferences(): string[] {
    return [...this.#newest.keys()].sort();
  }

  has(conference: string): boolean {
    return this.#newest.has(conference);
  }

  /** What an answer about a conference (or, for null, about several) was made of: it is good while this stays the same. */
  stamp(conference: string | null): string {
    return conference === null ? `v${this.#version}` : (this.#stamps.get(conference) ?? '');
  }

  /** The public agenda of a conference at a release, the newest where none is named; null where there is none. */
  async agenda(conference: string, number?: number): Promise<Agenda | null> {
    const current = this.#newest.get(conference)?.number;
    if (current === undefined || (number !== undefined && number > current)) return null;
    const wanted = number ?? current;
    const key = `${conference} ${wanted} ${this.stamp(conference)}`;
    const known = this.#agendas.get(key);
    if (known) return known;
    const newest = await this.#newestRelease(conference, current);
    const release = wanted === current ? newest : await this.#store.loadRelease(conference, wanted);
    if (!newest || !release) return null;
    const agenda = publicAgenda(release, newest);
    this.#agendas.set(key, agenda);
    return agenda;
  }

  /** Whether the newest release of a conference may hide something that an older one showed. */
  async masks(conference: string): Promise<boolean> {
    const number = this.#newest.get(conference)?.number;
    const newest = number === undefined ? null : await this.#newestRelease(conference, number);
    const { sessions, speakers, documents } = newest?.mask ?? { sessions: [], speakers: [], documents: [] };
    const hasBlocks = newest?.sessions.some(({ visibility }) => visibility === 'placeholder') ?? false;
    return hasBlocks || sessions.length + speakers.length + documents.length > 0;
  }

  /** The public agenda of a release that is newer than the newest that was noticed, as it is until a still newer one is; null where there is none. */
  async unnoticed(conference: string, number: number): Promise<Agenda | null> {
    const release = await this.#store.loadRelease(conference, number);
    return release && publicAgenda(release, release);
  }

  async #newestRelease(conference: string, number: number): Promise<Release | null> {
    const known = this.#newestReleases.get(conference);
    if (known?.sha256 === this.#newest.get(conference)?.sha256) return known ?? null;
    const release = await this.#store.loadRelease(conference, number);
    if (release) this.#newestReleases.set(conference, release);
    return release;
  }
}
