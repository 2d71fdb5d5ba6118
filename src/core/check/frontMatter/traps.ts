import type { Field, FrontMatter, Value } from '../../frontMatter/frontMatter';
import type { Note } from '../../note';
import { hugoText, jekyllText } from '../../page/scalarText';
import type { Span } from '../../text/span';
import type { CheckContext } from '../checkContext';
import type { Problem, ProblemRow } from '../problem';

/** Values that YAML reads without complaint, and otherwise than they were meant. */
export const frontMatterTrapProblems = {
  'front-matter.cut-at-hash': {
    severity: 'warning',
    summary: 'A text without quotes is cut at a space followed by #: YAML starts a comment there.',
    message: 'YAML takes "{lost}" for a comment. Put quotes around the whole value.',
  },
  'front-matter.swallowed-start': {
    severity: 'warning',
    summary: 'A text without quotes starts with & or !, which YAML keeps for itself: the first word is lost.',
    message: 'YAML keeps "{character}" for itself: "{lost}" is lost. Put quotes around the value.',
  },
  'front-matter.word-as-boolean': {
    severity: 'warning',
    summary: 'A word like yes, no, on or off stands for text, and YAML reads true or false.',
    message: 'YAML reads "{value}" as {read}. Put quotes around it.',
  },
  'front-matter.number-as-text': {
    severity: 'warning',
    summary: 'A version or text like 1.10 is read as the number 1.1.',
    message: '{value} is the number {read} here. Put quotes around it.',
  },
  'front-matter.smart-quotes': {
    severity: 'info',
    summary: 'Typographic quotes around a value are part of the text.',
    message: 'These typographic quotes become part of the text; YAML only knows straight ones.',
  },
} as const satisfies Record<string, ProblemRow>;

/** Looks for the traps of YAML, and those that TOML and JSON share, in the fields that hold people's words. */
export function checkFrontMatterTraps(note: Note, { site }: CheckContext): readonly Problem[] {
  const { frontMatter, text } = note;
  if (frontMatter === undefined) return [];
  const print = site.generator === 'jekyll' ? jekyllText : hugoText;
  if (frontMatter.block.format !== 'yaml')
    return frontMatter.fields.flatMap(({ name, value }) =>
      isWords(name) ? singleValues(value).flatMap((one) => withoutItsZero(one, text)) : [],
    );
  return frontMatter.fields.flatMap((field) => {
    if (!isWords(field.name)) return [];
    const values = singleValues(field.value);
    return [
      ...(field.value.kind === 'list'
        ? []
        : [...cutAtHash(field, frontMatter, text), ...swallowed(field, frontMatter, text)]),
      ...values.flatMap((value) => [...asOtherKind(value, text, print), ...smartQuotes(value)]),
    ];
  });
}

const wordFields: ReadonlySet<string> = new Set([
  'title',
  'linktitle',
  'subtitle',
  'description',
  'summary',
  'excerpt',
  'tags',
  'tag',
  'categories',
  'category',
  'keywords',
  'speakers',
  'speaker',
  'author',
  'authors',
  'conference',
  'event',
  'eventname',
  'talk_title',
  'location',
  'venue',
]);

function isWords(name: string): boolean {
  return wordFields.has(name.toLowerCase()) || /version$/i.test(name);
}

/** The rest of the line after a value that isn't quoted. */
function cutAtHash({ value, key, name }: Field, { block }: FrontMatter, text: string): readonly Problem[] {
  const isPlain = value.kind === 'string' && value.style === 'plain';
  if ((!isPlain && value.kind !== 'null') || !titles.has(name.toLowerCase())) return [];
  const start = value.kind === 'null' ? Math.max(key.end, value.span.end) : value.span.end;
  const lineEnd = text.slice(start, block.content.end).search(/[\r\n]/);
  const rest = text.slice(start, lineEnd === -1 ? block.content.end : start + lineEnd);
  const match = (isPlain ? /^(\s+)(#\S.*)$/ : /^(:?\s+)(#\S.*)$/).exec(rest);
  if (match === null) return [];
  const [, blanks = '', lost = ''] = match;
  const span = { start: start + blanks.length, end: start + blanks.length + lost.trimEnd().length };
  return [{ code: 'front-matter.cut-at-hash', span, data: { lost: lost.trim() } }];
}

/** Fields that hold a sentence: a comment after a tag or a name is most likely meant as one. */
const titles: ReadonlySet<string> = new Set([
  'title',
  'linktitle',
  'subtitle',
  'description',
  'summary',
  'talk_title',
]);

function swallowed({ value, key }: Field, { block }: FrontMatter, text: string): readonly Problem[] {
  const between = /^\s*:\s+([&!][^\s]*)(?=\s|$)/.exec(
    text.slice(key.end, Math.max(key.end, value.span.end) + 200),
  );
  const lost = between?.[1];
  if (lost === undefined || lost.startsWith('!!')) return [];
  if (value.kind !== 'string' && value.kind !== 'null') return [];
  const content = text.slice(block.content.start, block.content.end);
  if (lost.startsWith('&') && content.includes(`*${lost.slice(1)}`)) return [];
  const start = text.indexOf(lost, key.end);
  const span: Span = { start, end: start + lost.length };
  return [{ code: 'front-matter.swallowed-start', span, data: { character: lost.charAt(0), lost } }];
}

function singleValues(value: Value): readonly Value[] {
  return value.kind === 'list' ? value.items : [value];
}

/** TOML's and JSON's `1.10`: of their numbers only this one reads otherwise than it is written. */
function withoutItsZero(value: Value, text: string): readonly Problem[] {
  const written = text.slice(value.span.start, value.span.end);
  if (value.kind !== 'number' || !/^-?\d+\.\d*0$/.test(written)) return [];
  const data = { value: written, read: String(Number(written)) };
  return [{ code: 'front-matter.number-as-text', span: value.span, data }];
}

function asOtherKind(
  value: Value,
  text: string,
  print: (value: Value, text: string) => string | undefined,
): readonly Problem[] {
  const written = text.slice(value.span.start, value.span.end);
  const read = print(value, text);
  if (read === undefined || read === written || written.startsWith('*')) return [];
  if (
    value.kind === 'boolean' ||
    (value.kind === 'string' && value.style === 'plain' && /^[yn]$/i.test(written))
  ) {
    if (written.toLowerCase() === read) return [];
    return [{ code: 'front-matter.word-as-boolean', span: value.span, data: { value: written, read } }];
  }
  if (value.kind !== 'number') return [];
  return [{ code: 'front-matter.number-as-text', span: value.span, data: { value: written, read } }];
}

function smartQuotes(value: Value): readonly Problem[] {
  if (value.kind !== 'string' || value.style !== 'plain') return [];
  if (!/^(?:“[^“”]*”|„[^„“”]*[“”]|‘[^‘’]*’)$/.test(value.value)) return [];
  return [{ code: 'front-matter.smart-quotes', span: value.span, data: {} }];
}
