import type { Audience } from '../../../agenda/audience.ts';
import type { Document } from '../../../agenda/document.ts';
import type { Room } from '../../../agenda/room.ts';
import type { Speaker } from '../../../agenda/speaker.ts';
import type { Track } from '../../../agenda/track.ts';
import type { audiences, documents, rooms, speakerLinks, speakers, tracks } from '../tables.ts';
import { geoOf, imageColumns, imageOf, sourceColumns, sourceOf } from './parts.ts';

// Rows are spread from their resource where the names agree; what has no column is not written.

/** The conference and revision that a row is written under. */
export interface Place {
  conference: string;
  revision: number;
}

export function audienceRow(place: Place, audience: Audience): typeof audiences.$inferSelect {
  return { ...place, ...audience, ...sourceColumns(audience.source) };
}

export function audienceOf(row: typeof audiences.$inferSelect): Audience {
  const { id, title, description, listed } = row;
  return { id, title, description, listed, source: sourceOf(row) };
}

export function trackRow(place: Place, track: Track): typeof tracks.$inferSelect {
  return { ...place, ...track, ...sourceColumns(track.source) };
}

export function trackOf(row: typeof tracks.$inferSelect): Track {
  const { id, title, description, color, order, listed } = row;
  return { id, title, description, color, order, listed, source: sourceOf(row) };
}

export function roomRow(place: Place, room: Room): typeof rooms.$inferSelect {
  return { ...place, ...room, lat: room.geo?.lat ?? null, lon: room.geo?.lon ?? null, ...sourceColumns(room.source) };
}

export function roomOf(row: typeof rooms.$inferSelect): Room {
  const { id, title, description, floor, building, capacity, accessible, lat, lon, order, listed } = row;
  const geo = geoOf(lat, lon);
  return { id, title, description, floor, building, capacity, accessible, geo, order, listed, source: sourceOf(row) };
}

export function speakerRow(place: Place, speaker: Speaker): typeof speakers.$inferSelect {
  return { ...place, ...speaker, ...imageColumns(speaker.image), ...sourceColumns(speaker.source) };
}

export function speakerLinkRows({ conference }: Place, speaker: Speaker): (typeof speakerLinks.$inferSelect)[] {
  return speaker.links.map((link, position) => ({ conference, owner: speaker.id, position, ...link }));
}

export function speakerOf(row: typeof speakers.$inferSelect, links: (typeof speakerLinks.$inferSelect)[]): Speaker {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    organisation: row.organisation,
    position: row.position,
    country: row.country,
    biography: row.biography,
    image: imageOf(row),
    links: links.map(({ title, url }) => ({ title, url })),
    listed: row.listed,
    source: sourceOf(row),
  };
}

export function documentRow(place: Place, document: Document): typeof documents.$inferSelect {
  return { ...place, ...document, ...sourceColumns(document.source) };
}

export function documentOf(row: typeof documents.$inferSelect): Document {
  return {
    id: row.id,
    title: row.title,
    url: row.url,
    symbol: row.symbol,
    kind: row.kind,
    mediaType: row.mediaType,
    languages: row.languages,
    access: row.access,
    publishedOn: row.publishedOn,
    sizeBytes: row.sizeBytes,
    order: row.order,
    translationOf: row.translationOf,
    listed: row.listed,
    source: sourceOf(row),
  };
}
