import type { Span } from '../text/span';
import { typeOfUnquoted } from './hugoCharacters';
import type { Parameter, ParameterValue, ShortcodeFault } from './shortcode';

/** The parameters of one Liquid tag, and where they are none. */
export interface LiquidParameters {
  readonly parameters: readonly Parameter[];
  readonly faults: readonly ShortcodeFault[];
}

/**
 * What stands in `content`, behind a tag's name: `include`'s file and its `name="value"`s, the path of `link`, the name
 * of `post_url`, the language of `highlight`. Other tags have a language of their own and no parameters here.
 *
 * The rules are those of Jekyll's `tags/include.rb`: values in either quotes with `\` before a quote, or the name of a
 * variable; anything else makes Jekyll stop.
 */
export function readLiquidParameters(text: string, tag: string, content: Span): LiquidParameters {
  if (tag === 'include' || tag === 'include_relative') return readInclude(text, tag, content);
  if (tag === 'link' || tag === 'post_url')
    return { parameters: onlyWord(text, trimmed(text, content)), faults: [] };
  if (tag === 'highlight') return { parameters: onlyWord(text, firstWord(text, content)), faults: [] };
  return { parameters: [], faults: [] };
}

function onlyWord(text: string, span: Span): readonly Parameter[] {
  return span.start === span.end ? [] : [positional(text, span)];
}

function positional(text: string, span: Span): Parameter {
  const value: ParameterValue = {
    span,
    content: span,
    text: text.slice(span.start, span.end),
    quote: 'none',
    type: 'string',
  };
  return { name: undefined, key: span, value, whole: span };
}

function trimmed(text: string, { start, end }: Span): Span {
  const source = text.slice(start, end);
  const from = start + source.length - source.trimStart().length;
  return { start: Math.min(from, end), end: Math.max(from, start + source.trimEnd().length) };
}

function firstWord(text: string, content: Span): Span {
  const { start, end } = trimmed(text, content);
  let wordEnd = start;
  while (wordEnd < end && !isSpace(text[wordEnd])) wordEnd += 1;
  return { start, end: wordEnd };
}

function isSpace(unit: string | undefined): boolean {
  return unit !== undefined && /\s/.test(unit);
}

/** `include`'s file may be made of outputs: `{% include {{ page.card }} %}`, `{% include cards/{{ kind }}.html %}`. */
const includedFile = /(?:[^\s{]|\{(?!\{)|\{\{[^{}]*\}\})*/y;

/** One `name="value"`, `name='value'` or `name=variable`, with the blanks that must follow. */
const namedParameter =
  /([\w-]+)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))(?=\s|$)/y;

function readInclude(text: string, tag: string, content: Span): LiquidParameters {
  const { start, end } = trimmed(text, content);
  // Cut off, so that patterns can't read on behind the tag.
  const source = text.slice(start, end);
  const faults: ShortcodeFault[] = [];
  const blame = (from: number, to: number, kind: string): void => {
    const span = { start: start + from, end: start + to };
    faults.push({ reason: 'bad-include', dialect: 'liquid', span, data: { shortcode: tag, kind } });
  };
  includedFile.lastIndex = 0;
  includedFile.test(source);
  const fileEnd = includedFile.lastIndex;
  if (fileEnd === 0) {
    faults.push({
      reason: 'bad-include',
      dialect: 'liquid',
      span: { start: content.start, end: Math.max(content.start, end) },
      data: { shortcode: tag, kind: 'no-file' },
    });
    return { parameters: [], faults };
  }
  const parameters = [positional(text, { start, end: start + fileEnd })];
  let at = fileEnd;
  while (at < source.length) {
    if (isSpace(source[at])) at += 1;
    else {
      const parameter = namedAt(source, at, start);
      const next = parameter === undefined ? wordEnd(source, at) : parameter.whole.end - start;
      if (parameter === undefined) blame(at, next, 'syntax');
      else {
        parameters.push(parameter);
        const output = /\{\{\s*[\w.-]+\s*(?:\|[^}]*)?\}\}/.exec(parameter.value.text);
        // Jekyll then takes all of it for the name of the file.
        if (output !== null) blame(at, next, 'output-in-value');
      }
      at = next;
    }
  }
  return { parameters, faults: faults.slice(0, 1) };
}

function wordEnd(source: string, from: number): number {
  let end = from;
  while (end < source.length && !isSpace(source[end])) end += 1;
  return end;
}

function namedAt(source: string, at: number, shift: number): Parameter | undefined {
  namedParameter.lastIndex = at;
  const match = namedParameter.exec(source);
  if (match === null) return undefined;
  const [all, name = '', doubleQuoted, singleQuoted, variable] = match;
  const written = doubleQuoted ?? singleQuoted ?? variable ?? '';
  const quote = doubleQuoted !== undefined ? '"' : singleQuoted !== undefined ? "'" : 'none';
  const quoteLength = quote === 'none' ? 0 : 1;
  const end = shift + at + all.length;
  const span = { start: end - written.length - 2 * quoteLength, end };
  const value: ParameterValue = {
    span,
    content: { start: span.start + quoteLength, end: span.end - quoteLength },
    text: quote === 'none' ? written : written.replaceAll(`\\${quote}`, quote),
    quote,
    type: quote === 'none' ? variableType(written) : 'string',
  };
  const key = { start: shift + at, end: shift + at + name.length };
  return { name, key, value, whole: { start: key.start, end } };
}

/** Numbers and `true`/`false` are what they are; any other word without quotes is the name of a variable. */
function variableType(text: string): ParameterValue['type'] {
  const type = typeOfUnquoted(text);
  return type === 'string' ? 'variable' : type;
}
