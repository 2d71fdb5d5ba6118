/** A text as it is written here and as Windows writes it: whatever is recognized in one must be in the other. */
export function bothLineEnds(text: string): readonly string[] {
  return [text, text.replace(/\r?\n/g, '\r\n')];
}
