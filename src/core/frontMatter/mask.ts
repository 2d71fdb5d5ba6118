import type { Span } from '../text/span';

/** A line without the blanks around what it says. */
export function trimmed(text: string, line: Span): Span {
  const content = text.slice(line.start, line.end);
  const start = line.start + content.length - content.trimStart().length;
  return { start, end: Math.max(start, line.start + content.trimEnd().length) };
}

/** The line in which `at` lies, without its end. */
export function lineAround(text: string, at: number): Span {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  let end = text.indexOf('\n', at);
  if (end === -1) end = text.length;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  return { start: Math.min(start, end), end };
}

/** The end of the last double quote on the line in which `at` lies. */
export function lastQuoteOnLine(text: string, at: number): number | undefined {
  const line = lineAround(text, at);
  const last = text.slice(line.start, line.end).lastIndexOf('"');
  return last === -1 ? undefined : line.start + last + 1;
}

/** What stands before a ` #`. */
export function withoutComment(text: string): string {
  const comment = /\s#/.exec(text);
  return (comment === null ? text : text.slice(0, comment.index)).trimEnd();
}

/** Replaces ASCII characters by private-use ones, which mean nothing to the parser. */
export function hide(text: string, span: Span): string {
  return replaceIn(text, span, (part) =>
    part.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xe000)),
  );
}

/** Puts the characters back that `hide` replaced. */
export function unhide(text: string): string {
  return text.replace(/[\uE000-\uE0FF]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xe000));
}

/** Hides the colons that start a value, from `from` to the line's end. */
export function hideColons(text: string, line: Span, from = line.start): string {
  return replaceIn(text, { start: from, end: line.end }, (part) => part.replace(/:(?=\s|$)/g, '\uE03A'));
}

/** Others in place of a span, then blanks: as many characters, line ends as they are. */
export function put(text: string, { start, end }: Span, stand: string): string {
  return blank(text.slice(0, start) + stand + text.slice(start + stand.length), {
    start: start + stand.length,
    end,
  });
}

/** Whether the number at `at` only stands for something that can't be read. */
export function isStandIn(source: string, masked: string, at: number): boolean {
  if (masked === source) return false;
  if (source.charAt(at) !== masked.charAt(at)) return true;
  // `010`
  return (
    masked.charAt(at) === '0' &&
    source.charAt(at + 1) !== masked.charAt(at + 1) &&
    /\d/.test(source.charAt(at + 1))
  );
}

/** Blanks in place of all that stands in a span, but for its line ends. */
export function blank(text: string, span: Span): string {
  return replaceIn(text, span, (part) => part.replace(/[^\r\n]/g, ' '));
}

/** Makes one line of several; comments between them go. */
export function joinLines(text: string, span: Span): string {
  const isQuoted = text.charAt(span.start) === '"' || text.charAt(span.start) === "'";
  const part = text.slice(span.start, span.end);
  const bare = isQuoted ? part : part.replace(/(^|\s)#[^\n]*/g, (comment) => ' '.repeat(comment.length));
  return text.slice(0, span.start) + bare.replace(/[\r\n]/g, ' ') + text.slice(span.end);
}

function replaceIn(text: string, span: Span, change: (part: string) => string): string {
  // What ends before it begins would come twice.
  if (span.end <= span.start) return text;
  return text.slice(0, span.start) + change(text.slice(span.start, span.end)) + text.slice(span.end);
}
