import { wordOf } from './columns.ts';
import { FIELDS } from './fields.ts';
import type { Table } from './table.ts';
import type { Cells } from './when.ts';

/** Reads the cells of a row by what they are. In a table of papers, what stands between them has the title of its session alone. */
export function cellReader({ header, columns }: Table): (row: readonly string[]) => Cells {
  const session = header.findIndex((name, at) => /^session (?:title|name)$/.test(wordOf(name)) && ![...columns.values()].includes(at));
  return (row) => {
    const cells: Cells = {};
    for (const field of FIELDS) {
      const at = columns.get(field);
      if (at !== undefined) cells[field] = row[at] ?? '';
    }
    return session >= 0 && cells.title?.trim() === '' ? { ...cells, title: row[session] ?? '' } : cells;
  };
}
