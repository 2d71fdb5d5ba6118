import { escapeMarkdown } from '../text/escapeMarkdown';

/** A comment's words as Markdown: what stands between backquotes is code, and nothing else of it means anything. */
export function docMarkdown(text: string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part, i) => (i % 2 === 0 ? escapeMarkdown(part) : part))
    .join('');
}
