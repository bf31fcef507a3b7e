import names from 'color-name';

// RFC 7986 takes the names of CSS 3, which are one fewer than those of CSS 4.
const NEWER = 'rebeccapurple';
const candidates = Object.entries(names)
  .filter(([name]) => name !== NEWER)
  .map(([name, rgb]) => ({ name, lab: okLab(rgb) }));

/** The CSS 3 colour name that looks nearest to an sRGB colour `#rrggbb`, as COLOR wants it (RFC 7986 §5.9). */
export function colorName(hex: string): string {
  const wanted = okLab([1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
  const distance = ({ lab }: { lab: readonly number[] }) => Math.hypot(...lab.map((value, axis) => value - (wanted[axis] ?? 0)));
  return candidates.reduce((nearest, candidate) => (distance(candidate) < distance(nearest) ? candidate : nearest)).name;
}

/** Oklab, in which distances are as people see them; between sRGB values a blue comes out as teal. */
function okLab(rgb: readonly number[]): [number, number, number] {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => linear(value / 255));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
