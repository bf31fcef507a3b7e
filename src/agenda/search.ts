/** A text as it is compared in searches and sorts: compatibility forms folded, without marks, in lower case. The same on every machine. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
