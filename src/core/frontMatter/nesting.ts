import type { ReadFields } from './frontMatter';

/**
 * Deeper than any front matter, config or data file. The parsers go down level by level, and so do those who read what
 * they find: where a text decides how deep, it could exhaust the stack, of which V8 doesn't always let itself be saved
 * (a regular expression that is compiled on the last of it ends the process).
 */
export const deepest = 64;

/** A key of TOML with more parts (`a.b.c`) is none that somebody wrote. */
export const mostKeyParts = 16;

const [lineFeed, tab, space] = [10, 9, 32];
const [openSquare, closeSquare, openCurly, closeCurly, dash, question] = [...'[]{}-?'].map((mark) =>
  mark.charCodeAt(0),
);

/**
 * Whether lists and mappings stand in one another more than 64 deep, by their brackets, their indentation or runs of
 * marks (`- - - a`), in YAML, TOML or JSON. Brackets in quotes count too: no text has so many open ones.
 */
export function isTooDeep(source: string): boolean {
  const indents: number[] = [];
  let brackets = 0;
  let marks = 0;
  let lineStart = 0;
  let isLineStart = true;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === lineFeed) {
      lineStart = at + 1;
      isLineStart = true;
      marks = 0;
    }
    if (isBlank(unit)) continue;
    if (isLineStart) indent(indents, at - lineStart);
    isLineStart = false;
    if (unit === openSquare || unit === openCurly) brackets++;
    else if (unit === closeSquare || unit === closeCurly) brackets = Math.max(0, brackets - 1);
    const isMark = (unit === dash || unit === question) && isBlank(source.charCodeAt(at + 1));
    marks = isMark ? marks + 1 : 0;
    if (Math.max(brackets, indents.length + marks) > deepest) return true;
  }
  return false;
}

function isBlank(unit: number): boolean {
  return unit === space || unit === tab || unit === lineFeed;
}

/** The indentations that are open at a line which starts in `column`. */
function indent(indents: number[], column: number): void {
  while ((indents.at(-1) ?? -1) >= column) indents.pop();
  indents.push(column);
}

/** What is read of such a text: nothing, and the first line is told. */
export function tooDeep(source: string, offset: number): ReadFields {
  const lineEnd = source.search(/[\r\n]|$/);
  const span = { start: offset, end: offset + lineEnd };
  return { fields: [], faults: [{ reason: 'syntax', span, data: { detail: 'This is nested too deeply.' } }] };
}
