import type { Lexicon } from './lexicon';
import { clearPerson, nameScore } from './nameScore';
import { nameShape } from './words';

const atStart = new RegExp(`^((${nameShape})(?: \\([^()]*\\))?)(?=:|$)`, 'u');

/** `Ana Ruiz (Acme)` of `Ana Ruiz (Acme): on wood`: who speaks, as items below `Keynotes` begin. */
export function speakerAtStart(words: string, lexicon: Lexicon): string | undefined {
  const [, speaker, name = ''] = atStart.exec(words) ?? [];
  return nameScore(name, lexicon) >= clearPerson ? speaker : undefined;
}
