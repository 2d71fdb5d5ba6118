import { firstLineOf, textOf } from '../../text/span';
import type { Section } from '../lines/sections';
import { isKindOnly } from '../lines/sessionFrame';
import type { TalkContext } from '../lines/talkContext';
import { readTalkLine } from '../lines/talkLine';
import { nameScore, surePerson } from '../people/nameScore';
import { speakerAtStart } from '../people/speakerAtStart';
import { surnamesAtStart } from '../people/surnamesAtStart';
import { addressKind, hostOf } from '../words/addresses';
import { nameShape } from '../words/words';
import { leadLink } from './itemLine';
import { listFrom, peopleInList } from './peopleBelow';
import { maxBlocks } from './sectionText';

/** `"Catching Cats" ([video](…))` in a sentence: the section is the author's, with several sessions in it. */
export function quotesOthers(section: Section, { note }: TalkContext): boolean {
  const text = note.text.slice(
    section.heading.whole.end,
    Math.min(section.own.end, section.heading.whole.end + 5000),
  );
  return (
    text.includes('([') && /["“«][^"“”«»\n]{8,160}["”»]\*?[^"“”«»\n]{0,60}\(\[[^\]]{2,12}\][([]/u.test(text)
  );
}

/** Whether the paragraphs below a heading are sessions themselves. */
export function holdsSessions(section: Section, context: TalkContext): boolean {
  return (
    hasOwnLine(section, context) ||
    hasBoldTitles(section, context) ||
    isLinkList(section, context) ||
    listsSpeakers(section, context) ||
    listsAuthors(section, context) ||
    listsQuoted(section, context)
  );
}

/** `#### Wood` ⏎ `* Ana Ruiz (Acme) - "Fences of Oak"` ⏎ `* Bo Lind - "Gates"` */
function listsQuoted({ blocks }: Section, { phrases }: TalkContext): boolean {
  const items = blocks.filter((block) => block.kind === 'listItem' && block.depth === 0);
  return items.filter(({ whole }) => nameAndQuote.test(phrases.readStart(whole).text)).length >= 2;
}

const nameAndQuote = new RegExp(
  `${nameShape}(?: \\([^()]*\\))?(?: (?:and|&|et|und|y|e) ${nameShape}(?: \\([^()]*\\))?)? [-–—] ["“«„][^"”»“]{3,}["”»“]\\.?$`,
  'u',
);

/** `# Session 8: Best Papers` ⏎ `* Ruiz, Lind & Moe: Fences`, in a file that goes so throughout. */
function listsAuthors({ blocks }: Section, { phrases, habits }: TalkContext): boolean {
  return (
    habits.surnames &&
    blocks.some(
      (block) =>
        block.kind === 'listItem' &&
        block.depth === 0 &&
        surnamesAtStart(phrases.readStart(block.content).text) !== undefined,
    )
  );
}

/** `**Fences**` ⏎ `- Ana Ruiz, Acme` ⏎ `**Gates**` ⏎ `- speaker: Bo Lind`: several lines in bold, with a list each that names who spoke. */
function hasBoldTitles({ blocks }: Section, context: TalkContext): boolean {
  let spoken = 0;
  for (const [at, { kind, whole }] of blocks.entries())
    if (
      kind === 'paragraph' &&
      blocks[at + 1]?.kind === 'listItem' &&
      boldOnly.test(textOf(context.note.text, whole)) &&
      peopleInList(listFrom(blocks, at + 1), context).names.length > 0 &&
      ++spoken > 1
    )
      return true;
  return false;
}

const boldOnly = /^(?:\*\*|__)[^*_\n]{3,200}(?:\*\*|__)\s*$/;

/** `## Keynote` ⏎ `- Ana Ruiz (Acme): on wood` ⏎ `- Bo Lind` ⏎ `- Cy Moe: on wire`: one each. */
function listsSpeakers({ blocks, words }: Section, { phrases, lexicon }: TalkContext): boolean {
  if (!isKindOnly(words)) return false;
  const items = blocks.flatMap((block) =>
    block.kind === 'listItem' && block.depth === 0 ? [phrases.readStart(block.content).text] : [],
  );
  const speakers = items.filter((words) => speakerAtStart(words, lexicon) !== undefined).length;
  return speakers >= fewestLinked && speakers * 2 > items.length;
}

/** `Fences - Ana Ruiz` ⏎ `[Video](…)`, `**Fences**` ⏎ `by Ana Ruiz`: a session with its speaker and its pages. */
function hasOwnLine({ blocks }: Section, { note, phrases, lexicon, habits }: TalkContext): boolean {
  return blocks.slice(0, maxBlocks).some(({ kind, whole }) => {
    if (kind !== 'paragraph') return false;
    const text = textOf(note.text, whole);
    if (boldBy.test(text)) return true;
    if (!ownLine.test(text)) return false;
    const { title, order } = readTalkLine(phrases.read(firstLineOf(note.text, whole)).text, lexicon, habits);
    return order !== undefined && nameScore(title, lexicon) < surePerson;
  });
}

const ownLine =
  /^[^\n[]{4,200} [-–—|] [^\n]{4,200}\n *\[(?:video|recording|watch|presentation|slides)\][([]/i;

/** `**Fences**` ⏎ `by Ana Ruiz`. */
const boldBy = /^\*\*[^*\n]{3,200}\*\*\s*\n\s*(?:by|par|von|por) [\p{Lu}[]/u;

/**
 * Whether several paragraphs, or items that lead to sessions, begin with links to one site,
 * `[Fences](https://a.example/1): …`: what they lead to is what the section is about, and its heading says what they have in
 * common.
 */
function isLinkList({ blocks }: Section, { phrases }: TalkContext): boolean {
  const counts = new Map<string, number>();
  for (const block of blocks.slice(0, maxBlocks)) {
    if (block.kind !== 'paragraph' && block.kind !== 'listItem') continue;
    const span = block.kind === 'listItem' ? block.content : block.whole;
    if (!phrases.hasLink({ start: span.start, end: span.start + maxMarks })) continue;
    const { target = '' } = leadLink(phrases.readStart(span)) ?? {};
    // Items of one talk may link anything but other sessions.
    const shown = addressKind(target);
    if (shown === 'person' || (block.kind === 'listItem' && shown !== 'schedule')) continue;
    const host = hostOf(target);
    if (host !== undefined) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) >= fewestLinked;
}

/** A link that stands further in leads no line, whatever its time and marks are. */
const maxMarks = 24;
/** A talk may have a page and a demo. */
const fewestLinked = 3;
