import { addressKind } from './addresses';
import type { Lexicon } from './lexicon';
import { clearPerson, surePerson } from './nameScore';
import { readPeople } from './people';
import type { Phrase } from './phrase';
import { isCompanyName, isOffice } from './roles';
import { isKindOnly, withoutFrame } from './sessionFrame';
import type { TalkContext } from './talkContext';
import { maxTalkLine } from './talkContext';
import { type TalkLine, titled } from './talkLine';

/** A line whose marks part its title from its people. */
export interface MarkedEnd {
  readonly line: TalkLine;
  /** Whether what is marked is too long for a company. */
  readonly isLong: boolean;
}

/**
 * `Ana Ruiz, *Fences in the Rain*`, `"Fences in the Rain" Ana Ruiz`, `**Ana Ruiz** Fences in the Rain`: one end of a
 * line is set off as a whole, and one of the two is people; also `Ana Ruiz: *Fences in the Rain* – very good`. `words` are those of the phrase without labels.
 */
export function markedEnd(
  { text, links, slanted, strong }: Phrase,
  words: string,
  { lexicon }: TalkContext,
): MarkedEnd | undefined {
  if (words.length > maxTalkLine) return undefined;
  const quoted = quotedStart.exec(text)?.[0];
  const people = links.filter(({ target }) => addressKind(target) === 'person');
  const all = [...slanted, ...strong, ...people].map(({ start, end }) => text.slice(start, end).trim());
  for (const marked of quoted === undefined ? all : [...all, quoted]) {
    const start = words.indexOf(marked);
    const isFirst = start === 0;
    const after = words.slice(start + marked.length);
    if (marked === '' || words === marked || start < 0 || !(isFirst || after === '' || told.test(after)))
      continue;
    const other = isFirst ? after : words.slice(0, start);
    const found =
      titleMarked(marked, other, lexicon) ??
      (isFirst || after === '' ? personMarked(marked, other.trim(), lexicon) : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `Ana Ruiz, *Fences in the Rain*: very good`. */
const told = /^\s*(?:[:|(–—]|- )/u;

const quotedStart = /^["“«„][^"“”«»„]{4,}["”»“](?=[\s,])/u;

/** What joins title and people; the marks show already where they part. */
const joint = /^[\s,:;|–—-]+(?:(?:by|par|von|por)\s+)?|[\s,:;|–—-]+$/giu;

/** A title of so many words is nobody's company. */
const fewestWords = 3;

function titleMarked(marked: string, other: string, lexicon: Lexicon): MarkedEnd | undefined {
  const bare = other.replace(joint, '');
  const { rest, kind, hasPrefix } = withoutFrame(bare);
  const { names, companies, score } = readPeople(rest.replace(/^\((.*)\)$/, '$1'), lexicon);
  // `**Great Walls** Made New` has nothing that joins the two.
  const needed = bare === other.trim() ? clearPerson : surePerson;
  // What goes on in small letters is a subtitle, or said of the person.
  if (score < needed || !titleStart.test(marked) || isKindOnly(marked) || isEmployer(marked))
    return undefined;
  const title = titled(marked);
  return {
    line: {
      ...title,
      people: names,
      companies,
      score,
      kind: title.hasPrefix ? title.kind : kind,
      hasPrefix: title.hasPrefix || hasPrefix,
    },
    isLong: marked.split(/\s+/).length >= fewestWords,
  };
}

/** A longer one is what is said of the person. */
const maxTitle = 120;

const titleStart = /^["“«„]?[\p{Lu}\d]/u;

/** Nothing but the marks parts them; not `Many thanks to *Ana Ruiz*` or `**Ana Ruiz** Fence Maker`. */
function personMarked(marked: string, other: string, lexicon: Lexicon): MarkedEnd | undefined {
  const { names, companies, score } = readPeople(marked, lexicon);
  const isTitle =
    score >= clearPerson &&
    !/[:–—|]| - /.test(marked) &&
    other.length <= maxTitle &&
    titleStart.test(other) &&
    other.split(/\s+/).length >= fewestWords &&
    !/[,.:;|–—-]$|\s(?:\p{Ll}{1,4}|By)$/u.test(other) &&
    !isEmployer(other) &&
    readPeople(other, lexicon).score === 0;
  return isTitle ? { line: { ...titled(other), people: names, companies, score }, isLong: true } : undefined;
}

/** `Staff Engineer`, `Acme Labs`; `the` alone makes no company of a title. */
function isEmployer(words: string): boolean {
  return isOffice(words) || isCompanyName(words.replace(/\bthe /gi, ''));
}

/** The same of a line that stands alone: what is marked must be too long for a company. */
export function partedByMarks(phrase: Phrase, words: string, context: TalkContext): TalkLine | undefined {
  const found = markedEnd(phrase, words, context);
  return found?.isLong === true ? found.line : undefined;
}
