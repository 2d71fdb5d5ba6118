import { firstLineOf, textOf } from '../text/span';
import { addressKind, hostOf } from './addresses';
import { leadLink } from './itemLine';
import { nameScore, surePerson } from './nameScore';
import { firstFrom } from './phrase';
import type { Section } from './sections';
import { maxBlocks } from './sectionText';
import { bareTitle, isKindOnly } from './sessionFrame';
import { speakerAtStart } from './speakerAtStart';
import type { TalkContext } from './talkContext';
import { readTalkLine } from './talkLine';
import { nameShape, oneSession } from './words';

/** `"Catching Cats" ([video](…))` in a sentence: the section is the author's, with several sessions in it. */
export function quotesOthers(section: Section, { note }: TalkContext): boolean {
  const text = note.text.slice(
    section.heading.whole.end,
    Math.min(section.own.end, section.heading.whole.end + 5000),
  );
  return (
    text.includes('([') && /["“«][^"“”«»\n]{8,160}["”»]\*?[^"“”«»\n]{0,60}\(\[[^\]]{2,12}\]\(/u.test(text)
  );
}

/** `in her talk ‘Fences’`, `ihr Vortrag „Zäune“`, `["Fences"](…)` in some sentence. An apostrophe ends nothing. */
const calledSession = new RegExp(
  `(?:\\b${oneSession}\\b[^.!?"“”«»„‘*_\\n]{0,40}|(?=["“«„]\\[|\\[["“«„])\\[?)(?:["“«„]([^"“”«»„\\n]{8,240})["”»“]|(?<!\\p{L})['‘]([^\\n]{8,160}?)['’](?!\\p{L})|[*_]([^*_\\n]{8,160})[*_])`,
  'iu',
);

/** Whether two or more of its paragraphs call a session by a title that isn't its own: a theme, with several sessions in it. */
export function callsOthers({ blocks, words }: Section, { note }: TalkContext): boolean {
  const own = bareTitle(words).toLowerCase();
  const titles = blocks.slice(0, maxBlocks).flatMap(({ kind, whole }) => {
    if (kind !== 'paragraph') return [];
    const text = note.text.slice(whole.start, Math.min(whole.end, whole.start + maxCalling));
    const [, ...called] = (mayCall.test(text) ? calledSession.exec(text) : null) ?? [];
    // With `i` every letter is a capital to the expression.
    return called
      .filter((title) => title !== undefined && /^\P{Ll}/u.test(title))
      .map((title) => title.toLowerCase());
  });
  return new Set(titles).size >= 2 && !titles.some((title) => title.includes(own) || own.includes(title));
}

/** What titles are called in: cheap to see. */
const mayCall = /["“«„‘'*_]/;
/** What is called further below is a later thought. */
const maxCalling = 600;

/** `"Fences" - Ana Ruiz`, `Ana Ruiz (Acme): fences`: an item that is a session itself. */
const ownSession = new RegExp(
  `^["“«„][^"”»“]{3,}["”»“]\\s+[-–—(]|^${nameShape}(?: \\([^()]*\\))?:\\s|^\\d{1,2}[:h.]\\d{2}`,
  'u',
);

/** Whether a section's items are several sessions, so that its heading is none. */
export function listsSessions({ blocks }: Section, { note, phrases }: TalkContext): boolean {
  const items = blocks
    .slice(0, maxBlocks)
    .flatMap((block) => (block.kind === 'listItem' && block.depth === 0 ? [block] : []));
  return (
    items.filter(({ content }) => ownSession.test(phrases.read(firstLineOf(note.text, content)).text))
      .length >= 2
  );
}

/** Whether the paragraphs below a heading are sessions themselves. */
export function holdsSessions(section: Section, context: TalkContext): boolean {
  return hasOwnLine(section, context) || isLinkList(section, context) || listsSpeakers(section, context);
}

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

const ownLine = /^[^\n[]{4,200} [-–—|] [^\n]{4,200}\n *\[(?:video|recording|watch|presentation|slides)\]\(/i;

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

/** Whether its text leads to the pages of several sessions: it is about what they have in common. */
export function linksOthers({ heading, own, blocks }: Section, { note }: TalkContext): boolean {
  const { links } = note.outline;
  const seen = new Set<string>();
  // What stands right below the heading is the session's own.
  const from = blocks[1]?.whole.start ?? heading.whole.end;
  for (let i = firstFrom(links, from); i < links.length; i++) {
    const link = links[i];
    if (link === undefined || link.whole.start >= own.end) break;
    const address = note.text.slice(link.target.start, link.target.end);
    if (addressKind(address) === 'schedule') seen.add(address);
    if (seen.size >= 2) return true;
  }
  return false;
}
