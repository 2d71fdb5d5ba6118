import { isSpace, typeOfUnquoted } from './hugoCharacters';
import { readQuoted, readRaw } from './hugoQuotes';
import type { ValueReading } from './hugoValue';
import type { ParameterValue } from './shortcode';

/**
 * The value that starts at `start`: in double quotes, in backquotes, escaped (`\"…\"`), or up to the next blank.
 * `tagEnd` is what ends the tag: Hugo reads on over it in a value without quotes, which is a fault here.
 */
export function readHugoValue(text: string, start: number, tagEnd: string): ValueReading {
  const character = text[start];
  if (character === '"' || character === '\\') return readQuoted(text, start, tagEnd);
  if (character === '`') return readRaw(text, start, tagEnd);
  const meant = readMeantQuote(text, start, tagEnd);
  return meant === undefined || isOneWord(text, meant.value) ? readUnquoted(text, start) : meant;
}

function readUnquoted(text: string, start: number): ValueReading {
  let end = start;
  let fault: ValueReading['fault'];
  while (end < text.length && !isSpace(text[end] ?? '')) {
    if (/^[>%]\}\}/.test(text.slice(end, end + delimiterLength))) {
      const delimiterEnd = end + delimiterLength;
      if (end > start && text[end - 1] === '/') end -= 1;
      fault = { reason: 'no-space-before-end', span: { start: end, end: delimiterEnd } };
      break;
    }
    end += 1;
  }
  const span = { start, end };
  const written = text.slice(start, end);
  const value = { span, content: span, text: written, quote: 'none', type: typeOfUnquoted(written) } as const;
  return { value, next: end, fault };
}

/** `>}}` */
const delimiterLength = 3;

/** `title='word'`: Hugo reads this up to the next blank, quotes and all, and is content. */
function isOneWord(text: string, { span }: ParameterValue): boolean {
  for (let i = span.start; i < span.end; i++) if (isSpace(text[i] ?? '')) return false;
  return isSpace(text[span.end] ?? '');
}

/** Which characters end what was opened with one that Hugo knows no quote in. */
const meantQuotes: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['“', '”“'],
  ['”', '”“'],
  ['„', '“”'],
  ['‘', '’‘'],
  ['’', '’‘'],
  ['«', '»'],
]);

/** So many apostrophes may stand in a value before its end is no more looked for. */
const mostApostrophes = 4;

/**
 * A value in quotes that Hugo does not know, as the writer means it, with the fault that it is: `'two words'`,
 * `“two words”`. `undefined` where there is none.
 */
export function readMeantQuote(text: string, start: number, tagEnd: string): ValueReading | undefined {
  const open = text[start] ?? '';
  const closers = meantQuotes.get(open);
  if (closers === undefined) return undefined;
  const end = findMeantEnd(text, start + 1, closers, tagEnd);
  if (end === undefined) return undefined;
  const span = { start, end: end + 1 };
  const content = { start: start + 1, end };
  const quote = open === "'" ? "'" : 'smart';
  const value = {
    span,
    content,
    text: text.slice(content.start, content.end),
    quote,
    type: 'string',
  } as const;
  const reason = quote === 'smart' ? 'smart-quotes' : 'single-quotes';
  return { value, next: span.end, fault: { reason, span } };
}

function findMeantEnd(text: string, start: number, closers: string, tagEnd: string): number | undefined {
  let apostrophes = 0;
  for (let i = start; i < text.length; i++) {
    const unit = text[i] ?? '';
    if (unit === '\n' || text.startsWith(tagEnd, i)) return undefined;
    if (!closers.includes(unit)) continue;
    const after = text[i + 1] ?? '\n';
    if (isSpace(after) || after === '/' || text.startsWith(tagEnd, i + 1)) return i;
    apostrophes += 1;
    if (apostrophes === mostApostrophes) return undefined;
  }
  return undefined;
}
