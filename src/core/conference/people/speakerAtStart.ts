import { nameShape } from '../words/words';
import type { Lexicon } from './lexicon';
import { clearPerson, nameScore } from './nameScore';
import { readPeople } from './people';

const atStart = new RegExp(`^((${nameShape})(?: \\([^()]*\\))?)(?=:|$)`, 'u');

/** `Ana Ruiz (Acme)` of `Ana Ruiz (Acme): on wood`: who speaks, as items below `Keynotes` begin. */
export function speakerAtStart(words: string, lexicon: Lexicon): string | undefined {
  const [, speaker, name = ''] = atStart.exec(words) ?? [];
  return nameScore(name, lexicon) >= clearPerson ? speaker : undefined;
}

/** A name, a dash, a title, and a sentence behind another dash or, as titles hold short ones, a longer one behind a full stop. */
const titleBetween =
  /^(\p{Lu}[^–—:.]{3,50}?\s(?:[–—-]|--)\s+["“«]?[\p{Lu}\d].{3,100}?)(?:\.\s\.*(?=\p{Lu}.{60})|\s(?:[–—-]|--)\s(?=\p{Lu}\S*\s+\S+\s.*[.!?…]$))/u;

/**
 * `Ana Ruiz - Fences of Oak` of `Ana Ruiz - Fences of Oak. Ana showed us how …`: speaker and title, where what was told
 * goes on behind them. `lead` is what the item marks in front.
 */
export function speakerAndTitle(
  words: string,
  lead: string | undefined,
  lexicon: Lexicon,
): string | undefined {
  const head = titleBetween.exec(words)?.[1];
  if (head === undefined) return undefined;
  const who = head.slice(0, head.search(/\s(?:[–—-]|--)\s/));
  // What is marked together is together.
  if (lead !== undefined && words.startsWith(lead) && lead.length > who.length) return undefined;
  return readPeople(who, lexicon).score >= clearPerson ? head : undefined;
}
