import { type Answer, answerOf, type Rendering } from './answer.ts';

/** What an answer is rendered to when it is first asked for. */
type Render = () => Omit<Rendering, 'modifiedAt'>;

/**
 * Answers that stay the same for as long as the process lives, each rendered once, when it is first asked for. They change with the service itself alone,
 * so the moment when it was put together is the last at which they can have.
 */
export class FixedAnswers {
  readonly #since: string;
  readonly #answers = new Map<string, Answer>();

  constructor(since: number) {
    this.#since = new Date(since).toISOString();
  }

  /** The answer of a name. */
  get(name: string, render: Render): Answer {
    const known = this.#answers.get(name);
    if (known) return known;
    const answer = answerOf({ ...render(), modifiedAt: this.#since }, null, '');
    this.#answers.set(name, answer);
    return answer;
  }
}
