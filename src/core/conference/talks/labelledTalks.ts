import { type Span, textOf } from '../../text/span';
import { linesOf, spanOf } from '../lines/paragraphLines';
import { type NextLine, noNextLine, peopleLine, speakerLabel } from '../lines/peopleLine';
import { kindOf, withoutFrame } from '../lines/sessionFrame';
import type { FoundTalk, TalkContext } from '../lines/talkContext';
import { talkLinksOf } from '../lines/talkLinks';
import { labelledWords } from './sectionText';

/**
 * Sessions of which fields tell, with no heading of their own: `**Title:** Fences` ⏎ `**Speaker:** Ana Ruiz` in one
 * paragraph. A title alone may be anything's.
 */
export function labelledTalks(context: TalkContext, taken: (at: number) => boolean): readonly FoundTalk[] {
  const { note, blocks, phrases } = context;
  return blocks.flatMap((block): readonly FoundTalk[] => {
    // A page may begin with fields of its own.
    if (block.kind !== 'paragraph' || block.whole.start === 0 || taken(block.whole.start)) return [];
    if (!textOf(note.text, block.whole).includes(':')) return [];
    const lines = linesOf(note.text, block.whole).map(spanOf);
    if (lines.length < 2) return [];
    const titled = lines.map((line) => labelledWords(line, context));
    const at = titled.findIndex((title) => title !== undefined);
    const people = at < 0 ? noNextLine : speakersOf(lines, context);
    if (people.names.length === 0) return [];
    const { rest, kind } = withoutFrame(titled[at] ?? '');
    const line = lines[at] ?? block.whole;
    return [
      {
        title: rest,
        speakers: people.names,
        companies: people.companies,
        kind: kind === 'talk' ? kindOf(rest) : kind,
        ...talkLinksOf(phrases.readStart(block.whole)),
        isStub: true,
        span: line,
        region: block.whole,
      },
    ];
  });
}

function speakersOf(lines: readonly Span[], context: TalkContext): NextLine {
  for (const line of lines) {
    const { text } = context.phrases.read(line);
    const found = speakerLabel.test(text) ? peopleLine(text.replace(/[,;\s]+$/, ''), context) : noNextLine;
    if (found.names.length > 0) return found;
  }
  return noNextLine;
}
