import type { Note } from '../note';

/**
 * The codes that a note silences for itself, by a comment in its text or its front matter:
 *
 * ```md
 * # conference-notes-ignore front-matter.missing-title
 * <!-- conference-notes-ignore image.missing, link.missing-page -->
 * ```
 */
export function silencedCodes({ text, frontMatter }: Note): ReadonlySet<string> {
  const codes = new Set<string>();
  if (!text.includes(word)) return codes;
  for (const match of text.matchAll(comment)) {
    const isHash = match[0].trimStart().startsWith('#');
    const content = frontMatter?.block.content;
    const isInside = content !== undefined && content.start <= match.index && match.index < content.end;
    // In the body a # starts a heading.
    if (isHash && !isInside) continue;
    for (const code of (match[1] ?? '').split(/[\s,]+/)) if (code !== '') codes.add(code);
  }
  return codes;
}

const word = 'conference-notes-ignore';

const comment = /(?:<!--|(?:^|[ \t])#)[ \t]*conference-notes-ignore[ \t]+([a-z.,\- \t]*[a-z])/gm;
