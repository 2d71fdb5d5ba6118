/** Lower case letters and digits of any script, parted by `-`; `note` where there are none. */
export function slugOf(title: string): string {
  return plainWordsOf(title).join('-').toLowerCase() || 'note';
}

/** The letters and digits of a text as they are written, but for accents. */
export function plainWordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
