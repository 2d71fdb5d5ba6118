import { mended } from '../../check/frontMatter/dates';
import type { Problem } from '../../check/problem';
import type { ProblemCode } from '../../check/problemTable';
import { withoutComment } from '../../frontMatter/mask';
import { quoted, writtenDate } from '../../frontMatter/writeValue';
import type { Note } from '../../note';
import { type Span, textOf } from '../../text/span';
import type { AssistContext, Fix, Fixer } from '../assist';
import { formatOf } from '../place/formatOf';
import { lineSpan } from '../place/noteLines';
import { frontMatterAsYaml } from '../refactoring/frontMatterAsYaml';
import { guess, insert, safe } from './oneFix';

/** Fixes for marks that are missing, too many, or another format's: what TOML and JSON are strict about. */
export const frontMatterMarkFixers = {
  'front-matter.missing-quotes': addQuotes,
  'front-matter.missing-value': writeEmptyText,
  'front-matter.missing-comma': addComma,
  'front-matter.extra-comma': deleteMark,
  'front-matter.foreign-comment': mendComment,
  'front-matter.no-equals-sign': addEqualsSign,
  'front-matter.other-format': (...found) => [...changeFences(...found), ...writeYaml(...found)],
} as const satisfies Partial<Record<ProblemCode, Fixer>>;

/** What stands where a text in quotes should, and what was meant by it; the first row that fits. */
const unquoted: readonly {
  readonly pattern: RegExp;
  readonly fixes: (
    match: RegExpExecArray,
    place: { readonly span: Span; readonly note: Note; readonly context: AssistContext },
  ) => readonly Fix[];
}[] = [
  {
    // `True` of Python, `FALSE`.
    pattern: /^(?:true|false)$/i,
    fixes: ([word], { span, context }) =>
      safe(change(word.toLowerCase(), context), { span, newText: word.toLowerCase() }),
  },
  {
    // YAML's booleans; but `On` may be a title.
    pattern: /^(?:(yes|on)|no|off)$/i,
    fixes: ([word, isYes], { span, note, context }) => {
      const value = isYes === undefined ? 'false' : 'true';
      return [
        ...guess(change(value, context), { span, newText: value }),
        ...guess(putQuotes(context), { span, newText: quoted(word, formatOf(note)) }),
      ];
    },
  },
  {
    pattern: /^“([^“”]*)[“”]$|^„([^“”„]*)[“”]$|^‘([^‘’]*)’$/,
    fixes: ([, ...texts], { span, note, context }) =>
      safe(context.translate('Use straight quotes', {}), {
        span,
        newText: quoted(texts.find((text) => text !== undefined) ?? '', formatOf(note)),
      }),
  },
  {
    // JSON's texts have double quotes.
    pattern: /^'([^'\\]*)'$/,
    fixes: ([, text = ''], { span, note, context }) =>
      safe(putQuotes(context), { span, newText: quoted(text, formatOf(note)) }),
  },
  {
    pattern: /^[-+]?0+(\d+)$/,
    fixes: ([, number = ''], { span, context }) => guess(change(number, context), { span, newText: number }),
  },
  {
    pattern: /^\d+[-/.]\d+[-/.]\d+/,
    fixes: (_match, { span, note, context }) => {
      const date = mended(textOf(note.text, span));
      if (date === undefined) return quoteText(span, note, context, false);
      const newText = writtenDate(date, formatOf(note));
      return guess(change(newText, context), { span, newText });
    },
  },
];

function change(name: string, context: AssistContext): string {
  return context.translate('Change to "{name}"', { name });
}

function putQuotes(context: AssistContext): string {
  return context.translate('Put quotes around the value', {});
}

function addQuotes({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const value = textOf(note.text, span);
  for (const { pattern, fixes } of unquoted) {
    const match = pattern.exec(value);
    if (match !== null) return fixes(match, { span, note, context });
  }
  return quoteText(span, note, context, isPlainText(value));
}

/** Words, in which nothing else may hide: no list, comment or half of a quote. */
function isPlainText(value: string): boolean {
  return /^\p{L}[^"'=,#[\]{}\\]*$/u.test(value);
}

function quoteText(span: Span, note: Note, context: AssistContext, isSafe: boolean): readonly Fix[] {
  const newText = quoted(textOf(note.text, span), formatOf(note));
  return (isSafe ? safe : guess)(putQuotes(context), { span, newText });
}

function writeEmptyText({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const blank = /\s$/.test(note.text.slice(span.start, span.end + 1).replace(/[\r\n]$/, '')) ? '' : ' ';
  const isFollowed =
    formatOf(note) === 'json' && /^\s*"/.test(note.text.slice(span.end, span.end + longestGap));
  return guess(
    context.translate('Write an empty text', {}),
    insert(span.end, `${blank}""${isFollowed ? ',' : ''}`),
  );
}

/** No more is looked at between two fields. */
const longestGap = 200;

/** After the value; a semicolon there was meant as one. */
function addComma({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const title = context.translate('Add a comma', {});
  if (textOf(note.text, span) === ';') return safe(title, { span, newText: ',' });
  return safe(title, insert(span.end, ','));
}

function deleteMark({ span, data }: Problem, _note: Note, context: AssistContext): readonly Fix[] {
  return safe(context.translate('Delete this "{name}"', { name: data.mark ?? ',' }), { span, newText: '' });
}

/** TOML has comments of its own; in JSON the words can only go. */
function mendComment({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const text = textOf(note.text, span);
  if (formatOf(note) === 'toml') {
    const words = text.replace(/^\/\/|^\/\*|\*\/$/g, '');
    return safe(change('#', context), { span, newText: `#${words}` });
  }
  const line = lineSpan(note, note.lines.lineAt(span.start));
  const before = textOf(note.text, { start: line.start, end: span.start });
  const isAlone = before.trim() === '' && span.end >= line.end;
  const lineEnd = note.lines.startOf(note.lines.lineAt(span.end) + 1);
  const whole = isAlone
    ? { start: line.start, end: lineEnd }
    : { start: line.start + before.trimEnd().length, end: span.end };
  return guess(context.translate('Delete the comment', {}), { span: whole, newText: '' });
}

/** `title: "A"` → `title = "A"`; the value gets the quotes that TOML wants. */
function addEqualsSign({ span, data }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const title = context.translate('Write "=" after "{name}"', { name: data.name ?? '' });
  const line = lineSpan(note, note.lines.lineAt(span.start));
  const hasColon = textOf(note.text, span).endsWith(':');
  const after = textOf(note.text, { start: span.end, end: line.end });
  const lead = after.length - after.trimStart().length;
  const value = after.trim();
  if (value === '' || value.startsWith('#')) return [];
  const key = textOf(note.text, span).replace(/\s*:$/, '');
  const start = { span: { start: span.start + key.length, end: span.end + lead }, newText: ' = ' };
  const isFine = /^(?:["'[{]|(?:true|false|[-+]?\d+|\d{4}-\d\d-\d\d\S*)(?:\s*#.*)?$)/.test(value);
  if (isFine) return (hasColon ? safe : guess)(title, start);
  const text = withoutComment(value);
  const valueStart = span.end + lead;
  const newText = quoted(text, 'toml');
  return guess(title, start, { span: { start: valueStart, end: valueStart + text.length }, newText });
}

/** What Jekyll needs, which reads nothing else. */
function writeYaml(_problem: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const edit = context.site.generator === 'jekyll' ? frontMatterAsYaml(note) : undefined;
  return edit === undefined ? [] : guess(context.translate('Write it in YAML', {}), edit);
}

function changeFences({ data }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const block = note.frontMatter?.block;
  if (block?.close === undefined) return [];
  const newText = data.fence === '---' ? '+++' : '---';
  const title = context.translate('Change the fences to "{fence}"', { fence: newText });
  return safe(title, { span: block.open, newText }, { span: block.close, newText });
}
