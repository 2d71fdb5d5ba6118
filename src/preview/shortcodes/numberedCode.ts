import { element } from '../html/html';
import { encodePart } from '../html/safeAddress';
import type { CodeOptions } from './codeOptions';

/** A `code` element around the lines that are given to it. */
export type CodeElement = (html: string) => string;

/**
 * Coloured code with its lines numbered and marked as Hugo draws them: numbers in a table beside the code, or before
 * each of its lines.
 */
export function numberedCode(html: string, code: CodeElement, options: CodeOptions): string {
  const lines = htmlLines(html);
  const { lineNumbers, isMarked } = options;
  const number = lineNumber(options, lines.length);
  const marked = (i: number, inner: string) =>
    isMarked(i + 1) ? element('span', [['class', 'conference-notes-marked-line']], inner) : inner;
  const drawn = lines.map((line, i) => {
    const end = i < lines.length - 1 ? '\n' : '';
    return marked(i, `${lineNumbers === 'inline' ? number(i, '') : ''}${line}${end}`);
  });
  const pre = (inner: string) => element('pre', [['tabindex', '0']], inner);
  const words = pre(code(drawn.join('')));
  if (lineNumbers !== 'table') return words;
  const numbers = lines.map((_, i) => marked(i, number(i, '\n'))).join('');
  const cells = [pre(element('code', [], numbers)), words].map((inner) => element('td', [], inner));
  const row = element('tr', [], cells.join(''));
  return element('div', [], element('table', [['class', 'conference-notes-numbered']], row));
}

/** Draws the number of a line, which may lead to itself: so that its address can be copied. */
function lineNumber({ start, anchor }: CodeOptions, count: number): (i: number, end: string) => string {
  const width = String(start + count - 1).length;
  return (i, end) => {
    const words = String(start + i).padStart(width);
    const id = anchor === undefined ? undefined : `${anchor.replace(/-?$/, '-')}${start + i}`;
    const link = id === undefined ? words : element('a', [['href', `#${encodePart(id)}`]], words);
    return element(
      'span',
      [
        ['class', 'conference-notes-line-number'],
        ['id', id],
        // A reader of screens reads the code, not its numbers; a link must be reachable.
        ['aria-hidden', id === undefined ? 'true' : undefined],
      ],
      link + end,
    );
  };
}

/** The lines of coloured code; a colour that goes on is ended with the line and begun again on the next. */
export function htmlLines(html: string): readonly string[] {
  const lines: string[] = [];
  const open: string[] = [];
  let line = '';
  for (const [piece] of html.matchAll(/<[^>]*>|\n|[^<\n]+|</g)) {
    if (piece === '\n') {
      lines.push(line + '</span>'.repeat(open.length));
      line = open.join('');
      continue;
    }
    if (piece.startsWith('<span')) open.push(piece);
    else if (piece === '</span>') open.pop();
    line += piece;
  }
  return [...lines, line];
}
