/**
 * Markdown that shows `text` as it is: anybody's words become no link, picture, HTML or heading. Blanks still wrap;
 * line ends stay line ends.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\r?\n/g, '  \n');
}
