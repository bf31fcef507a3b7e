// What spreadsheets take for the start of a formula, full-width forms included (OWASP ASVS 5.0, 1.2.10), and the apostrophe itself, so that it can be undone.
const RISKY = /^['=+\-@\t\r\n＝＋－＠]/;

/** A text as a cell that no spreadsheet takes for a formula: a reader drops one apostrophe from the start of a cell that has one. */
export function cell(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** What a list's entry is made of, as `text | id | more`: a `|` or `\` within a part has a `\` before it, empty parts at the end are left out. */
export function entry(...parts: readonly (string | null)[]): string {
  return parts
    .map((part) => (part ?? '').replace(/\s*\n\s*/g, ' ').replace(/[\\|]/g, '\\$&'))
    .join(' | ')
    .replace(/(?: \| )+$/, '');
}

/** The entries of a list, one a line. */
export function list(entries: readonly string[]): string {
  return entries.join('\n');
}
