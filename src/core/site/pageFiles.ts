/** The endings of files that Hugo, Jekyll or a plugin of theirs makes pages of; Hugo's templates for content as well. */
export const pageEndings: readonly string[] = [
  ...['md', 'markdown', 'mkd', 'mkdn', 'mkdown', 'html', 'htm', 'org', 'adoc', 'asciidoc', 'ad', 'rst'],
  ...['pandoc', 'pdc', 'mmark', 'textile', 'txt', 'gotmpl'],
];

const pageEnding = new RegExp(String.raw`\.(?:${pageEndings.join('|')})$`, 'i');

/** Whether a generator may make a page of a file: `day-1.md`, `day-1.html`, but no `hall.png`. */
export function mayBePage(name: string): boolean {
  return pageEnding.test(name);
}

/** `posts/day-1.md` → `posts/day-1`; what has no ending of a page's stays as it is. */
export function withoutPageEnding(path: string): string {
  return path.replace(pageEnding, '');
}

/** Whether Hugo reads the page as Markdown. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
