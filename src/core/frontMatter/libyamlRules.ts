import { type Document, isCollection, isMap, isScalar, type Node, Scalar, visit } from 'yaml';
import type { Span } from '../text/span';
import type { FrontMatterFault } from './frontMatter';
import { blank, lineAround, trimmed } from './mask';

/**
 * What `yaml` takes and libyaml doesn't: control characters, a tab between a list's dash and its item, fields of which
 * the first stands further right.
 */
export function refusedByLibyaml(
  source: string,
  maxFaults: number,
): {
  readonly masked: string;
  readonly faults: FrontMatterFault[];
} {
  const faults: FrontMatterFault[] = [];
  let masked = source;
  const indented = indentedStart(source);
  if (indented !== undefined) {
    faults.push({
      reason: 'bad-indent',
      span: trimmed(source, lineAround(source, indented.start)),
      data: {},
    });
    masked = blank(masked, indented);
  }
  for (const match of source.matchAll(
    /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]|^[ ]*(?:- +)*-[ ]*\t\s*(?=\S)/gm,
  )) {
    if (faults.length >= maxFaults) break;
    const start = match.index + Math.max(0, match[0].indexOf('\t'));
    const isTab = match[0].includes('\t');
    const span = { start, end: isTab ? match.index + match[0].length : start + 1 };
    const name = `U+${source.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0')}`;
    faults.push(
      isTab ? { reason: 'tab', span, data: {} } : { reason: 'control-character', span, data: { name } },
    );
    masked = blank(masked, span);
  }
  return { masked, faults };
}

/** `tags: [a]:`: `yaml` passes over the colon, or takes the list for another key; libyaml doesn't. Where such a value starts. */
export function mappingOnKeyLine(document: Document.Parsed, masked: string): number | undefined {
  // Nearly no text has this, and looking at every node costs as much as parsing.
  if (!/[\]}"'][ \t]*:(?:\s|$)/.test(masked)) return undefined;
  let at: number | undefined;
  visit(document, {
    Collection(_, node) {
      const end = node.flow === true ? node.range?.[1] : undefined;
      if (at === undefined && end !== undefined && /^[ \t]*:(?:\s|$)/.test(masked.slice(end, end + 2)))
        at = node.range?.[0];
    },
    Pair(_, { key, value }) {
      const keyEnd = (key as Node | null)?.range?.[1];
      const start = isMap(value) && value.flow !== true ? value.range?.[0] : undefined;
      if (at !== undefined || keyEnd === undefined || start === undefined) return;
      if (!masked.slice(keyEnd, start).includes('\n')) at = start;
    },
  });
  return at;
}

/** Fields that start further right than later ones: libyaml stops at the first of these, and drops them all. */
function indentedStart(source: string): Span | undefined {
  const first = /^([ ]*)[^\s#]/m.exec(source);
  const indent = first?.[1]?.length ?? 0;
  if (first === null || indent === 0) return undefined;
  const lines = source.slice(first.index).matchAll(/^([ ]*)[^\s#]/gm);
  for (const { 1: blanks = '', index } of lines)
    if (blanks.length < indent) return { start: first.index, end: first.index + index };
  return undefined;
}

/**
 * A tab on a line that says nothing, where libyaml looks for the next key: it stops there, and nobody sees why. In
 * quotes, in brackets and, further right, after plain text and in `|` blocks it doesn't matter.
 */
export function tabOnBlankLine(document: Document.Parsed, masked: string): Span | undefined {
  let looked = 0;
  for (const match of masked.matchAll(/^([ ]*)(\t+)(?=[ \t]*(?:$|#))/gm)) {
    if (++looked > maxBlankLines) return undefined;
    const indent = match[1]?.length ?? 0;
    const start = match.index + indent;
    const around = kindAround(document, start);
    if (around === 'free' || (indent > 0 && (around === 'block' || followsPlainText(masked, match.index))))
      continue;
    return { start, end: start + (match[2]?.length ?? 0) };
  }
  return undefined;
}

/** Each such line costs a walk through all nodes. */
const maxBlankLines = 25;

function kindAround(document: Document.Parsed, at: number): 'free' | 'block' | 'nothing' {
  let kind: 'free' | 'block' | 'nothing' = 'nothing';
  visit(document, {
    Node(_, node) {
      const [start = 0, end = 0] = (node as Node).range ?? [];
      if (start > at || end <= at) return;
      if (isCollection(node) && node.flow === true) kind = 'free';
      if (!isScalar(node)) return;
      if (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE) kind = 'free';
      if (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED) kind = 'block';
    },
  });
  return kind;
}

/** Whether the last line that says something ends with a value without quotes, brackets or a comment behind it. */
function followsPlainText(text: string, lineStart: number): boolean {
  const before = text.slice(0, lineStart).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return /(?::|-)[ ]+[^\s"'[{|>#&*!][^#]*$/.test(line) && !/["'\]}:]$/.test(line);
}
