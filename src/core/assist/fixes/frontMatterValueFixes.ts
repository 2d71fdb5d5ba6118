import type { Problem } from '../../check/problem';
import type { ProblemCode } from '../../check/problemTable';
import type { Field, FrontMatter, Value } from '../../frontMatter/frontMatter';
import { quoted, written, writtenField, writtenList } from '../../frontMatter/writeValue';
import type { Note } from '../../note';
import { postFileName } from '../../page/jekyllPage';
import { daysIn } from '../../page/zonedInstant';
import { fileNameOf } from '../../text/paths';
import { type Span, textOf, touches } from '../../text/span';
import type { AssistContext, Fix, Fixer } from '../assist';
import { formatOf } from '../place/formatOf';
import { likelyTitle } from '../place/likelyTitle';
import { lineEndOf } from '../place/noteLines';

/** Fixes for values and names that are read otherwise than they were meant. */
export const frontMatterValueFixers = {
  'front-matter.duplicate-field': deleteField,
  'front-matter.wrong-type': changeKind,
  'front-matter.unknown-field': rename,
  'front-matter.wrong-case': rename,
  'front-matter.missing-title': addTitle,
  'front-matter.invalid-date': changeDate,
  'front-matter.unread-date': changeDate,
  'front-matter.impossible-date': takeLastDay,
  'front-matter.date-differs': takeNamedDay,
  'front-matter.refused-value': refusedValue,
  'front-matter.comma-in-words': writeList,
  'front-matter.missing-layout': takeClosest,
  'front-matter.empty-permalink': deleteFieldOf,
  'front-matter.draft-ignored': unpublish,
  'front-matter.cut-at-hash': quoteToLineEnd,
  'front-matter.swallowed-start': quoteToLineEnd,
  'front-matter.word-as-boolean': quoteValue,
  'front-matter.number-as-text': quoteValue,
  'front-matter.smart-quotes': straighten,
} as const satisfies Partial<Record<ProblemCode, Fixer>>;

function one(title: string, span: Span, newText: string, isSafe = false): readonly Fix[] {
  return [{ title, edits: [{ span, newText }], isSafe }];
}

function fieldAt(frontMatter: FrontMatter | undefined, span: Span): Field | undefined {
  return frontMatter?.fields.find(({ whole }) => whole.start <= span.start && span.end <= whole.end);
}

/** The innermost value that a span lies in. */
function valueAt(value: Value, span: Span): Value {
  const inner = value.kind === 'list' ? value.items : [];
  return inner.find((item) => touches(item.span, span.start) && span.end <= item.span.end) ?? value;
}

function change(context: AssistContext, name: string): string {
  return context.translate('Change to "{name}"', { name });
}

/** The lines of a field, with the end of the last one; in JSON up to the next field. */
function wholeLines(field: Field, note: Note): Span | undefined {
  const { lines, text } = note;
  const start = lines.startOf(lines.lineAt(field.whole.start));
  const end = lines.startOf(lines.lineAt(field.whole.end) + 1);
  const before = text.slice(start, field.whole.start);
  const after = text.slice(field.whole.end, end);
  if (before.trim() !== '' || !/^[ \t]*(?:#.*|,)?[ \t]*\r?\n?$/.test(after)) return undefined;
  return { start, end };
}

function deleteField({ span, data }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const field = fieldAt(note.frontMatter, span);
  const lines = field && wholeLines(field, note);
  if (lines === undefined) return [];
  return one(context.translate('Delete this "{name}"', { name: data.name ?? '' }), lines, '');
}

function deleteFieldOf(problem: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const name = fieldAt(note.frontMatter, problem.span)?.name ?? '';
  return deleteField({ ...problem, data: { name } }, note, context);
}

function changeKind({ span, data }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const source = textOf(note.text, span).replace(/^(["'])(.*)\1$/, '$2');
  const word = source.trim().toLowerCase();
  if (data.expected === 'true or false') {
    const value = /^(?:yes|y|on)\b/.test(word) ? 'true' : /^(?:no|n|off)\b/.test(word) ? 'false' : undefined;
    return value === undefined ? [] : one(change(context, value), span, value);
  }
  if (data.expected === 'a whole number' && /^-?\d+$/.test(word))
    return one(change(context, word), span, word);
  return [];
}

/** Keeps the quotes around a key. */
function rename({ span, data, code }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const { closest: name } = data;
  if (name === undefined) return [];
  const key = textOf(note.text, span);
  const quote = /^["']/.exec(key)?.[0] ?? '';
  return one(change(context, name), span, quote + name + quote, code === 'front-matter.wrong-case');
}

function addTitle(_problem: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const { frontMatter } = note;
  if (frontMatter === undefined) return [];
  const title = likelyTitle(note, context.path);
  const { format, content } = frontMatter.block;
  const field = writtenField('title', written(title, format), format);
  const label = context.translate('Add the title "{title}"', { title });
  if (format !== 'json')
    return one(
      label,
      { start: content.start, end: content.start },
      indentOfFields(note) + field + lineEndOf(note),
    );
  const at = content.start + 1;
  return one(label, { start: at, end: at }, `${lineEndOf(note)}  ${field},`);
}

/** YAML's fields may all be indented, by the same. */
function indentOfFields({ text, lines, frontMatter }: Note): string {
  const key = frontMatter?.fields[0]?.key.start ?? 0;
  const before = text.slice(lines.startOf(lines.lineAt(key)), key);
  return /^ *$/.test(before) ? before : '';
}

/** A date in the quotes that it had. */
function changeDate({ span, data }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const { closest: date } = data;
  return date === undefined
    ? []
    : one(change(context, date), span, inQuotesOf(textOf(note.text, span), date));
}

function inQuotesOf(source: string, value: string): string {
  const quote = /^["']/.exec(source)?.[0] ?? '';
  return quote + value + quote;
}

function takeNamedDay({ span, data }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const { named, value } = data;
  if (named === undefined || value === undefined) return [];
  const day = named
    .split('-')
    .map((part) => part.padStart(2, '0'))
    .join('-');
  const source = textOf(note.text, span);
  return one(change(context, day), span, source.replace(value, day));
}

/** `2019-02-30` → `2019-02-28`; then the day that Jekyll makes of it, then the one in the file's name. */
function takeLastDay({ span, data }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const source = textOf(note.text, span);
  const [written, year = '', month = ''] = /(\d{4})-(\d{1,2})-\d{1,2}/.exec(source) ?? [];
  if (written === undefined) return [];
  const days = daysIn(Number(year), Number(month));
  const last = Number.isNaN(days) ? undefined : `${year}-${month}-${days}`;
  const named = postFileName.exec(fileNameOf(context.path))?.[1];
  return [last, data.closest, named].flatMap((day) =>
    day === undefined ? [] : one(change(context, day), span, source.replace(written, day)),
  );
}

/** A number where text is wanted gets quotes; an address with a host loses it. */
function refusedValue({ span, data }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const source = textOf(note.text, span);
  if (data.expected === 'text in quotes' && /^[\w.:+-]+$/.test(source))
    return one(
      context.translate('Put quotes around the value', {}),
      span,
      quoted(source, formatOf(note)),
      true,
    );
  const path = /^["']?https?:\/\/[^/"']*(\/[^"']*)["']?$/.exec(source)?.[1];
  if (path === undefined) return [];
  return one(change(context, path), span, inQuotesOf(source, path));
}

function writeList({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const field = fieldAt(note.frontMatter, span);
  if (field?.value.kind !== 'string') return [];
  const words = field.value.value.split(',').map((word) => word.trim());
  const list = writtenList(
    words.filter((word) => word !== ''),
    formatOf(note),
  );
  return one(context.translate('Write a list: {list}', { list }), span, list);
}

function takeClosest({ span, data }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const { closest: name } = data;
  return name === undefined
    ? []
    : one(change(context, name), span, inQuotesOf(textOf(note.text, span), name));
}

function unpublish({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const field = fieldAt(note.frontMatter, span);
  return field === undefined ? [] : one(change(context, 'published: false'), field.whole, 'published: false');
}

/** The value with all that stands behind it on its line. */
function quoteToLineEnd({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const { lines, text } = note;
  const lineStart = lines.startOf(lines.lineAt(span.start));
  const line = text.slice(lineStart, lines.startOf(lines.lineAt(span.start) + 1)).trimEnd();
  const colon = /^\s*[^:]*:\s*/.exec(line)?.[0].length;
  if (colon === undefined) return [];
  const whole = { start: lineStart + colon, end: lineStart + line.length };
  const title = context.translate('Put quotes around the whole value', {});
  return one(title, whole, quoted(textOf(text, whole), formatOf(note)));
}

function quoteValue({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const value = textOf(note.text, span);
  return one(context.translate('Put quotes around the value', {}), span, quoted(value, formatOf(note)));
}

function straighten({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const field = fieldAt(note.frontMatter, span);
  if (field === undefined) return [];
  const source = textOf(note.text, valueAt(field.value, span).span);
  const inner = source.slice(1, -1);
  return one(context.translate('Use straight quotes', {}), span, quoted(inner, formatOf(note)));
}
