/** The letters and figures of a text, small and without what stands between them: `Fence-Conf 2019` is `fenceconf2019`. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
