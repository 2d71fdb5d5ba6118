import type { Problem } from '../../check/problem';
import type { Note } from '../../note';
import type { Edit } from '../../text/edits';
import { covers, type Span, textOf } from '../../text/span';
import type { AssistContext, Fix } from '../assist';
import { lineSpan } from '../place/noteLines';

/**
 * All tabs of the block at once: as many spaces for each as its other lines are indented by, two where none is; none where
 * the lines belong to nothing. Where tabs and spaces are mixed nobody but the writer knows how wide a tab was.
 */
export function replaceTabs(_problem: Problem, note: Note, context: AssistContext): readonly Fix[] {
  const title = context.translate('Replace tabs with spaces', {});
  const indents = indentsOf(note);
  const steps = indents.map((span) => /^ */.exec(textOf(note.text, span))?.[0].length ?? 0);
  const step = Math.min(...steps.filter((width) => width > 0));
  const isMixed = Number.isFinite(step);
  const widths = new Set([...(isMixed ? [step] : []), ...usualWidths, 0]);
  return [...widths].map((width) => ({
    title,
    edits: editsOf(indents, note, width),
    isSafe: !isMixed,
  }));
}

const usualWidths = [2, 4, 8] as const;

/** What stands before the first word of each line, but for lines of text that may hold anything. */
function indentsOf(note: Note): readonly Span[] {
  const { frontMatter, lines, text } = note;
  if (frontMatter === undefined) return [];
  const { content } = frontMatter.block;
  const free = frontMatter.fields.flatMap(({ value }) =>
    value.kind === 'string' && value.style === 'block' ? [value.span] : [],
  );
  const spans: Span[] = [];
  for (let line = lines.lineAt(content.start); lines.startOf(line) < content.end; line++) {
    const whole = lineSpan(note, line);
    const indent = /^[ \t]*/.exec(textOf(text, whole))?.[0].length ?? 0;
    const isFree = free.some((span) => covers(span, whole) && span.start < whole.start);
    if (!isFree) spans.push({ start: whole.start, end: whole.start + indent });
    if (whole.end >= content.end) break;
  }
  return spans;
}

function editsOf(indents: readonly Span[], note: Note, width: number): readonly Edit[] {
  const atStart = indents.flatMap((span): readonly Edit[] => {
    const indent = textOf(note.text, span);
    if (!indent.includes('\t')) return [];
    const isEmptyLine = /^(?:\r?\n|$)/.test(note.text.slice(span.end, span.end + 2));
    return [{ span, newText: isEmptyLine ? '' : indent.replaceAll('\t', ' '.repeat(width)) }];
  });
  // Behind a list's dash.
  const others = (note.frontMatter?.faults ?? []).filter(
    ({ reason, span }) => reason === 'tab' && !indents.some((indent) => covers(indent, span)),
  );
  return [...atStart, ...others.map(({ span }): Edit => ({ span, newText: ' ' }))];
}
