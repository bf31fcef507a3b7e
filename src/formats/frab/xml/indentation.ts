/**
 * Takes away the indentation that an XML pretty-printer gave to all lines but the first. A few lines without it
 * (under a fifth) are no reason to keep it on the others, where it would turn them into code.
 */
export function dedent(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const depths = rest.filter((line) => line.trim() !== '').map(indentation);
  const indented = depths.filter((depth) => depth > 0);
  if (indented.length < depths.length * 0.8 || indented.length === 0) return text;
  const common = indented.reduce((least, depth) => Math.min(least, depth));
  return [first, ...rest.map((line) => line.slice(Math.min(common, indentation(line))))].join('\n');
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}
