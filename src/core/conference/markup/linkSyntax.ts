// Links as raw text shows them, where the outline's would be more than is needed; what they lead to is the outline's to say.

/** What follows the words of a link: its address, or the name under which that stands below. To be put into an expression. */
export const linkTail = /(?:\([^()\s]*\)|\[[^\][\n]{0,80}\])/.source;

/** Where the words of a link end, and where it leads to begins: cheap to see. */
export const linkMiddle = /\][([]/;

const link = new RegExp(`\\[([^\\][]*)\\]${linkTail}`, 'g');

/** Only the words of `[Fences](…)` and `[Fences][1]`. */
export function withoutLinks(text: string): string {
  return linkMiddle.test(text) ? text.replace(link, '$1') : text;
}
