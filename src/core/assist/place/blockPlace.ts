import type { Note } from '../../note';
import { textOf } from '../../text/span';
import { lineSpan } from './noteLines';

/**
 * Where a block goes that is wanted at `offset`, and what parts it from the text before: on an empty line just there,
 * else below the paragraph, and never into front matter. An empty line is left between the two.
 */
export function blockPlace(note: Note, offset: number): { readonly offset: number; readonly gap: string } {
  const { lines } = note;
  let line = lines.lineAt(Math.max(offset, note.frontMatter?.block.whole.end ?? 0));
  if (isEmpty(note, line)) return { offset, gap: line === 0 || isEmpty(note, line - 1) ? '' : '\n' };
  while (line + 1 < lines.count && !isEmpty(note, line + 1)) line += 1;
  return { offset: lineSpan(note, line).end, gap: '\n\n' };
}

function isEmpty(note: Note, line: number): boolean {
  return textOf(note.text, lineSpan(note, line)).trim() === '';
}
