import type { Block } from '../../markdown/markdown';
import { labelledEastAsians } from '../people/eastAsianPeople';
import type { Lexicon } from '../people/lexicon';
import { clearPerson, surePerson } from '../people/nameScore';
import { readPeople } from '../people/people';
import { isRole } from '../words/roles';
import { leaderNouns, speakerNouns } from '../words/words';
import type { TalkContext } from './talkContext';

/** Persons on the line after. */
export interface NextLine {
  readonly names: readonly string[];
  readonly companies: readonly string[];
  /** The index of the heading that holds them, which is no talk of its own. */
  readonly heading: number | undefined;
  /** Whether a role, a company or a label stands with them. */
  readonly isSure: boolean;
}

export const noNextLine: NextLine = { names: [], companies: [], heading: undefined, isSure: false };

/** `Speaker: Ana Ruiz`, `por Ana Ruiz`; what may mean something else as well needs its colon. */
export const speakerLabel = new RegExp(
  `^(?:(?:by|par|von|por|with|avec|mit|con|com|who|people|${speakerNouns}|presented by)(?![\\p{L}])(?: \\(s\\))?\\s*:?|(?:${leaderNouns})\\s*:)\\s*`,
  'iu',
);

/** `Speaker: Ana Ruiz, co-author: Bo Lind` */
const anotherLabel = new RegExp(`(?:[,;|]|\\s[–—-])\\s*(?:${speakerNouns}|${leaderNouns})\\s*:\\s*`, 'giu');

/** A label that says of several people. */
const severalLabel = /(?:[^(]s|nen|panel)\s*:\s*$/iu;

/** Who speaks only where nobody else does. */
export const moderatorLabel =
  /^(?:(?:session |panel )?(?:chairs?|hosts?|moderator(?:s|in)?|moderat(?:eurs?|rices?|ion)|modérat(?:eurs?|rices?)|moderador(?:es|a|as)?)|(?:moderated|hosted|chaired|modérée?|moderiert|moderad[oa]) (?:by|par|von|por))\s*:\s*/iu;

/** `王小明 / Acme Research`: names of Chinese have few letters. */
const eastAsianSpeaker = /^(\p{sc=Han}{2,4}) ?[/／|｜] ?\S/u;

/** A line of names is short. */
export const maxNamesLine = 160;

/** Whom a line names that does nothing else. */
export function peopleLine(line: string, { lexicon }: TalkContext): NextLine {
  // `"Fences" - Ana Ruiz` is a session of its own.
  if (line.length > maxNamesLine || /^["“«„]/.test(line)) return noNextLine;
  const labelled = labelledEastAsians(line);
  if (labelled.length > 0) return { names: labelled, companies: [], heading: undefined, isSure: true };
  const eastern = eastAsianSpeaker.exec(line);
  if (eastern !== null) return { names: [eastern[1] ?? ''], companies: [], heading: undefined, isSure: true };
  const words = line.replace(anotherLabel, '; ');
  const label = speakerLabel.exec(words)?.[0] ?? moderatorLabel.exec(words)?.[0] ?? '';
  // `Speakers: Ana Ruiz, Bo Lind`
  const areSeveral = severalLabel.test(label) && !lexicon.habits.commasAddCompanies;
  const said = withRoleAfterComma(words.slice(label.length));
  // `Speakers: Ana Ruiz, Acme, Bo Lind, Initech`
  const joined = severalLabel.test(label) ? readPeople(said, lexicon.joiningPeople) : undefined;
  const people =
    joined !== undefined && joined.names.length > 1 && joined.companies.length > 0
      ? joined
      : areSeveral || mayNameSeveral(label, said, lexicon)
        ? readPeople(said, lexicon.joiningPeople)
        : readPeople(said, lexicon);
  const isSure = label.includes(':') || people.hasRole || people.hasHandle ? surePerson : 0.8;
  // `Ana Ruiz (@ana), Yahoo!`
  const isSentence = (people.hasHandle ? /[.?]$/ : /[.!?]$/).test(
    words.replace(/\b(?:Inc|Ltd|Jr|Dr)\.$/, ''),
  );
  return people.score >= isSure && !isSentence
    ? {
        names: people.names,
        companies: people.companies,
        heading: undefined,
        isSure: people.hasRole,
      }
    : noNextLine;
}

/** `Ana Ruiz: Head of Fences, Acme`, as `Ana Ruiz, Head of Fences, Acme`. */
function withRoleAfterComma(said: string): string {
  const [, name, role = ''] = /^(\S+ [^:,]{2,40}):\s+([^,]*)/.exec(said) ?? [];
  return name !== undefined && isRole(role) ? said.replace(':', ',') : said;
}

/** `Speaker(s): Ana Ruiz, Bo Lind`, but not `Speaker(s): Ana Ruiz, Acme`. */
function mayNameSeveral(label: string, said: string, lexicon: Lexicon): boolean {
  if (!/\(s\)\s*:/.test(label)) return false;
  const { companies, score } = readPeople(said, lexicon.joiningPeople);
  return companies.length === 0 && score >= clearPerson;
}

/** `Speaker: Ana Ruiz` as the second line of an item. */
export function labelledPeople(text: string, context: TalkContext): NextLine {
  const line = /^[^\n]*\n[ \t]*([^\n]*)/.exec(text)?.[1] ?? '';
  return labelledLine(line.replace(/[*_]/g, '').trim(), context);
}

/** `Fences` ⏎ `Ana Ruiz, Staff Engineer, Acme` ⏎ `Bo Lind, CTO`: the lines of an item behind the first, where each is somebody with a role. */
export function peopleUnder(text: string, context: TalkContext): NextLine {
  const [, ...lines] = text.split('\n');
  const found: NextLine[] = [];
  for (const line of lines) {
    const words = line.replace(/<[^<>]*>|[*_]/g, '').trim();
    if (words === '') continue;
    const people = peopleLine(words, context);
    if (people.names.length === 0 || !people.isSure) return noNextLine;
    found.push(people);
  }
  return together(found);
}

/** `**Fences**` ⏎ `[Ana Ruiz](https://ana.example)` ⏎ `She told …`: who is linked, or slanted, right under a title in bold. */
export function personUnder(text: string, context: TalkContext): NextLine {
  const { link, slanted } = underBold.exec(text)?.groups ?? {};
  return peopleLine(link ?? slanted ?? '', context);
}

const underBold =
  /^[^\n]{0,8}(?:\*\*|__)[^\n]{3,200}(?:\*\*|__)[ \t]*\r?\n[ \t]*(?:\[(?<link>[^\][\n]{4,80})\]\([^()\n]{4,200}\)|(?<mark>[*_])(?<slanted>[^*_\n]{4,80})\k<mark>)[ \t]*(?:\r?\n|$)/;

/** All that several lines name. */
export function together(lines: readonly NextLine[]): NextLine {
  return {
    names: lines.flatMap(({ names }) => names),
    companies: lines.flatMap(({ companies }) => companies),
    heading: undefined,
    isSure: lines.length > 0,
  };
}

/** The same of a line's words. */
export function labelledLine(words: string, context: TalkContext): NextLine {
  return speakerLabel.exec(words)?.[0].includes(':') === true ? peopleLine(words, context) : noNextLine;
}

/** The persons that a paragraph names, if it does nothing else. */
export function peopleOnly({ whole }: Block, context: TalkContext): NextLine {
  return whole.end - whole.start > maxNamesLine
    ? noNextLine
    : peopleLine(context.phrases.read(whole).text, context);
}
