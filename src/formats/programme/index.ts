import type { Writer } from '../format.ts';
import { markdownOf } from './markdown.ts';
import { programmeOf } from './programme.ts';
import { textOf } from './text.ts';

/** The agenda as CommonMark (RFC 7763, RFC 7764 §3.5), for people and for pages made of Markdown. */
export const markdown: Writer = {
  name: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8; variant=CommonMark',
  scopes: ['agenda'],
  choices: [],
  write: (view) => markdownOf(programmeOf(view)),
};

/** The agenda as plain text, for screens of fixed width and for mail. */
export const text: Writer = {
  name: 'text',
  extension: 'txt',
  mediaType: 'text/plain; charset=utf-8',
  scopes: ['agenda'],
  choices: [],
  write: (view) => textOf(programmeOf(view)),
};
