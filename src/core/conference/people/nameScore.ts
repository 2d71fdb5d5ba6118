import { dayIn } from '../words/framing';
import { companyWords, nameParticles, roleWords, titleWords } from '../words/words';
import type { Lexicon } from './lexicon';

/** From here on a stretch is taken for a name where something else (`by`) speaks for it. */
export const doubtfulPerson = 0.4;
/** Below this a stretch is no name. */
export const surePerson = 0.5;
/** From here on a stretch is a name whatever stands beside it. */
export const clearPerson = 0.8;

const nameToken = /^(?:\p{Lu}[\p{L}'’ʼ-]*\.?|(?:d|O|o|D|L|l|Mc|Mac)['’]\p{Lu}\p{L}+)$/u;
/** `Ana "Fence" Ruiz`. */
const nickname = /^["“'‘]\p{L}{2,}["”'’]$/u;
/** From here on scripts have no capitals. */
const eastAsian = 0x2e80;
const camelCase = /\p{Ll}\p{Lu}/u;
const camelName = /^(?:Mc|Mac|De|Di|La|Le|Van|Du|Da|Fitz|O['’])\p{Lu}/u;
const initial = /^(?:\p{Lu}\.?|(?:\p{Lu}\.-?){2,3})$/u;
/** `Catching Cats`; given names that end so are short or from Chinese. */
const gerund = /^(?!\p{L}*(?:[mlyxqjp]ing)$)\p{L}{3,}ing$/u;
/** What stands before a name without being part of it. */
export const honorific = /^(?:dr|prof|mr|mrs|ms|mme|frau|herr|sir|dipl|phd|msc|bsc|さん|氏|様|先生)\.?$/i;

/** Surnames in Portuguese and Spanish, and roles elsewhere. */
const juniors: ReadonlySet<string> = new Set(['junior', 'júnior']);

/** `Ana El Amrani`; small ones are among `nameParticles`. */
const capitalParticle = /^(?:El|Al|De|Del|Della|Da|Dos|Den|Der|Van|Von|Di|Du|La|Le|Ben|Bin|Ibn|Ten|Ter)$/;

/** At the end of a name `Herr` is a surname, and `PhD` is not. */
function isNoHonorific(word: string, at: number, all: readonly string[]): boolean {
  return !honorific.test(word) || (at > 0 && at === all.length - 1 && !degree.test(word));
}

const degree = /^(?:phd|msc|bsc|dr|prof|mr|mrs|ms|さん|氏|様|先生)\.?$/i;

/** How much `text` looks like one person's name: 0 not at all … 1 surely. Two or three capitalised words, no others. */
export function nameScore(text: string, lexicon: Lexicon): number {
  const known = lexicon.scores.get(text);
  if (known !== undefined) return known;
  const score = freshNameScore(text, lexicon);
  lexicon.scores.set(text, score);
  return score;
}

function freshNameScore(text: string, lexicon: Lexicon): number {
  const tokens = text.trim().split(/\s+/).filter(isNoHonorific);
  const own = tokens.filter((word) => !nameParticles.has(word)).length;
  if (own === 0 || own > 5 || tokens.length > 7 || text.length > 60) return 0;
  // `An Autopsy`
  if (/^An [AEIO]/.test(text)) return 0;
  // `Day Two`
  if (tokens.length === 2 && dayIn(text) !== undefined) return 0;
  if (tokens.length > 1 && /^\p{Lu}/u.test(text) && lexicon.isLinked(text)) return 0.85;
  const full: string[] = [];
  let isGerund = false;
  let hasInitials = false;
  for (const [i, word] of tokens.entries()) {
    if (i > 0 && nameParticles.has(word.toLowerCase()) && word[0] === word[0]?.toLowerCase()) continue;
    const isInside = i > 0 && i < tokens.length - 1;
    if (isInside && (capitalParticle.test(word) || nickname.test(word))) continue;
    if (initial.test(word)) {
      if (i === 0 && tokens.length === 1) return 0;
      // `R Fences`, `O Bruno`
      hasInitials ||= i === 0 && tokens.length === 2 && word.length === 1;
      continue;
    }
    // `Ana's Fences`
    if (!nameToken.test(word) || /['’]s$/.test(word)) return 0;
    // `Routerの型定義`
    if (word.charCodeAt(word.length - 1) >= eastAsian) return 0;
    if (camelCase.test(word) && !camelName.test(word)) return 0;
    const lower = word.toLowerCase().replace(/[.'’]$/, '');
    // `JJ Ruiz`: initials, or an abbreviation.
    if (i === 0 && tokens.length === 2 && /^\p{Lu}{2}$/u.test(word)) {
      hasInitials = true;
      continue;
    }
    // `OPA`, `Apporter du TDD`: an abbreviation, unless it is a surname in capitals after a given name.
    if (
      word.length <= 5 &&
      word === word.toUpperCase() &&
      (i === 0 || word.length < 3 || nameParticles.has(tokens[i - 1] ?? ''))
    )
      return 0;
    // `Ana Junior`
    if (i > 0 && i === tokens.length - 1 && juniors.has(lower)) continue;
    if (hasEverydayWord(lower)) return 0;
    if (i === 0 && gerund.test(lower)) isGerund = true;
    full.push(lower);
  }
  if (full.length === 0 || nameParticles.has(tokens.at(-1) ?? '')) return 0;
  // Asked last, for it takes the look through the whole text.
  const doubtful = full.filter((word) => lexicon.isLower(word)).length;
  if (tokens.length === 1) return doubtful > 0 ? 0 : 0.3;
  // Enough after `by`, not beside a dash.
  if (isGerund || hasInitials) return doubtful > 0 ? 0.15 : 0.45;
  const base = tokens.length <= 3 ? 0.85 : 0.7;
  return doubtful === 0 ? base : doubtful < full.length ? 0.6 : 0.15;
}

/** Whether two words may be a name but for the second, which titles are made of: `Ana Back`. */
export function mayBeSurnamed(text: string, lexicon: Lexicon): boolean {
  const [given = '', surname = '', ...more] = text.split(' ');
  return (
    more.length === 0 &&
    [given, surname].every((word) => nameToken.test(word) && word.length > 2) &&
    titleWords.has(surname.toLowerCase()) &&
    !hasEverydayWord(given.toLowerCase()) &&
    !lexicon.isLower(given.toLowerCase())
  );
}

/** Ends that no name has. */
const everydayEnd = /\p{L}{3}(?:tions?|ities|ants|isms?|ical|ics|olog(?:y|ies)|ware)$/u;

/** Whether a word, or a part of one with hyphens, is one that names aren't made of. */
export function hasEverydayWord(lower: string): boolean {
  if (everydayEnd.test(lower)) return true;
  return lower.split('-').some(
    (part) =>
      part.length > 1 &&
      (titleWords.has(part) ||
        // No plural of `we`, nor `Voss` of `vos`.
        (part !== 'wes' && /[^s]s$/.test(part) && titleWords.has(part.slice(0, -1))) ||
        companyWords.has(part) ||
        roleWords.has(part)),
  );
}

/** A name without what stands before or after it: `Dr. Ana Ruiz, PhD` and `Ana Ruiz.` are `Ana Ruiz`. */
export function cleanName(name: string): string {
  return name
    .split(/\s+/)
    .filter(isNoHonorific)
    .join(' ')
    .replace(/(?<=\p{L}{3})\.$/u, '');
}
