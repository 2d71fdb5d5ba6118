import type { Span } from '../text/span';

const delimiterCell = /^:?-+:?$/;

/** `| --- | :-: |`: the line under a table's head. One column needs a pipe, or `---` would do. */
export function isDelimiterRow(line: string): boolean {
  if (!/^[-:|][-:| \t]*$/.test(line) || !line.includes('-')) return false;
  const row = line.trimEnd();
  const cells = tableCells(row, { start: 0, end: row.length });
  return row.includes('|') && cells.every(({ start, end }) => delimiterCell.test(row.slice(start, end)));
}

/** The cells of a row, without the blanks around them; a pipe at either end is optional, `\|` is text. */
export function tableCells(text: string, row: Span): readonly Span[] {
  const cells: Span[] = [];
  const end = text[row.end - 1] === '|' && text[row.end - 2] !== '\\' ? row.end - 1 : row.end;
  let start = text[row.start] === '|' ? row.start + 1 : row.start;
  for (let at = start; at <= end; at++) {
    if (at < end && (text[at] !== '|' || text[at - 1] === '\\')) continue;
    cells.push(trimmed(text, start, at));
    start = at + 1;
  }
  return cells;
}

function trimmed(text: string, start: number, end: number): Span {
  const cell = text.slice(start, end);
  const from = start + (cell.length - cell.trimStart().length);
  return { start: from, end: Math.max(from, from + cell.trim().length) };
}
