import { matchesAt } from '../../text/matchesAt';

/** `## Fences in the Rain - Ana Ruiz`, `### **Gates by Bo Lind** ###`. */
const spoken =
  /\n#{1,4} [^\n]{3,120}?\s(?:[–—|-]|by|par|von|por) \p{Lu}\p{L}+(?: \p{Lu}[\p{L}.'’-]*){1,3}[ \t#*_]*(?:\{[^{}\n]*\}[ \t]*)?(?=\r?\n)/uy;

/** How many headings of a raw text look like a title and who told it: some are in books of quotations, too. */
export function spokenHeadings(text: string): number {
  return matchesAt(text, '\n#', spoken).length;
}

/** From so many on they say something, where the text speaks of sessions as well. */
export const someSpoken = 4;
