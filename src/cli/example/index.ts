import { followUp } from './follow-up.ts';
import { openExchange } from './open-exchange/index.ts';

/** The documents of the example's conferences, the main one first, to be read by `readDraft`. */
export const exampleDrafts: readonly unknown[] = [openExchange, followUp];

/** The public note on each conference's release. */
export const exampleReleaseNotes: Readonly<Record<string, string>> = {
  'open-exchange-2023': 'First published programme',
  'lpp-meeting-2023': 'First published programme',
};

/** The clock of the example's releases, in milliseconds since 1970, so that every demo has the same bytes. */
export const exampleNow = Date.parse('2023-09-12T08:00:00Z');
