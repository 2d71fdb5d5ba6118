import type { FilePath } from '../text/paths';
import { type Span, textOf } from '../text/span';
import { attributeBefore, isAddress, strongerType, typeOfAttribute } from './attributeBefore';
import { docMarkdown } from './docMarkdown';
import { scanLiquidTags } from './liquidTags';
import { parametersOf } from './readTemplate';
import type { Escaped, Tag } from './shortcode';
import type { ShortcodeDefinition } from './shortcodeDefinition';
import { readTemplateDocs } from './templateDocs';
import { type ParameterReads, TemplateReads } from './templateReads';

/** `include.alt`, `include['alt']`, with what stands before it and a filter `default` behind it. */
const parameterRead =
  /(\{\{-?\s*|[\s(=,:|])include(?:\.([\w-]+)|\[\s*(?:"([^"]*)"|'([^']*)')\s*\])(\s*\|\s*default:\s*(?:"([^"]*)"|'([^']*)'|([\w.]+)))?/g;

/** The parameters as a whole, or one whose name is computed. */
const wholeRead = /\binclude\s*(?:%\}|\}\}|\||\[\s*[^"'\s])|\bin\s+include\b/;

/**
 * What a Jekyll include accepts, read from its text: every `include.name` in it. Comments with `@param` tell the rest.
 * `isComplete` is `false` where it goes through all of them (`for x in include`).
 */
export function readInclude(path: FilePath, text: string): ShortcodeDefinition {
  const scan = scanLiquidTags(text, 0, []);
  const docs = readTemplateDocs(
    scan.escaped.filter(isComment(text)).map(({ content }) => textOf(text, content)),
  );
  const reads = new TemplateReads();
  let depth = 0;
  for (const code of [...scan.tags.map(codeOf), ...scan.outputs.map(outputOf)].sort(
    (a, b) => a.start - b.start,
  )) {
    depth += code.depth;
    readCode(text, code, depth > 0, reads);
  }
  return {
    dialect: 'liquid',
    name: includeNameOf(path) ?? path,
    origin: 'site',
    template: path,
    parameters: parametersOf(reads.all, docs),
    isComplete: reads.isComplete,
    body: 'none',
    description: docMarkdown(docs.description),
  };
}

/** The name by which `{% include %}` calls a file: `_includes/talks/card.html` → `talks/card.html`. */
export function includeNameOf(path: FilePath): string | undefined {
  return /(?:^|\/)_includes\/(.+)$/.exec(path)?.[1];
}

/** A tag or an output, and how much deeper in conditions what follows it stands. */
interface LiquidCode extends Span {
  readonly isOutput: boolean;
  readonly depth: number;
}

const conditions = new Set(['if', 'unless', 'for', 'case']);

function codeOf({ name, kind, whole }: Tag): LiquidCode {
  const depth = conditions.has(name) ? (kind === 'close' ? -1 : 1) : 0;
  return { ...whole, isOutput: false, depth };
}

function outputOf(span: Span): LiquidCode {
  return { ...span, isOutput: true, depth: 0 };
}

function isComment(text: string): (escaped: Escaped) => boolean {
  return ({ whole }) => /^\{%-?\s*comment/.test(text.slice(whole.start, whole.start + longestOpening));
}

/** Enough of a tag to see its name. */
const longestOpening = 40;

function readCode(text: string, code: LiquidCode, isConditional: boolean, reads: TemplateReads): void {
  const source = textOf(text, code);
  const isMarkdown = /\bmarkdownify\b/.test(source);
  const read = new Map<string, ParameterReads>();
  if (wholeRead.test(source)) reads.isComplete = false;
  for (const match of source.matchAll(parameterRead)) {
    const [
      ,
      before = '',
      dotted,
      doubleQuoted,
      singleQuoted,
      filter,
      defaultDouble,
      defaultSingle,
      defaultWord,
    ] = match;
    const name = dotted ?? doubleQuoted ?? singleQuoted ?? '';
    const parameter = reads.of(name);
    read.set(name, parameter);
    parameter.default ??= defaultDouble ?? defaultSingle ?? defaultWord;
    if (!code.isOutput || isConditional || filter !== undefined) parameter.isGuarded = true;
    if (isMarkdown) parameter.type = 'markdown';
    if (before.startsWith('{{')) describeByAttribute(parameter, text, code.start);
  }
  for (const [, name = '', doubleQuoted, singleQuoted] of source.matchAll(comparison)) {
    const value = doubleQuoted ?? singleQuoted ?? '';
    if (value !== '') read.get(name)?.values.add(value);
  }
}

/** `include.kind == "talk"` */
const comparison = /\binclude\.([\w-]+)\s*(?:==|!=)\s*(?:"([^"]*)"|'([^']*)')/g;

function describeByAttribute(parameter: ParameterReads, text: string, start: number): void {
  const place = attributeBefore(text, start);
  if (place === undefined) return;
  parameter.type = strongerType(parameter.type, typeOfAttribute(place));
  if (isAddress(place) && !parameter.isGuarded) parameter.isRequired = true;
}
