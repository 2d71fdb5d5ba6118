import type { Note } from '../note';

/**
 * Whether a note's front matter is a template that some program fills in (`title: {{ .Name }}`, `date: <% now %>`):
 * nothing can be said of values that aren't there yet. In quotes, braces may simply be what the page is about.
 */
export function isTemplate({ frontMatter, text }: Note): boolean {
  if (frontMatter === undefined) return false;
  const { start, end } = frontMatter.block.content;
  const content = text.slice(start, end);
  if (frontMatter.faults.length > 0) return /\{\{|\{%|<%/.test(content);
  return /^[^"'\r\n#{]*(?:\{\{|\{%|<%)/m.test(content);
}
