import type { Field, FrontMatter, Value } from '../../frontMatter/frontMatter';
import { written, writtenField, writtenList } from '../../frontMatter/writeValue';
import { Note } from '../../note';
import type { Edit } from '../../text/edits';
import { textOf } from '../../text/span';
import { lineEndOf } from '../place/noteLines';

/**
 * The edit that writes TOML or JSON front matter in YAML, in the first line; `undefined` where something would be lost:
 * comments, tables, and numbers or times that YAML reads otherwise. What it writes was read again and says the same.
 */
export function frontMatterAsYaml(note: Note): Edit | undefined {
  const { frontMatter, text } = note;
  if (frontMatter === undefined || frontMatter.block.close === undefined) return undefined;
  const isRead = frontMatter.faults.every(({ reason }) => reason === 'other-format');
  if (!isRead || !holdsOnlyFields(frontMatter, text)) return undefined;
  const lines = frontMatter.fields.map((field) => lineOf(field, text));
  if (!lines.every((line) => line !== undefined)) return undefined;
  const newText = ['---', ...lines, '---'].join(lineEndOf(note));
  if (!saysTheSame(frontMatter, new Note(`${newText}\n`).frontMatter)) return undefined;
  const { end } = frontMatter.block.whole;
  const isLineEnd = /^(?:[ \t]*\r?\n|[ \t]*$)/.test(text.slice(end, end + longestTail));
  const start = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  return { span: { start, end }, newText: isLineEnd ? newText : newText + lineEndOf(note) };
}

const byteOrderMark = 0xfeff;

/** Blanks behind a fence: nobody writes more. */
const longestTail = 100;

function holdsOnlyFields({ block, fields }: FrontMatter, text: string): boolean {
  let at = block.content.start;
  let rest = '';
  for (const { whole } of fields) {
    if (whole.start < at) return false;
    rest += text.slice(at, whole.start);
    at = whole.end;
  }
  rest += text.slice(at, block.content.end);
  return block.format === 'json' ? /^\s*\{[\s,]*\}\s*$/.test(rest) : rest.trim() === '';
}

function lineOf({ name, value }: Field, text: string): string | undefined {
  const source = value.kind === 'list' ? listOf(value.items, text) : scalarOf(value, text);
  return source === undefined ? undefined : writtenField(written(name, 'yaml'), source, 'yaml');
}

function scalarOf(value: Value, text: string): string | undefined {
  const source = textOf(text, value.span);
  switch (value.kind) {
    case 'string':
      return written(value.value, 'yaml');
    case 'boolean':
    case 'null':
      return source;
    case 'number':
      return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(source) ? source : undefined;
    case 'date':
      return /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[-+]\d\d:\d\d)?)?$/.test(source)
        ? source
        : undefined;
    default:
      return undefined;
  }
}

/** Of texts: a list of anything else is rare. */
function listOf(items: readonly Value[], text: string): string | undefined {
  const words = items.flatMap((item) => (item.kind === 'string' ? item.value : []));
  if (words.length === items.length) return writtenList(words, 'yaml');
  const scalars = items.map((item) => (item.kind === 'string' ? undefined : scalarOf(item, text)));
  return scalars.every((scalar) => scalar !== undefined) ? `[${scalars.join(', ')}]` : undefined;
}

function saysTheSame(before: FrontMatter, after: FrontMatter | undefined): boolean {
  if (after === undefined || after.faults.length > 0 || after.fields.length !== before.fields.length)
    return false;
  return before.fields.every((field, i) => {
    const other = after.fields[i];
    return other?.name === field.name && plain(other.value) === plain(field.value);
  });
}

function plain(value: Value): string {
  if (value.kind === 'list') return JSON.stringify(value.items.map(plain));
  if (value.kind === 'mapping') return '';
  return JSON.stringify([value.kind, value.kind === 'null' ? '' : value.value]);
}
