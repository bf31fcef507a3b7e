import type { IncomingMessage, ServerResponse } from 'node:http';
import { codingFor } from './answer.ts';
import type { AnswerCache } from './answer-cache.ts';
import { hasOneHost, isDemanding } from './odd-requests.ts';

/**
 * Answers a plain GET or HEAD of a URL that was answered before with the same head and bytes, as long as they hold, ahead of the framework.
 * Everything else (conditions, other methods, odd requests, first times) is left to it. Answers whether it did.
 */
export function answerHot(answers: AnswerCache, request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = '', headers } = request;
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined || headers['content-encoding'] !== undefined)
    return false;
  const answer = answers.byUrl(url);
  if (!answer) return false;
  const coding = codingFor(answer, headers['accept-encoding']);
  const body = coding ? answer.encoded.get(coding) : answer.body;
  const head = answer.heads.get(coding ?? 'identity');
  if (!body || !head || !hasOneHost(request) || isDemanding(request)) return false;
  response.writeHead(200, head);
  response.end(method === 'HEAD' ? undefined : body);
  return true;
}
