import type { Note } from '../note';
import type { Lexicon } from './people';

const lowerWord = /(?<![\p{L}\p{N}@/.:_#-])\p{Ll}[\p{L}'’-]{2,}/gu;

/** The words that a note's body writes in lower case; read when first asked for. */
export function lexiconOf(note: Note): Lexicon {
  let lower: ReadonlySet<string> | undefined;
  return {
    isLower(word) {
      lower ??= new Set(note.text.slice(note.bodyStart).match(lowerWord) ?? []);
      return lower.has(word);
    },
  };
}
