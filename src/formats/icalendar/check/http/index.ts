import type { Rule } from '../finding.ts';
import { answerRules, type Served } from './answer-rules.ts';
import { refreshAnswerRules } from './refresh-rules.ts';

export type { Answer, HttpFacts } from './facts.ts';

/** Every rule on how a feed is served. */
export const httpRules: readonly Rule<Served>[] = [...answerRules, ...refreshAnswerRules];
