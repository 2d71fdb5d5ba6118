import type { Span } from '../text/span';
import type { FrontMatterBlock } from './frontMatter';

/**
 * Where a text's front matter stands. A BOM, blank lines and an opening `<!--` line may come before it. `undefined`
 * for a text that merely starts with a rule, a list, a shortcode or an object that isn't one.
 */
export function findFrontMatter(text: string): FrontMatterBlock | undefined {
  const start = contentStart(text);
  if (text.startsWith('---', start)) return findFenced(text, start, 'yaml');
  if (text.startsWith('+++', start)) return findFenced(text, start, 'toml');
  if (text.charCodeAt(start) === openBrace) return findJson(text, start);
  return findWithoutOpening(text, start);
}

/** The same block, ended at `end` because its closing fence is missing. */
export function unclosedAt(block: FrontMatterBlock, end: number): FrontMatterBlock {
  return {
    ...block,
    content: { start: block.content.start, end },
    close: undefined,
    whole: { start: block.open.start, end },
  };
}

/**
 * Where fields that start at `start` and are never closed most likely end: after the last line, before the first
 * blank one, that can be part of YAML.
 */
export function meantEnd(text: string, start: number): number {
  let end = start;
  for (const line of linesFrom(text, start)) {
    if (!isFieldLine.test(line.text)) break;
    end = line.end;
  }
  return end;
}

/** Whether all lines of `span` can be part of YAML's fields: none of them is prose. */
export function isAllFields(text: string, span: Span): boolean {
  for (const line of linesFrom(text.slice(0, span.end), span.start))
    if (line.text.trim() !== '' && !isFieldLine.test(line.text)) return false;
  return true;
}

const openBrace = 0x7b;
const fences = {
  yaml: { open: /^---[ \t]*$/, close: /^(?:-{3,}|\.\.\.)[ \t]*$/ },
  toml: { open: /^\+\+\+[ \t]*$/, close: /^\+\+\+[ \t]*$/ },
} as const;
const keyLine = /^(?:"[^"]*"|'[^']*'|[\p{L}\p{N}_][^:#\s]*(?: [^:#\s]+)*)[ \t]*:(?:\s|$)/u;
const tomlKeyLine = /^\s*(?:\[|["'\w-][^=]*=)/;
/** A key, a list item, a continuation, a comment, or an attempt at a key: `title:x`. */
const isFieldLine = /^(?:[ \t]+\S|-(?:\s|$)|#|["'\p{L}\p{N}_][^:]*:|[\]}])/u;
const commonKey = /^(?:title|date|layout|tags|categories|permalink|author)\s*:/;

interface TextLine {
  readonly start: number;
  /** Without the line's end. */
  readonly end: number;
  readonly text: string;
}

/** The lines from `start`, which is the start of one. */
function* linesFrom(text: string, start: number): Generator<TextLine> {
  let at = start;
  while (at < text.length) {
    let end = text.indexOf('\n', at);
    const next = end === -1 ? text.length : end + 1;
    if (end === -1) end = text.length;
    if (end > at && text.charCodeAt(end - 1) === 13) end--;
    yield { start: at, end, text: text.slice(at, end) };
    at = next;
  }
}

/** The start of the first line that says something. */
function contentStart(text: string): number {
  const first = skipBlank(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  if (!text.startsWith('<!--', first)) return first;
  const lineEnd = text.indexOf('\n', first);
  const next = lineEnd === -1 ? first : skipBlank(text, lineEnd + 1);
  return /^(?:---|\+\+\+|\{)/.test(text.slice(next, next + 3)) ? next : first;
}

function skipBlank(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  return at;
}

function findFenced(text: string, start: number, format: 'yaml' | 'toml'): FrontMatterBlock | undefined {
  const lines = linesFrom(text, start);
  const first: TextLine | undefined = lines.next().value ?? undefined;
  if (first === undefined || !fences[format].open.test(first.text)) return undefined;
  const open = { start, end: start + 3 };
  const contentFrom = Math.min(nextLine(text, first.end), text.length);
  let close: Span | undefined;
  for (const line of lines) {
    if (!fences[format].close.test(line.text)) continue;
    close = { start: line.start, end: line.start + line.text.trimEnd().length };
    break;
  }
  if (close === undefined) return findUnclosed(text, format, open, contentFrom);
  const content = { start: contentFrom, end: close.start };
  if (!saysFields(text, format, content)) return undefined;
  return { format, open, content, close, whole: { start: open.start, end: close.end } };
}

function findUnclosed(
  text: string,
  format: 'yaml' | 'toml',
  open: Span,
  start: number,
): FrontMatterBlock | undefined {
  const end = format === 'yaml' ? meantEnd(text, start) : meantTomlEnd(text, start);
  const content = { start, end };
  if (end === start || !saysFields(text, format, content)) return undefined;
  return { format, open, content, close: undefined, whole: { start: open.start, end } };
}

function meantTomlEnd(text: string, start: number): number {
  let end = start;
  for (const line of linesFrom(text, start)) {
    if (line.text.trim() === '' || fences.yaml.close.test(line.text)) break;
    end = line.end;
  }
  return end;
}

/** Whether there is a field between the fences, or nothing at all: prose between two rules is no front matter. */
function saysFields(text: string, format: 'yaml' | 'toml', content: Span): boolean {
  let isEmpty = true;
  let isToml = true;
  for (const line of linesFrom(text.slice(0, content.end), content.start)) {
    if (line.text.trim() === '' || line.text.startsWith('#')) continue;
    isEmpty = false;
    if (startedKey.test(line.text)) return true;
    if (saysYaml(line.text) || (format === 'toml' && tomlKeyLine.test(line.text))) return true;
    isToml &&= tomlKeyLine.test(line.text);
  }
  // Between the fences of YAML only if nothing else stands there: prose may hold an equals sign.
  return isEmpty || isToml;
}

/** A key of which the colon is still to be typed. */
const startedKey = /^[a-z][\w-]*[ \t]*$/i;

function saysYaml(line: string): boolean {
  return (
    startedKey.test(line) ||
    keyLine.test(line.trimStart()) ||
    /^\s*[\w-]+:\S/.test(line) ||
    /^(?:\{|<<:|\? )/.test(line)
  );
}

function nextLine(text: string, lineEnd: number): number {
  const end = text.indexOf('\n', lineEnd);
  return end === -1 ? text.length : end + 1;
}

/** `{` before a key or its own end, but not `{{< figure >}}`, `{% include %}` or `{: .class}`. */
function findJson(text: string, start: number): FrontMatterBlock | undefined {
  const inside = skipBlank(text, start + 1);
  if (!/^(?:["“}]|\/[/*]|['\w]+['"]?\s*:)/.test(text.slice(inside, inside + longestFirstKey)))
    return undefined;
  const open = { start, end: start + 1 };
  const end = closingBrace(text, start);
  if (end === undefined) {
    const meant = meantTomlEnd(text, start);
    const content = { start, end: meant };
    return { format: 'json', open, content, close: undefined, whole: content };
  }
  const content = { start, end: end + 1 };
  return { format: 'json', open, content, close: { start: end, end: end + 1 }, whole: content };
}

/** No key is longer than this. */
const longestFirstKey = 80;

/** The brace that closes the one at `start`; braces in strings don't count, and a string ends with its line. */
function closingBrace(text: string, start: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '\\') at++;
    else if (unit === '"') inString = !inString;
    else if (unit === '\n') inString = false;
    else if (inString) continue;
    else if (unit === '{') depth++;
    else if (unit === '}' && --depth === 0) return at;
  }
  return undefined;
}

/**
 * Hexo's form: fields from the first line on, then `---`. A setext heading has that shape too, so that one line alone
 * must hold a key that everybody uses, and every line must be a field's.
 */
function findWithoutOpening(text: string, start: number): FrontMatterBlock | undefined {
  let keys = 0;
  let hasCommonKey = false;
  for (const line of linesFrom(text, start)) {
    if (fences.toml.close.test(line.text)) return undefined;
    if (/^-{3,}[ \t]*$/.test(line.text)) {
      if (keys < 2 && !hasCommonKey) return undefined;
      const content = { start, end: line.start };
      const close = { start: line.start, end: line.start + line.text.trimEnd().length };
      return {
        format: 'yaml',
        open: { start, end: start },
        content,
        close,
        whole: { start, end: close.end },
      };
    }
    if (keyLine.test(line.text)) {
      keys++;
      hasCommonKey ||= commonKey.test(line.text);
    } else if (keys === 0 || (line.text.trim() !== '' && !isFieldLine.test(line.text))) return undefined;
  }
  return undefined;
}
