import type { Problem } from '../../check/problem';
import type { ProblemCode } from '../../check/problemTable';
import { quoted } from '../../frontMatter/writeValue';
import type { Note } from '../../note';
import { type Span, textOf } from '../../text/span';
import type { AssistContext, Fix, Fixer } from '../assist';
import { formatOf } from '../place/formatOf';
import { lineEndOf, lineSpan } from '../place/noteLines';
import { frontMatterAsYaml } from '../refactoring/frontMatterAsYaml';
import { replaceTabs } from './frontMatterTabFix';
import { guess, insert, safe } from './oneFix';

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
  'front-matter.no-space-after-dash': addSpaceAfterDash,
  'front-matter.list-on-key-line': breakLine,
  'front-matter.control-character': deleteCharacter,
  'front-matter.redefined-field': deleteLine,
  'front-matter.bad-start': mendFences,
  'front-matter.missing-opening': openBlock,
  'front-matter.dots-close': closeWithDashes,
  'front-matter.not-at-start': deleteBlanksBefore,
  'front-matter.byte-order-mark': deleteBlanksBefore,
  'front-matter.wrong-format': writeYaml,
} as const satisfies Partial<Record<ProblemCode, Fixer>>;

function closeBlock({ span, data }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const block = note.frontMatter?.block;
  const fence = data.fence ?? '---';
  const title = context.translate('Close the front matter with "{fence}"', { fence });
  if (block === undefined) return [];
  if (block.close !== undefined) return safe(title, { span, newText: fence });
  const meant = attemptAtFence(note, block.content);
  if (meant !== undefined) return guess(title, { span: meant, newText: fence });
  return guess(title, insert(block.content.end, `${lineEndOf(note)}${fence}`));
}

/** ` ---`, `--`, or the fence of another format: in the last line of what was taken for fields, or in the next. */
function attemptAtFence(note: Note, content: Span): Span | undefined {
  const last = note.lines.lineAt(content.end);
  const spans = [last, last + 1].map((line) => lineSpan(note, line));
  return spans.find(
    (span) => span.start > content.start && /^[ \t]*(?:-{2,}|—+|\++)[ \t]*$/.test(textOf(note.text, span)),
  );
}

function quoteSpan({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const value = textOf(note.text, span);
  return safe(context.translate('Put quotes around the value', {}), {
    span,
    newText: quoted(value, formatOf(note)),
  });
}

function closeQuote({ span, data }: Problem, _note: Note, context: AssistContext): readonly Fix[] {
  return guess(context.translate('Close the quote', {}), insert(span.end, data.quote ?? '"'));
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
  const bracket = closing[data.bracket ?? '['] ?? ']';
  return guess(context.translate('Add "{bracket}"', { bracket }), insert(span.end, bracket));
}

const closing: Readonly<Record<string, string>> = { '[': ']', '[[': ']]', '{': '}' };

/** `\\d` for `\d`. Nobody wants to see the backslash of `It\'s`. */
function doubleBackslash({ span, data }: Problem, _note: Note, context: AssistContext): readonly Fix[] {
  if (data.character === "'")
    return safe(context.translate('Delete the backslash', {}), {
      span: { start: span.start, end: span.start + 1 },
      newText: '',
    });
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
  if (text === '=') {
    const line = lineSpan(note, note.lines.lineAt(span.start));
    const before = textOf(note.text, { start: line.start, end: span.start });
    const start = line.start + before.trimEnd().length;
    const title = context.translate('Change to "{name}"', { name: ':' });
    return safe(title, { span: { start, end: span.end }, newText: ':' });
  }
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

function addSpaceAfterDash({ span }: Problem, _note: Note, context: AssistContext): readonly Fix[] {
  return safe(context.translate('Add a space', {}), insert(span.start + 1, ' '));
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

/** A tab stands between words. */
function deleteCharacter({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  if (textOf(note.text, span) === '\t')
    return safe(context.translate('Replace tabs with spaces', {}), { span, newText: ' ' });
  return safe(context.translate('Delete the invisible character', {}), { span, newText: '' });
}

function deleteLine({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const line = note.lines.lineAt(span.start);
  const whole: Span = { start: note.lines.startOf(line), end: note.lines.startOf(line + 1) };
  return guess(context.translate('Delete this line', {}), { span: whole, newText: '' });
}

function openBlock({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const title = context.translate('Add "---" above the fields', {});
  return safe(title, insert(span.start, `---${lineEndOf(note)}`));
}

/** `--` or `----` above and below fields: three dashes were meant. */
function mendFences({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const fence = textOf(note.text, span);
  if (!/^(?:-{2}|-{4,}|\+{2}|\+{4,})$/.test(fence)) return [];
  const line = note.lines.lineAt(span.start);
  let below = line + 1;
  while (below < line + mostFields && !isOnly(fence, note, below)) below++;
  if (!isOnly(fence, note, line) || !isOnly(fence, note, below)) return [];
  const newText = fence.charAt(0).repeat(3);
  const title = context.translate('Change the fences to "{fence}"', { fence: newText });
  return guess(title, { span, newText }, { span: lineSpan(note, below), newText });
}

function isOnly(words: string, note: Note, line: number): boolean {
  return textOf(note.text, lineSpan(note, line)).trimEnd() === words;
}

/** Front matter that is longer has its fences further apart than is looked. */
const mostFields = 200;

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
