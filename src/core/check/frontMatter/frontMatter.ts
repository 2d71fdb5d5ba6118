import type { FaultReason, FrontMatter, FrontMatterFault } from '../../frontMatter/frontMatter';
import type { Note } from '../../note';
import type { CheckContext } from '../checkContext';
import type { Phrase } from '../phrase';
import type { Problem, ProblemRow } from '../problem';
import { lastDay, mended } from './dates';

/** The form of front matter: what no parser reads, or reads otherwise than it looks. */
export const frontMatterProblems = {
  'front-matter.unclosed': {
    severity: 'error',
    summary: 'The fence that ends the front matter is missing.',
    message: 'This front matter never ends: a line "{fence}" is missing after the last field.',
  },
  'front-matter.colon-in-value': {
    severity: 'error',
    summary: 'A value without quotes holds a colon and a space, which YAML takes for another key.',
    message: 'A colon followed by a space starts a new key in YAML. Put quotes around "{value}".',
  },
  'front-matter.tab': {
    severity: 'error',
    summary: 'A line is indented with a tab, which YAML forbids.',
    message: 'YAML does not allow tabs here. Use spaces.',
  },
  'front-matter.reserved-start': {
    severity: 'error',
    summary: 'A value without quotes starts with a character that YAML keeps for itself, like @ or `.',
    message: 'YAML keeps "{character}" for itself at the start of a value. Put quotes around the value.',
  },
  'front-matter.unknown-alias': {
    severity: 'error',
    summary: 'A value starts with *, which YAML takes for a reference to an anchor that is nowhere.',
    message:
      'YAML takes "*{name}" for a reference to something marked "&{name}", which is nowhere. Put quotes around the value.',
  },
  'front-matter.too-many-aliases': {
    severity: 'error',
    summary: 'References inside references stand for more values than anything can read.',
    message: 'The references here stand for too many values.',
  },
  'front-matter.unclosed-quote': {
    severity: 'error',
    summary: 'A quote is opened and never closed.',
    message: 'The quote {quote} is never closed.',
  },
  'front-matter.text-after-quote': {
    severity: 'error',
    summary: 'Text follows a closing quote, mostly because of an apostrophe or quote inside the value.',
    message: 'The value ends at the second {quote}, and more text follows. Quote the whole value.',
  },
  'front-matter.unclosed-bracket': {
    severity: 'error',
    summary: 'A list or mapping in brackets is never closed.',
    message: 'The bracket "{bracket}" is never closed.',
  },
  'front-matter.bad-escape': {
    severity: 'error',
    summary: 'A backslash in double quotes starts an escape that the format does not know.',
    message:
      'In double quotes a backslash starts an escape, and "\\{character}" is none: write it twice to see it.',
  },
  'front-matter.bad-indent': {
    severity: 'error',
    summary: 'A line is indented otherwise than its neighbours.',
    message: 'This line is not in line with the others: it belongs to no field.',
  },
  'front-matter.no-colon': {
    severity: 'error',
    summary: 'A line between the fields is not a field: it has no colon.',
    message: 'This line is not a field: a colon and a space are missing after the name.',
  },
  'front-matter.no-space-after-colon': {
    severity: 'error',
    summary: 'The space after the colon is missing.',
    message: 'A space is missing after the colon.',
  },
  'front-matter.no-space-after-dash': {
    severity: 'error',
    summary: 'The space after the dash of a list item is missing.',
    message: 'A space is missing after the dash.',
  },
  'front-matter.list-on-key-line': {
    severity: 'error',
    summary: 'A list with dashes starts on the line of its key.',
    message: 'A list with dashes must start on the line below its key.',
  },
  'front-matter.control-character': {
    severity: 'error',
    summary: 'An invisible control character stands in the front matter.',
    message: 'An invisible control character ({name}) stands here; no parser takes it.',
  },
  'front-matter.missing-quotes': {
    severity: 'error',
    summary: 'In TOML or JSON a text has no quotes, or quotes of another kind.',
    message: '"{value}" is nothing that {format} knows: text needs straight double quotes.',
    suggestion: ' Did you mean {closest}?',
  },
  'front-matter.missing-value': {
    severity: 'error',
    summary: 'In TOML or JSON a field has no value.',
    message: 'A value is missing here; an empty text is "".',
  },
  'front-matter.no-equals-sign': {
    severity: 'error',
    summary: 'In TOML the equals sign between name and value is missing.',
    message: 'In TOML an equals sign stands between "{name}" and its value.',
  },
  'front-matter.missing-comma': {
    severity: 'error',
    summary: 'The comma between two values of a list, or two fields of JSON, is missing.',
    message: 'A comma is missing here.',
  },
  'front-matter.extra-comma': {
    severity: 'error',
    summary: 'A comma or semicolon too many: after the last value in JSON, at the end of a field in TOML.',
    message: 'This "{mark}" is one too many.',
  },
  'front-matter.foreign-comment': {
    severity: 'error',
    summary: 'A comment in JSON, which has none, or one with // in TOML, where it starts with #.',
    message: 'This is no comment: JSON has none, and in TOML they start with "#".',
  },
  'front-matter.other-format': {
    severity: 'error',
    summary: 'TOML stands between "---" lines, or YAML between "+++" lines.',
    message: 'Between "{fence}" lines generators expect {format}, and this is {other}.',
  },
  'front-matter.not-fields': {
    severity: 'error',
    summary: 'What stands between the fences is not made of fields.',
    message: 'Front matter must be made of fields: a name, a colon, a value.',
  },
  'front-matter.syntax': {
    severity: 'error',
    summary: 'The parser of the format stumbles here.',
    message: 'This cannot be read: {detail}',
  },
  'front-matter.redefined-field': {
    severity: 'error',
    summary: 'A TOML key or table is written twice, which TOML forbids.',
    message: '"{name}" stands here twice, which TOML forbids.',
  },
  'front-matter.duplicate-field': {
    severity: 'warning',
    summary: 'A key is written twice; only the last one counts.',
    message: '"{name}" stands here twice; only the last one counts.',
  },
} as const satisfies Record<string, ProblemRow>;

/** What is wrong with the form of a note's front matter. */
export function checkFrontMatter(note: Note, { site }: CheckContext): readonly Problem[] {
  const { frontMatter } = note;
  if (frontMatter === undefined) return [];
  const faults = site.generator === 'jekyll' ? frontMatter.faults : toHugo(frontMatter);
  return [...tabsAtOnce(faults).map(problemOf), ...duplicates(frontMatter)];
}

/** Of all parsers only Hugo's takes `\\'` in YAML's double quotes for a quote. */
function toHugo({ faults, block }: FrontMatter): readonly FrontMatterFault[] {
  return faults.filter(
    ({ reason, data }) => !(block.format === 'yaml' && reason === 'bad-escape' && data.character === "'"),
  );
}

/** Who indents with tabs does so in every line: the first one says it for all, and its fix mends all. */
function tabsAtOnce(faults: readonly FrontMatterFault[]): readonly FrontMatterFault[] {
  const starts = faults.flatMap(({ reason, span }) => (reason === 'tab' ? [span.start] : []));
  const first = starts.reduce((least, start) => Math.min(least, start), Number.POSITIVE_INFINITY);
  return faults.filter(({ reason, span }) => reason !== 'tab' || span.start === first);
}

const codes = {
  unclosed: 'front-matter.unclosed',
  'colon-in-value': 'front-matter.colon-in-value',
  tab: 'front-matter.tab',
  'reserved-start': 'front-matter.reserved-start',
  'unknown-alias': 'front-matter.unknown-alias',
  'too-many-aliases': 'front-matter.too-many-aliases',
  'unclosed-quote': 'front-matter.unclosed-quote',
  'text-after-quote': 'front-matter.text-after-quote',
  'unclosed-bracket': 'front-matter.unclosed-bracket',
  'bad-escape': 'front-matter.bad-escape',
  'bad-indent': 'front-matter.bad-indent',
  'no-colon': 'front-matter.no-colon',
  'no-space-after-colon': 'front-matter.no-space-after-colon',
  'no-space-after-dash': 'front-matter.no-space-after-dash',
  'list-on-key-line': 'front-matter.list-on-key-line',
  'missing-quotes': 'front-matter.missing-quotes',
  'missing-value': 'front-matter.missing-value',
  'missing-comma': 'front-matter.missing-comma',
  'extra-comma': 'front-matter.extra-comma',
  'foreign-comment': 'front-matter.foreign-comment',
  'no-equals-sign': 'front-matter.no-equals-sign',
  'other-format': 'front-matter.other-format',
  'impossible-date': 'front-matter.invalid-date',
  'control-character': 'front-matter.control-character',
  'not-a-mapping': 'front-matter.not-fields',
  'duplicate-field': 'front-matter.redefined-field',
  syntax: 'front-matter.syntax',
} as const satisfies Record<FaultReason, Problem['code']>;

function problemOf({ reason, span, data }: FrontMatterFault): Problem {
  if (reason === 'missing-quotes') return { code: codes[reason], span, data: withMeant(data) };
  if (reason === 'impossible-date') return { code: codes[reason], span, data: impossibleDate(data) };
  return { code: codes[reason], span, data };
}

/** `True` is no text that lacks its quotes. */
function withMeant(data: FrontMatterFault['data']): FrontMatterFault['data'] {
  const { value = '' } = data;
  const closest = /^(?:true|false)$/i.test(value) ? value.toLowerCase() : mended(value);
  return closest === undefined || closest === value ? data : { ...data, closest };
}

/** A day of TOML's that no calendar has: the last one of that month was most likely meant. */
function impossibleDate({ value = '' }: FrontMatterFault['data']): FrontMatterFault['data'] {
  const consequence: Phrase = 'Hugo stops';
  const closest = lastDay(value);
  return closest === undefined ? { value, consequence } : { value, consequence, closest };
}

/** Keys that stand twice: the one that doesn't count is marked. */
function duplicates({ fields }: FrontMatter): readonly Problem[] {
  const last = new Map(fields.map((field) => [field.name, field] as const));
  return fields
    .filter((field) => last.get(field.name) !== field && last.get(field.name)?.key !== field.key)
    .map(({ name, key }) => ({ code: 'front-matter.duplicate-field', span: key, data: { name } }));
}
