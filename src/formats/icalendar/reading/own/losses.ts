import type { Doubts } from '../../../foreign/doubts.ts';

const LOSSES = {
  text: 'is not as this service writes it; the whole text is left as the abstract',
  prose:
    'has several paragraphs, of which the first may be the subtitle and the last the note: calendars do not tell; all are read as the abstract',
  cut: 'ends in "…", since calendars cut long texts; the rest is not in the file',
  people: 'seems to name persons under words of its own; they are left in the abstract',
  affiliations:
    'has persons with more than a name in parentheses: calendars do not tell position, organisation and country apart; it is left out',
  audiences: 'names audiences, which an import never sets; they are left out',
  accessibility: 'tells how it is accessible, which is not read; it is left out',
  documents: 'names documents without addresses; they are left out',
  place: 'has a place whose room and venue cannot be told apart; all of it is read as the room',
  rooms: 'has a room with more than a title: calendars do not tell its title, floor and building apart; it is parted at its commas',
  repeats: 'repeats a session that cannot be told by its title; it is read as a session of its own',
  block: 'is part of a block that cannot be told by its title; it is read as a session of its own',
};

export type Loss = keyof typeof LOSSES;

/** Collects what the calendars of this service cannot give back: one doubt for each sort, at the first session that it concerns. */
export class Losses {
  private readonly found = new Map<Loss, { place: string; count: number }>();

  add(loss: Loss, place: string): void {
    const known = this.found.get(loss);
    if (known) known.count += 1;
    else this.found.set(loss, { place, count: 1 });
  }

  report(doubts: Doubts): void {
    for (const [loss, { place, count }] of this.found)
      doubts.add(place, count === 1 ? LOSSES[loss] : `${LOSSES[loss]}; so it is with ${count} sessions`);
  }
}
