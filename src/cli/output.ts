import type { Position } from '../core/text/lines';

/** A place for people and tools that count from one: `4:7`. */
export function oneBased({ line, character }: Position): string {
  return `${line + 1}:${character + 1}`;
}

/** `1 note`, `2 notes`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Text from a note on a terminal: no control character of it may reach the terminal. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
}
