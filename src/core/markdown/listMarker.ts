/** `-`, `*`, `+`, `1.` or `1)` before a blank or the line's end. */
export interface ListMarker {
  readonly length: number;
  readonly isOrdered: boolean;
  /** Whether it can begin a list in the middle of a paragraph: something follows it, and a number is 1. */
  readonly canInterrupt: boolean;
}

const bullet = /^[-*+](?=[ \t]|$)/;
const number = /^(\d{1,9})[.)](?=[ \t]|$)/;

/** The marker that a line (without its indentation) begins with. */
export function listMarkerAt(line: string): ListMarker | undefined {
  const counted = number.exec(line);
  const length = counted?.[0].length ?? (bullet.test(line) ? 1 : 0);
  if (length === 0) return undefined;
  const hasText = line.slice(length).trim() !== '';
  return { length, isOrdered: counted !== null, canInterrupt: hasText && Number(counted?.[1] ?? 1) === 1 };
}
