/** The words of a table that is written as running text, over as many lines as it takes. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
