import type { Problem } from '../../check/problem';
import type { ProblemCode } from '../../check/problemTable';
import type { Note } from '../../note';
import type { Shortcode, Tag } from '../../shortcode/shortcode';
import { callOpenedBy, tagAround } from '../../shortcode/tagAround';
import { covers, type Span, textOf } from '../../text/span';
import type { AssistContext, Fix, Fixer, Refactoring } from '../assist';
import { quotedParameter } from '../place/shortcodeText';
import { changeDelimiters } from '../refactoring/delimiterRefactoring';
import { talkTemplate } from '../writing/talkTemplate';

/** How the problems of shortcodes, figures and Liquid tags are mended. */
export const shortcodeFixers = {
  'shortcode.unknown': (problem, note, context) => [
    ...changeName(problem, note, context),
    ...addTalkShortcode(problem, context),
  ],
  'shortcode.unknown-parameter': changeToClosest,
  'shortcode.unknown-value': changeValue,
  'shortcode.missing-page': changeValue,
  'shortcode.ambiguous-page': (problem, note, context) =>
    (problem.data.choices ?? '')
      .split('\n')
      .flatMap((closest) => changeValue({ ...problem, data: { closest } }, note, context)),
  'shortcode.deprecated': useInstead,
  'shortcode.single-quotes': straightenQuotes,
  'shortcode.smart-quotes': straightenQuotes,
  'shortcode.quotes-in-value': straightenQuotes,
  'shortcode.wrong-delimiter': changeDelimiter,
  'shortcode.mixed-delimiters': matchDelimiters,
  'shortcode.dropped-html': (problem, note, context) => {
    const call = callAt(note, problem.span);
    return call === undefined ? [] : changeDelimiters(note, call, context).map(asFix);
  },
  'shortcode.double-slash': ({ span }, _note, { translate }) => [
    { title: translate('Remove the "/"', {}), edits: [{ span, newText: '' }], isSafe: true },
  ],
  'shortcode.no-space-before-end': ({ span }, _note, { translate }) => [
    { title: translate('Insert a space', {}), edits: [insert(span.start, ' ')], isSafe: true },
  ],
  'shortcode.unclosed': closeShortcode,
  'shortcode.unclosed-tag': endTag,
  'shortcode.unclosed-comment': endTag,
  'shortcode.unclosed-quote': ({ span, data }, { text }, { translate }) =>
    // A backslash would make a letter of the quote; and one that stands where a quote should begins a value without.
    text[span.end - 1] === '\\' || !textOf(text, span).includes(data.quote ?? '"')
      ? []
      : [
          {
            title: translate('Close the quote', {}),
            edits: [insert(span.end, data.quote ?? '"')],
            isSafe: false,
          },
        ],
  'shortcode.not-open': (problem, note, context) => [
    ...changeName(problem, note, context),
    remove(problem.span, context.translate('Remove this tag', {})),
  ],
  'shortcode.body-not-allowed': removeEnd,
  'shortcode.duplicate-parameter': removeParameter,
  'shortcode.needs-names': giveName,
  'shortcode.missing-parameter': addParameter,
  'shortcode.wrong-type': changeTruth,
  'figure.missing-src': (problem, note, context) =>
    addParameter({ ...problem, data: { name: 'src' } }, note, context),
  'figure.useless-parameter': removeParameter,
  'liquid.misspelt-tag': changeToClosest,
  'liquid.missing-include': changeToClosest,
  'liquid.missing-link': changeToClosest,
  'liquid.missing-post': changeToClosest,
  'liquid.unknown-parameter': changeToClosest,
  'liquid.duplicate-parameter': removeParameter,
  'liquid.unclosed-tag': endLiquid,
  'liquid.unclosed-output': endLiquid,
  'liquid.output-in-include': passVariable,
} as const satisfies Partial<Record<ProblemCode, Fixer>>;

function insert(offset: number, newText: string): Fix['edits'][number] {
  return { span: { start: offset, end: offset }, newText };
}

function remove(span: Span, title: string): Fix {
  return { title, edits: [{ span, newText: '' }], isSafe: false };
}

function changeTo(span: Span, newText: string, { translate }: AssistContext, isSafe = false): Fix {
  return { title: translate('Change to "{name}"', { name: newText }), edits: [{ span, newText }], isSafe };
}

function changeToClosest({ span, data }: Problem, _note: Note, context: AssistContext): readonly Fix[] {
  return data.closest === undefined ? [] : [changeTo(span, data.closest, context)];
}

function tagAt({ shortcodes }: Note, span: Span): Tag | undefined {
  return tagAround(shortcodes, span);
}

/** The call whose opening tag something stands in. */
function callAt({ shortcodes }: Note, span: Span): Shortcode | undefined {
  const tag = tagAround(shortcodes, span);
  return tag === undefined ? undefined : callOpenedBy(shortcodes, tag);
}

function asFix({ title, edits }: Refactoring): Fix {
  return { title, edits, isSafe: false };
}

/** A pair is renamed as one: the closing tag goes with its opening one. */
function changeName({ span, data }: Problem, note: Note, { translate }: AssistContext): readonly Fix[] {
  const { closest } = data;
  const tag = tagAt(note, span);
  if (closest === undefined || tag === undefined) return [];
  const partner = callAt(note, span)?.close;
  const spans = [tag.nameSpan, ...(partner === undefined ? [] : [partner.nameSpan])];
  return [
    {
      title: translate('Change to "{name}"', { name: closest }),
      edits: spans.map((nameSpan) => ({ span: nameSpan, newText: closest })),
      isSafe: false,
    },
  ];
}

function useInstead({ span, data }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const { instead } = data;
  return instead === undefined
    ? []
    : changeName({ code: 'shortcode.unknown', span, data: { closest: instead } }, note, context);
}

function addTalkShortcode({ data }: Problem, { site, files, translate }: AssistContext): readonly Fix[] {
  if (data.name !== 'talk') return [];
  const file = talkTemplate(site);
  if (file === undefined || files.has(file.path) !== false) return [];
  return [
    { title: translate('Add Talk Shortcode to This Site', {}), edits: [], newFiles: [file], isSafe: false },
  ];
}

/** Only what stands between the quotes changes; the quotes stay. */
function changeValue({ span, data }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const { closest } = data;
  const parameter = tagAt(note, span)?.parameters.find(({ value }) => covers(value.span, span));
  if (closest === undefined || parameter === undefined) return [];
  return [changeTo(parameter.value.content, closest, context)];
}

function straightenQuotes({ span }: Problem, note: Note, { translate }: AssistContext): readonly Fix[] {
  const written = textOf(note.text, span).slice(1, -1);
  const newText = quotedParameter(written);
  if (newText === undefined) return [];
  return [{ title: translate('Use straight double quotes', {}), edits: [{ span, newText }], isSafe: true }];
}

function changeDelimiter({ span, data }: Problem, _note: Note, context: AssistContext): readonly Fix[] {
  return data.expected === undefined ? [] : [changeTo(span, data.expected, context, true)];
}

function matchDelimiters({ span }: Problem, note: Note, { translate }: AssistContext): readonly Fix[] {
  const tag = tagAt(note, span);
  if (tag === undefined || tag.whole.end - tag.whole.start < 2 * delimiterLength || tag.isUnterminated)
    return [];
  const [opening, closing] = tag.delimiter === '<' ? ['{{%', '%}}'] : ['{{<', '>}}'];
  const length = opening.length;
  const { start, end } = tag.whole;
  return [
    {
      title: translate('Use the delimiters of the opening tag', {}),
      edits: [
        { span: { start, end: start + length }, newText: opening },
        { span: { start: end - length, end }, newText: closing },
      ],
      isSafe: true,
    },
  ];
}

/** `>}}` */
const delimiterLength = 3;

function closeShortcode({ span, data }: Problem, note: Note, { translate }: AssistContext): readonly Fix[] {
  const tag = tagAt(note, span);
  if (tag === undefined) return [];
  const end = tag.whole.end - delimiterLength;
  // A tag without its own end is to be closed first.
  if (!/^[>%]\}\}$/.test(note.text.slice(end, tag.whole.end))) return [];
  const slash = /\s/.test(note.text[end - 1] ?? '') ? '/' : ' /';
  const closing = data.closing ?? '';
  return [
    { title: translate('Close it with "/"', {}), edits: [insert(end, slash)], isSafe: false },
    {
      title: translate('Add "{closing}"', { closing }),
      edits: [insert(tag.whole.end, closing)],
      isSafe: false,
    },
  ];
}

function endTag({ span, data }: Problem, note: Note, { translate }: AssistContext): readonly Fix[] {
  const { end } = data;
  if (end === undefined) return [];
  const blank = /\s/.test(note.text[span.end - 1] ?? '') ? '' : ' ';
  return [
    {
      title: translate('Add "{closing}"', { closing: end }),
      edits: [insert(span.end, blank + end)],
      isSafe: false,
    },
  ];
}

function endLiquid({ code, span }: Problem, note: Note, { translate }: AssistContext): readonly Fix[] {
  const last = note.text[span.end - 1];
  const closing = code === 'liquid.unclosed-tag' ? '%}' : '}}';
  const missing = closing === '}}' && last === '}' ? '}' : closing;
  const blank = missing === '}' || /\s/.test(last ?? '') ? '' : ' ';
  return [
    {
      title: translate('Add "{closing}"', { closing }),
      edits: [insert(span.end, blank + missing)],
      isSafe: false,
    },
  ];
}

function removeEnd({ span, data }: Problem, note: Note, { translate }: AssistContext): readonly Fix[] {
  if (data.form === 'tag') return [remove(span, translate('Remove this tag', {}))];
  // `{{< figure /images/a.png >}}` was hardly meant to close anything.
  if (!/^\/\s{0,9}[>%]\}\}/.test(note.text.slice(span.start, span.start + longestEnd))) return [];
  const slash = { start: span.start, end: span.start + 1 };
  return [{ title: translate('Remove the "/"', {}), edits: [{ span: slash, newText: '' }], isSafe: true }];
}

/** A slash, some spaces and the end of the tag. */
const longestEnd = 13;

/** With the blanks before it. */
function removeParameter({ span }: Problem, note: Note, { translate }: AssistContext): readonly Fix[] {
  const parameter = tagAt(note, span)?.parameters.find(({ whole }) => covers(whole, span));
  if (parameter === undefined) return [];
  let { start } = parameter.whole;
  while (/\s/.test(note.text[start - 1] ?? '')) start -= 1;
  const name = parameter.name ?? parameter.value.text;
  return [remove({ start, end: parameter.whole.end }, translate('Remove "{name}"', { name }))];
}

function giveName({ span, data }: Problem, note: Note, { translate }: AssistContext): readonly Fix[] {
  const { name } = data;
  if (name === undefined || tagAt(note, span)?.parameters.length !== 1) return [];
  return [
    {
      title: translate('Give it the name "{name}"', { name }),
      edits: [insert(span.start, `${name}=`)],
      isSafe: true,
    },
  ];
}

function addParameter({ span, data }: Problem, _note: Note, { translate }: AssistContext): readonly Fix[] {
  const { name } = data;
  if (name === undefined || !/^[\p{L}_]/u.test(name)) return [];
  return [
    { title: translate('Add "{name}"', { name }), edits: [insert(span.end, ` ${name}=""`)], isSafe: false },
  ];
}

const truths: ReadonlyMap<string, string> = new Map([
  ['yes', 'true'],
  ['on', 'true'],
  ['1', 'true'],
  ['no', 'false'],
  ['off', 'false'],
  ['0', 'false'],
]);

function changeTruth({ span, data }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const truth = data.wanted === 'true or false' ? truths.get((data.value ?? '').toLowerCase()) : undefined;
  return truth === undefined
    ? []
    : changeValue({ code: 'shortcode.unknown-value', span, data: { closest: truth } }, note, context);
}

/** `card="{{ page.card }}"` → `card=page.card` */
function passVariable({ span }: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const parameter = tagAt(note, span)?.parameters.find(({ whole }) => covers(whole, span));
  const variable = parameter === undefined ? null : /^\{\{\s*([\w.-]+)\s*\}\}$/.exec(parameter.value.text);
  if (parameter === undefined || variable?.[1] === undefined) return [];
  return [changeTo(parameter.value.span, variable[1], context)];
}
