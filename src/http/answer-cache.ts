import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.ts';
import type { Shelf } from './shelf.ts';

const MAX_OCTETS = 128 * 1024 * 1024;
const MAX_ALIASES = 20_000;
const LONGEST_ALIAS = 2000;

/**
 * Rendered answers, bounded in memory, by what they show. A second, shorter way leads to them by the request's URL as it stands.
 * Answers that a newer release has overtaken are never given out.
 */
export class AnswerCache {
  readonly #shelf: Shelf;
  readonly #answers = new LRUCache<string, Answer>({
    maxSize: MAX_OCTETS,
    // Encoded variants are about a third of the plain body together.
    sizeCalculation: ({ body }) => Math.ceil(body.length * 1.5) + 1000,
  });
  readonly #aliases = new LRUCache<string, string>({ max: MAX_ALIASES });

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** The answer last given to this URL, if it still holds. */
  byUrl(url: string): Answer | undefined {
    const key = this.#aliases.get(url);
    return key === undefined ? undefined : this.byKey(key);
  }

  byKey(key: string): Answer | undefined {
    return this.#valid(this.#answers.get(key));
  }

  /** The answer last given to this URL, also if it holds no more. */
  lastGood(url: string): Answer | undefined {
    const key = this.#aliases.get(url);
    return key === undefined ? undefined : this.#answers.get(key);
  }

  keep(key: string, answer: Answer): void {
    if (answer.body.length <= MAX_OCTETS / 4) this.#answers.set(key, answer);
  }

  /** Remembers the short way to an answer. */
  alias(url: string, key: string): void {
    if (url.length <= LONGEST_ALIAS) this.#aliases.set(url, key);
  }

  #valid(answer: Answer | undefined): Answer | undefined {
    return answer && answer.stamp === this.#shelf.stamp(answer.conference) ? answer : undefined;
  }
}
