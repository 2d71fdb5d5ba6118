import type { Dialect, Escaped, Shortcode, ShortcodeScan } from '../../core/shortcode/shortcode';
import type { Lines } from '../../core/text/lines';
import type { Span } from '../../core/text/span';
import type { Reading } from '../reading';
import { StitchedText } from './stitchedText';

/** A text in which marks stand for calls, and the document's line of each of its lines. */
export interface MarkedText {
  readonly text: string;
  readonly lineOf: (line: number) => number;
}

/** What stands in a stretch of a document, and how deep inside other calls. */
export interface Stretch {
  readonly text: string;
  readonly lines: Lines;
  readonly span: Span;
  readonly shortcodes: readonly Shortcode[];
  readonly escaped: readonly Escaped[];
  readonly depth: number;
}

/**
 * The text of `stretch` with a mark for every outermost call, which `reading` then knows by its number. What is escaped
 * loses the marks of its comment and shows.
 */
export function markCalls(stretch: Stretch, reading: Reading): MarkedText {
  const { text, lines, span, depth } = stretch;
  const stitched = new StitchedText(text, lines);
  let copied = span.start;
  for (const item of itemsOf(stretch)) {
    const { whole } = item;
    if (whole.start < copied || whole.end > span.end) continue;
    stitched.copy({ start: copied, end: whole.start });
    copied = whole.end;
    if ('content' in item) showEscaped(stitched, item, text);
    else {
      stitched.insert(reading.marks.of(reading.calls.length), whole.start);
      reading.calls.push({ kind: 'call', shortcode: item, text, lines, depth });
    }
  }
  stitched.copy({ start: copied, end: span.end });
  return { text: stitched.result, lineOf: (line) => stitched.lineOf(line) };
}

/** The calls and escapes that count in `dialects`, outermost first where one holds the other. */
export function ofDialects(
  scan: ShortcodeScan,
  dialects: ReadonlySet<Dialect>,
): Pick<Stretch, 'shortcodes' | 'escaped'> {
  return {
    shortcodes: scan.shortcodes.filter(({ open }) => dialects.has(open.dialect) && !open.isUnterminated),
    escaped: scan.escaped.filter(({ dialect }) => dialects.has(dialect)),
  };
}

function itemsOf({ shortcodes, escaped, span }: Stretch): readonly (Shortcode | Escaped)[] {
  const inside = escaped.slice(firstFrom(escaped, span.start), firstFrom(escaped, span.end));
  if (inside.length === 0) return shortcodes;
  return [...shortcodes, ...inside].sort((a, b) => a.whole.start - b.whole.start);
}

/** The number of the first that starts at `offset` or after it; they are in text order. */
function firstFrom(escaped: readonly Escaped[], offset: number): number {
  let low = 0;
  let high = escaped.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((escaped[middle]?.whole.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function showEscaped(stitched: StitchedText, { dialect, whole, content }: Escaped, text: string): void {
  if (dialect === 'hugo') {
    // `{<` and `>}` stay, the comment's marks go.
    stitched.copy({ start: whole.start, end: whole.start + delimiterLength });
    stitched.copy(content);
    stitched.copy({ start: whole.end - delimiterLength, end: whole.end });
  } else if (!isComment(text, whole.start)) {
    stitched.copy(content);
  }
}

/** `{<`, `%}` */
const delimiterLength = 3;

/** Whether `{% comment %}` starts there, which shows nothing at all, and not `{% raw %}`. */
function isComment(text: string, start: number): boolean {
  return /^{%-?s*comment\b/.test(text.slice(start, start + longestOpening));
}

/** Enough for `{%-`, some blanks and a name. */
const longestOpening = 100;
