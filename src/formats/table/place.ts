import type { Cells } from './when.ts';

/** Where a row stands, as doubts name it: by the number that spreadsheets give it, and its title. */
export function placeOf(number: number, { title = '' }: Cells): string {
  return `row ${number}: ${title.replace(/\s+/g, ' ').trim().slice(0, 60) || 'without a title'}`;
}
