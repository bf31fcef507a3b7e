import type { Source } from '../../../agenda/source.ts';
import type { Text } from '../../../agenda/text.ts';

interface SourceColumns {
  sourceSystem: string | null;
  sourceKey: string | null;
}

export function sourceColumns(source: Source | null): SourceColumns {
  return { sourceSystem: source?.system ?? null, sourceKey: source?.key ?? null };
}

export function sourceOf(row: SourceColumns): Source | null {
  return row.sourceSystem === null || row.sourceKey === null ? null : { system: row.sourceSystem, key: row.sourceKey };
}

interface Image {
  url: string;
  alt: Text | null;
  credit: Text | null;
}

interface ImageColumns {
  imageUrl: string | null;
  imageAlt: Text | null;
  imageCredit: Text | null;
}

export function imageColumns(image: Image | null): ImageColumns {
  return { imageUrl: image?.url ?? null, imageAlt: image?.alt ?? null, imageCredit: image?.credit ?? null };
}

export function imageOf(row: ImageColumns): Image | null {
  return row.imageUrl === null ? null : { url: row.imageUrl, alt: row.imageAlt, credit: row.imageCredit };
}

export function geoOf(lat: number | null, lon: number | null): { lat: number; lon: number } | null {
  return lat === null || lon === null ? null : { lat, lon };
}
