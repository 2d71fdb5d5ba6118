/** `_`, a letter or a digit, of any script: what Hugo's names are made of (with `-`). */
export function isWordCharacter(character: string): boolean {
  return isAsciiWord(character.charCodeAt(0)) || wordCharacter.test(character);
}

const wordCharacter = /^[\p{L}\p{Nd}_]$/u;

/** What nearly all of them are, seen without an expression. */
function isAsciiWord(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95
  );
}

/** A character of two UTF-16 units begins with one from here on. */
const firstSurrogate = 0xd800;

/** The whole character (one or two UTF-16 units) that starts at `offset`; `''` at the end. */
export function characterAt(text: string, offset: number): string {
  if (text.charCodeAt(offset) < firstSurrogate) return text.charAt(offset);
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** Where a word ends that starts at `start`: made of letters, digits, `_` and the characters of `others`. */
export function wordEnd(text: string, start: number, others: string): number {
  let end = start;
  for (;;) {
    while (isAsciiWord(text.charCodeAt(end))) end++;
    const character = characterAt(text, end);
    if (character === '' || !(others.includes(character) || isWordCharacter(character))) return end;
    end += character.length;
  }
}

/** The blanks and line ends that may stand between the items of a tag. */
export function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}

/** What ends an unquoted value: any white space of Unicode's. */
export function isSpace(character: string): boolean {
  return /^[\s\u0085]$/.test(character) && character !== '\ufeff';
}

/** Hugo's types of unquoted values: `true` a bool, `33` an int, `3.14` a float; the rest are strings. */
export function typeOfUnquoted(text: string): 'string' | 'int' | 'float' | 'bool' {
  if (text === 'true' || text === 'false') return 'bool';
  if (/^[-+]?\d+$/.test(text)) return fitsInt64(text) ? 'int' : 'string';
  if (/^[-+]?\d*\.\d+$/.test(text)) return 'float';
  return 'string';
}

/** Digits that always fit into 64 bits, so that only longer ones need a closer look. */
const safeDigits = 18;
/** More digits than 64 bits can hold, sign and leading zeros apart: not worth reading. */
const mostDigits = 400;

function fitsInt64(text: string): boolean {
  if (text.length <= safeDigits) return true;
  if (text.length > mostDigits) return false;
  const value = BigInt(text.replace('+', ''));
  return value === BigInt.asIntN(64, value);
}
