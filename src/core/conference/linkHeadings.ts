import type { Block } from '../markdown/markdown';
import { labelKind } from './addresses';
import type { Phrase, PhraseReader } from './phrase';

/**
 * The blocks with a paragraph for each heading that only lists what there is of the one right above it:
 * `### Fences - Ana Ruiz` ⏎ `#### [Abstract](…) | [Video (18m)](…) | Rating: 5`.
 */
export function withoutLinkHeadings(blocks: readonly Block[], phrases: PhraseReader): readonly Block[] {
  return blocks.map((block, i) => {
    const above = blocks[i - 1];
    if (block.kind !== 'heading' || above?.kind !== 'heading' || above.level >= block.level) return block;
    return listsLinks(phrases.read(block.content))
      ? { kind: 'paragraph', itemDepth: 0, whole: block.content }
      : block;
  });
}

/** Whether a label with a link comes first, and after it another or a value: not `[Demo](…) | Ana Ruiz`. */
function listsLinks({ text, links }: Phrase): boolean {
  const [first, second] = links;
  if (first?.start !== 0 || !isLabel(text.slice(0, first.end))) return false;
  const rest = text.slice(first.end);
  const isFollowed =
    second === undefined ? rest.includes(':') : isLabel(text.slice(second.start, second.end));
  return separator.test(rest) && isFollowed;
}

const separator = /^\s*[|·•,/]\s*\S/;

/** `Video`, `Video (18m)`. */
function isLabel(words: string): boolean {
  return labelKind(words.replace(/\s*\([^()]{1,20}\)$/, '')) !== undefined;
}
