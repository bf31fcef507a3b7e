import encodeQR from 'qr';

// The quiet zone that readers need (ISO/IEC 18004): four modules.
const BORDER = 4;

/**
 * A text as a QR code in SVG, on white so that it reads on any page, with a quarter of it to spare for a torn poster.
 * @param label what the picture is, for those who do not see it.
 */
export function qrCode(text: string, label: string): string {
  const rows = encodeQR(text, 'raw', { ecc: 'quartile', border: BORDER });
  const size = rows.length;
  const path = rows
    .map((row, y) =>
      runsOf(row)
        .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" shape-rendering="crispEdges">`,
    `<title>${escaped(label)}</title>`,
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`,
    `<path d="${path}"/>`,
    '</svg>\n',
  ].join('');
}

/** Where dark modules begin in a row, and how many follow each other. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  }
  return runs;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
