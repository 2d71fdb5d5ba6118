import type { Problem } from '../check/problem';
import type { ProblemCode } from '../check/problemTable';
import type { FrontMatterFormat } from '../frontMatter/frontMatter';
import { quoted } from '../frontMatter/writeValue';
import type { Note } from '../note';
import type { Edit } from '../text/edits';
import { type Span, textOf } from '../text/span';
import type { AssistContext, Fix, Fixer } from './assist';
import { frontMatterAsYaml } from './frontMatterAsYaml';
import { lineEndOf, lineSpan } from './noteLines';

/** Fixes for what parsers stumble over. */
export const frontMatterFormFixers = {
  'front-matter.unclosed': closeBlock,
  'front-matter.colon-in-value': quoteSpan,
  'front-matter.reserved-start': quoteSpan,
  'front-matter.unknown-alias': quoteSpan,
  'front-matter.tab': replaceTabs,
  'front-matter.unclosed-quote': closeQuote,
  'front-matter.text-after-quote': quoteAnew,
  'front-matter.unclosed-bracket': closeBracket,
  'front-matter.bad-escape': doubleBackslash,
  'front-matter.bad-indent': alignLine,
  'front-matter.no-colon': addColon,
  'front-matter.no-space-after-colon': addSpace,
  'front-matter.list-on-key-line': breakLine,
  'front-matter.control-character': deleteCharacter,
  'front-matter.redefined-field': deleteLine,
  'front-matter.syntax': straightenQuotes,
  'front-matter.missing-opening': openBlock,
  'front-matter.dots-close': closeWithDashes,
  'front-matter.not-at-start': deleteBlanksBefore,
  'front-matter.byte-order-mark': deleteBlanksBefore,
  'front-matter.wrong-format': writeYaml,
} as const satisfies Partial<Record<ProblemCode, Fixer>>;

function formatOf(note: Note): FrontMatterFormat {
  return note.frontMatter?.block.format ?? 'yaml';
}

function safe(title: string, ...edits: readonly Edit[]): readonly Fix[] {
  return [{ title, edits, isSafe: true }];
}

/** For what a person should look at: it says what was most likely meant. */
function guess(title: string, ...edits: readonly Edit[]): readonly Fix[] {
  return [{ title, edits, isSafe: false }];
}

function insert(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

function closeBlock({ span, data }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const block = note.frontMatter?.block;
  const fence = data.fence ?? '---';
  const title = context.translate('Close the front matter with "{fence}"', { fence });
  if (block === undefined) return [];
  if (block.close !== undefined) return safe(title, { span, newText: fence });
  return guess(title, insert(block.content.end, `${lineEndOf(note)}${fence}`));
}

function quoteSpan({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const value = textOf(note.text, span);
  return safe(context.translate('Put quotes around the value', {}), {
    span,
    newText: quoted(value, formatOf(note)),
  });
}

/** All tabs of the block at once: two spaces for each, or none where the lines belong to nothing. */
function replaceTabs(_problem: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const title = context.translate('Replace tabs with spaces', {});
  const tabs = (note.frontMatter?.faults ?? []).filter(({ reason }) => reason === 'tab');
  return ['  ', ''].map((indent) => ({
    title,
    edits: tabs.map(({ span }) => ({ span, newText: withoutTabs(span, note, indent) })),
    isSafe: true,
  }));
}

function withoutTabs(span: Span, note: Note, indent: string): string {
  const line = lineSpan(note, note.lines.lineAt(span.start));
  if (textOf(note.text, line).trim() === '') return '';
  const isIndent = textOf(note.text, { start: line.start, end: span.start }).trim() === '';
  return isIndent ? textOf(note.text, span).replaceAll('\t', indent) : ' ';
}

function closeQuote({ span, data }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const title = context.translate('Close the quote', {});
  const quote = data.quote ?? '"';
  const text = textOf(note.text, span);
  const isJsonComma = formatOf(note) === 'json' && text.trimEnd().endsWith(',');
  const end = isJsonComma ? span.start + text.lastIndexOf(',') : span.end;
  return guess(title, insert(end, quote));
}

/** `'It's me'` → `"It's me"`; `"a" b` → `'"a" b'`. */
function quoteAnew({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const text = textOf(note.text, span);
  const quote = text.charAt(0);
  const isWrapped = text.length > 1 && text.endsWith(quote);
  const value = isWrapped ? text.slice(1, -1).replaceAll(`\\${quote}`, quote) : text;
  return guess(context.translate('Quote the whole value', {}), {
    span,
    newText: quoted(value, formatOf(note)),
  });
}

function closeBracket({ span, data }: Problem, _note: Note, context: AssistContext): readonly Fix[] {
  const bracket = data.bracket === '{' ? '}' : ']';
  return guess(context.translate('Add "{bracket}"', { bracket }), insert(span.end, bracket));
}

function doubleBackslash({ span }: Problem, _note: Note, context: AssistContext): readonly Fix[] {
  return safe(context.translate('Write the backslash twice', {}), insert(span.start, '\\'));
}

/** In line with the lines above it, the nearest first; each is tried. */
function alignLine({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const line = note.lines.lineAt(span.start);
  const start = note.lines.startOf(line);
  const first = note.lines.lineAt(note.frontMatter?.block.content.start ?? 0);
  const indents = new Set<string>();
  for (let above = line - 1; above >= first; above--) {
    const text = textOf(note.text, lineSpan(note, above));
    if (text.trim() !== '') indents.add(/^[ ]*/.exec(text)?.[0] ?? '');
  }
  indents.add('');
  const title = context.translate('Put this line in line with those above', {});
  return [...indents].flatMap((newText) => guess(title, { span: { start, end: span.start }, newText }));
}

function addColon({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const text = textOf(note.text, span);
  const name = /^["']?[\w-]+["']?/.exec(text)?.[0];
  if (name === undefined) return [];
  const end = span.start + name.length;
  const title = context.translate('Add a colon after "{name}"', { name });
  if (text === name) return guess(title, insert(end, ':'));
  return /^\s/.test(text.slice(name.length))
    ? guess(title, insert(end, ':'))
    : guess(title, insert(end, ': '));
}

function addSpace({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const colon = textOf(note.text, span).indexOf(':');
  return safe(context.translate('Add a space', {}), insert(span.start + colon + 1, ' '));
}

function breakLine({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const line = lineSpan(note, note.lines.lineAt(span.start));
  const before = textOf(note.text, { start: line.start, end: span.start });
  const indent = /^[ ]*/.exec(before)?.[0] ?? '';
  const start = line.start + before.trimEnd().length;
  return safe(context.translate('Start the list on its own line', {}), {
    span: { start, end: span.start },
    newText: `${lineEndOf(note)}${indent}  `,
  });
}

function deleteCharacter({ span }: Problem, _note: Note, context: AssistContext): readonly Fix[] {
  return safe(context.translate('Delete the invisible character', {}), { span, newText: '' });
}

function deleteLine({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const line = note.lines.lineAt(span.start);
  const whole: Span = { start: note.lines.startOf(line), end: note.lines.startOf(line + 1) };
  return guess(context.translate('Delete this line', {}), { span: whole, newText: '' });
}

function straightenQuotes({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const line = lineSpan(note, note.lines.lineAt(span.start));
  const text = textOf(note.text, line);
  const straight = text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'");
  if (straight === text) return [];
  return guess(context.translate('Use straight quotes', {}), { span: line, newText: straight });
}

function openBlock({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const title = context.translate('Add "---" above the fields', {});
  return safe(title, insert(span.start, `---${lineEndOf(note)}`));
}

function closeWithDashes({ span }: Problem, _note: Note, context: AssistContext): readonly Fix[] {
  return safe(context.translate('Change to "{name}"', { name: '---' }), { span, newText: '---' });
}

function deleteBlanksBefore({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const before = { start: 0, end: span.start };
  if (!/^[\s\uFEFF]+$/.test(textOf(note.text, before))) return [];
  return safe(context.translate('Start the file with the front matter', {}), { span: before, newText: '' });
}

function writeYaml(_problem: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const edit = frontMatterAsYaml(note);
  return edit === undefined ? [] : guess(context.translate('Write it in YAML', {}), edit);
}
