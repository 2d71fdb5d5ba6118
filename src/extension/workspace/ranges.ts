import * as vscode from 'vscode';
import type { Note } from '../../core/note';
import type { Range } from '../../core/text/lines';
import type { Span } from '../../core/text/span';

/** The core's offsets as VS Code's range: the one place that makes ranges out of spans. */
export function toRange(note: Note, span: Span): vscode.Range {
  return toVscodeRange(note.lines.rangeOf(span));
}

/** The core's lines and characters (in summaries, which know no text) as VS Code's range. */
export function toVscodeRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A range as the core's offsets. */
export function toSpan(note: Note, range: vscode.Range): Span {
  return { start: note.lines.offsetAt(range.start), end: note.lines.offsetAt(range.end) };
}

/** A place as the core's offset. */
export function toOffset(note: Note, position: vscode.Position): number {
  return note.lines.offsetAt(position);
}
