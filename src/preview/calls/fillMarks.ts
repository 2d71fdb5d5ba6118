import type { Marks } from './marks';

/** What a mark becomes, by where in HTML it stands. */
export interface Filling {
  inText(index: number): string;
  inAttribute(index: number): string;
}

/** HTML with what its marks stand for: in text the call as it is drawn, in a tag its plain value, in comments nothing. */
export function fillMarks(html: string, marks: Marks, filling: Filling): string {
  if (!marks.isIn(html)) return html;
  const pieces: string[] = [];
  let copied = 0;
  for (const { 0: tag, index } of html.matchAll(tagOrComment)) {
    pieces.push(marks.replace(html.slice(copied, index), (call) => filling.inText(call)));
    const isComment = tag.startsWith('<!--');
    pieces.push(marks.replace(tag, (call) => (isComment ? '' : filling.inAttribute(call))));
    copied = index + tag.length;
  }
  pieces.push(marks.replace(html.slice(copied), (call) => filling.inText(call)));
  return pieces.join('');
}

/** A comment, or a tag with its quoted attributes; one that is never closed reaches to the end. */
const tagOrComment = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z](?:[^>"']|"[^"]*(?:"|$)|'[^']*(?:'|$))*(?:>|$)/gi;
