import type { Doubts } from '../foreign/doubts.ts';

type Sort = 'protected' | 'subcontributions' | 'coauthors' | 'authors';

/** Counts what is not read as it stands in the file, so that each sort is reported once. */
export class LeftOut {
  private readonly counts = new Map<Sort, number>();

  add(sort: Sort, count = 1): void {
    if (count > 0) this.counts.set(sort, (this.counts.get(sort) ?? 0) + count);
  }

  report(doubts: Doubts): void {
    const tell = (sort: Sort, place: string, message: (count: number) => string) => {
      const count = this.counts.get(sort);
      if (count) doubts.add(place, message(count));
    };
    tell('authors', 'primaryauthors', (count) => `are taken for the speakers of ${count} contributions that name none`);
    tell('coauthors', 'coauthors', (count) => `${count} names of people who only wrote along are left out`);
    tell('subcontributions', 'subContributions', (count) => `${count} parts of contributions are left out; they have no time of their own`);
    tell('protected', 'folders', (count) => `${count} protected files are left out`);
  }
}
