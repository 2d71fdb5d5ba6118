/** Whether a text has all of the words, wherever in it. Text and words are folded already. */
export function hasWords(words: readonly string[], text: string): boolean {
  return words.every((word) => text.includes(word));
}

/** What is typed, as `hasWords` wants it: `Harbor  Sjöberg` is `harbor`, `sjoberg`. */
export function wordsOf(query: string): readonly string[] {
  return foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** What letters without a mark to take off are typed as, and what is typed for typographic quotes. */
const plainLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ø: 'o',
    æ: 'ae',
    œ: 'oe',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ß: 'ss',
    ı: 'i',
    '‘': "'",
    '’': "'",
  }),
);

/**
 * A text as it is looked for: small, without accents (`Sjöberg` is `sjoberg`, `Łukasz` is `lukasz`), with straight
 * apostrophes and without the quotes around words.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}"“”„«»]/gu, '')
    .replace(/[øæœłđðþßı‘’]/g, (letter) => plainLetters.get(letter) ?? letter);
}
