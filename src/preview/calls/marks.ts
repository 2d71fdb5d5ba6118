/**
 * Words that stand in for shortcodes in the text that Markdown reads, as Hugo itself does it: so a shortcode may stand
 * in a heading, a table, a link's address or in code, and what it makes is put there at the very end.
 *
 * A mark is all letters and digits: Markdown, addresses and highlighters leave it alone.
 */
export class Marks {
  readonly #prefix: string;
  readonly #pattern: RegExp;

  /** `text`: in which no mark may stand by chance. */
  constructor(text: string) {
    let prefix = 'xcallx';
    while (text.includes(prefix)) prefix += 'x';
    this.#prefix = prefix;
    this.#pattern = new RegExp(`${prefix}(\\d+)z`, 'g');
  }

  /** The mark of the call with this number. */
  of(index: number): string {
    return `${this.#prefix}${index}z`;
  }

  isIn(text: string): boolean {
    return text.includes(this.#prefix);
  }

  /** The text with each mark replaced; `index` is its call's number. */
  replace(text: string, replacement: (index: number) => string): string {
    return text.replace(this.#pattern, (_, index: string) => replacement(Number(index)));
  }

  /** `a xcallx0z b` → `['a ', 0, ' b']`. */
  split(text: string): readonly (string | number)[] {
    const parts: (string | number)[] = [];
    let copied = 0;
    for (const match of text.matchAll(this.#pattern)) {
      if (match.index > copied) parts.push(text.slice(copied, match.index));
      parts.push(Number(match[1]));
      copied = match.index + match[0].length;
    }
    if (copied < text.length) parts.push(text.slice(copied));
    return parts;
  }
}
