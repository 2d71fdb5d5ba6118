import { trimmedSpan } from '../../markdown/lineEnds';
import type { RawTag, TableRow } from '../../markdown/markdown';
import type { Span } from '../../text/span';

/**
 * The rows of the tables in a note's raw HTML, the first of each as its head. One of a single column is no table but a
 * layout. A table in a table's cell ends it.
 */
export function htmlTables(text: string, tags: readonly RawTag[]): readonly TableRow[] {
  const rows: TableRow[] = [];
  let isOpen = false;
  let isHead = true;
  let row: { readonly start: number; readonly cells: Span[] } | undefined;
  let cellStart: number | undefined;

  for (const { name, isClosing, block, whole } of tags) {
    if (block === undefined) continue;
    if (name === 'table') {
      endRow(whole.start);
      isOpen = !isClosing;
      isHead = true;
    } else if (isOpen && name === 'tr') {
      endRow(whole.start);
      if (!isClosing) row = { start: whole.start, cells: [] };
    } else if (row !== undefined && (name === 'td' || name === 'th')) {
      endCell(whole.start);
      if (!isClosing) cellStart = whole.end;
    }
  }
  return rows;

  function endCell(end: number): void {
    if (cellStart !== undefined) row?.cells.push(trimmedSpan(text, { start: cellStart, end }));
    cellStart = undefined;
  }

  function endRow(end: number): void {
    endCell(end);
    const last = row?.cells.at(-1);
    if (row !== undefined && last !== undefined && row.cells.length > 1) {
      rows.push({ kind: 'tableRow', isHead, cells: row.cells, whole: { start: row.start, end: last.end } });
      isHead = false;
    }
    row = undefined;
  }
}
