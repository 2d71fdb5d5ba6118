import { withoutOverlaps } from '../../conference/tree/newNote';
import type { FrontMatter } from '../../frontMatter/frontMatter';
import { writtenField } from '../../frontMatter/writeValue';
import type { Note } from '../../note';
import { applyEdits, type Edit } from '../../text/edits';
import { textOf } from '../../text/span';
import { lineEndOf } from '../place/noteLines';

/**
 * The note's front matter, up to its body, with other values: one for each field, in the format's spelling, where
 * `undefined` leaves the field out. `added` are whole fields (`location: Oslo`), which follow the title. All else (order,
 * comments, tables) stays as it is; in JSON, which has no comments, it is written anew.
 */
export function rewrittenFields(
  note: Note,
  { block, fields }: FrontMatter,
  values: readonly (string | undefined)[],
  added: readonly string[],
): string {
  const end = lineEndOf(note);
  if (block.format === 'json') {
    const kept = fields.flatMap(({ name }, i) => {
      const value = values[i];
      return value === undefined ? [] : [writtenField(name, value, 'json')];
    });
    return `{${end}${[...kept, ...added].map((field) => `  ${field}`).join(`,${end}`)}${end}}${end}`;
  }
  const edits = withoutOverlaps(fields.flatMap((_field, i) => editOf(note, fields, i, values[i]) ?? []));
  const head = applyEdits(note.text.slice(0, note.bodyStart), [
    ...edits,
    ...(added.length === 0 ? [] : [afterTitle(note, { block, fields }, added.join(end) + end)]),
  ]);
  return head.endsWith('\n') ? head : head + end;
}

function editOf(
  { text, lines }: Note,
  fields: FrontMatter['fields'],
  i: number,
  value: string | undefined,
): Edit | undefined {
  const field = fields[i];
  if (field === undefined || value === textOf(text, field.value.span)) return undefined;
  const startOfLine = (offset: number): number => lines.startOf(lines.lineAt(offset));
  if (value !== undefined) {
    // The lines of a list stand below each other.
    const indent = ' '.repeat(field.value.span.start - startOfLine(field.value.span.start));
    // A key without a value ends at its colon.
    const gap = text.charAt(field.value.span.start - 1) === ':' ? ' ' : '';
    return { span: field.value.span, newText: gap + value.replaceAll('\n', `\n${indent}`) };
  }
  // TOML's tables are fields too, which end where the next one starts.
  const next = fields.slice(i + 1).find(({ whole }) => whole.start >= field.whole.end);
  const lineAfter = lines.startOf(lines.lineAt(Math.max(field.whole.start, field.whole.end - 1)) + 1);
  const end = next === undefined ? lineAfter : Math.min(lineAfter, startOfLine(next.whole.start));
  return { span: { start: startOfLine(field.whole.start), end }, newText: '' };
}

/** Lines of YAML or TOML after the title, which stands before any of TOML's tables; without one, at the very start. */
export function afterTitle(
  { lines }: Note,
  { block, fields }: Pick<FrontMatter, 'block' | 'fields'>,
  newText: string,
): Edit {
  const title = fields.find(({ name }) => name.toLowerCase() === 'title');
  const at = lines.startOf(lines.lineAt(title?.value.span.end ?? block.open.start) + 1);
  return { span: { start: at, end: at }, newText };
}
