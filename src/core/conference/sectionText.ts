import type { Block } from '../markdown/markdown';
import { firstLineOf, type Span, textOf } from '../text/span';
import { addressKind, hostOf, labelKind } from './addresses';
import { chosenLabel } from './announcement';
import { leadLink } from './itemLine';
import { nameScore, surePerson } from './nameScore';
import { readPeople } from './people';
import { firstFrom } from './phrase';
import { isCompanyName, isOffice } from './roles';
import type { Section } from './sections';
import { bareTitle, isKindOnly, kindOf } from './sessionFrame';
import type { TalkKind } from './summary';
import type { TalkContext } from './talkContext';
import { maxTalkLine } from './talkContext';
import { readTalkLine } from './talkLine';
import type { TalkLinks } from './talkLinks';
import { embeddedVideo, talkLinksOf } from './talkLinks';
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

/** `## Acme` ⏎ `[Acme](https://acme.example/) helps people mend fences`: the thing itself rather than a talk on it. */
export function beginsWithHome({ blocks: [first], words }: Section, { phrases }: TalkContext): boolean {
  if (first?.kind !== 'paragraph') return false;
  const { text, links } = phrases.readStart(first.whole);
  const [link] = links;
  return (
    link?.start === 0 &&
    text.slice(0, link.end).toLowerCase() === words.toLowerCase() &&
    /^https?:\/\/[^/]+\/?$/.test(link.target)
  );
}

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

const maxBlocks = 40;

/**
 * Whether several of a section's paragraphs begin with links to one site, `[Fences](https://a.example/1): …`: what they
 * lead to is what the section is about, and its heading says what they have in common. So does the heading of a line
 * that names the session which somebody liked best, and of one that has its speaker and its pages.
 */
export function isLinkList({ blocks }: Section, context: TalkContext): boolean {
  const { note, phrases, lexicon, habits } = context;
  const [first] = blocks;
  if (first?.kind === 'paragraph' && chosenLabel.test(textOf(note.text, firstLineOf(note.text, first.whole))))
    return true;
  const isSession = ({ kind, whole }: Block) => {
    if (kind !== 'paragraph' || !ownLine.test(textOf(note.text, whole))) return false;
    const { title, order } = readTalkLine(phrases.read(firstLineOf(note.text, whole)).text, lexicon, habits);
    return order !== undefined && nameScore(title, lexicon) < surePerson;
  };
  if (blocks.slice(0, maxBlocks).some(isSession)) return true;
  const counts = new Map<string, number>();
  for (const { kind, whole } of blocks.slice(0, maxBlocks)) {
    if (kind !== 'paragraph' || !phrases.hasLink({ start: whole.start, end: whole.start + maxMarks }))
      continue;
    const lead = leadLink(phrases.readStart(whole));
    const host = lead === undefined ? undefined : hostOf(lead.target);
    // Tools that a session spoke of lie there.
    if (host !== undefined && !toolHost.test(host)) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) >= fewestLinked;
}

const toolHost = /\/\/(?:[\w-]+\.)?(?:github|gitlab|bitbucket|npmjs|wikipedia)\.\w+$/i;

/** `Fences - Ana Ruiz` ⏎ `[Video](…)`. */
const ownLine = /^[^\n[]{4,200} [-–—|] [^\n]{4,200}\n *\[(?:video|recording|watch|presentation|slides)\]\(/i;

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

/** A schedule page that is linked by a line of its own below the heading, or below who speaks. */
export function withLineBelow(links: TalkLinks, section: Section, context: TalkContext): TalkLinks {
  if (links.link !== undefined) return links;
  for (const block of section.blocks.slice(0, 2)) {
    const link = loneSchedule(block, context);
    if (link !== undefined) return { ...links, link };
  }
  return links;
}

/** The schedule page that a paragraph or an item, or its first line, consists of. */
function loneSchedule({ kind, whole }: Block, { note, phrases }: TalkContext): string | undefined {
  if (kind !== 'paragraph' && kind !== 'listItem') return undefined;
  for (const span of [whole, firstLineOf(note.text, whole)]) {
    if (span.end - span.start > maxTalkLine || !textOf(note.text, span).includes('](')) continue;
    const { text, links } = phrases.read(span);
    const [only] = links;
    const isAlone = only !== undefined && text.length - (only.end - only.start) <= 3;
    if (isAlone && addressKind(only.target) === 'schedule') return only.target;
  }
  return undefined;
}

/** The words of the first line below a heading, where all of it is marked. */
export function titleBelow({ blocks: [first] }: Section, context: TalkContext): string | undefined {
  return first?.kind === 'paragraph'
    ? markedTitle(firstLineOf(context.note.text, first.whole), context)
    : undefined;
}

/** What a line says that is all bold, in italics, quoted or a link, and nobody's office: `**Fences**`. */
export function markedTitle(line: Span, { phrases, lexicon }: TalkContext): string | undefined {
  if (line.end - line.start > maxTalkLine) return undefined;
  const { text, links, strong, slanted } = phrases.read(line);
  const isMarked = [...links, ...strong, ...slanted].some(
    ({ start, end }) => start === 0 && end === text.length,
  );
  const words = isMarked ? text : /^["“«„](.+)["”»“]$/u.exec(text)?.[1];
  return words === undefined ||
    labelKind(words) !== undefined ||
    /[.:]$/.test(words) ||
    isOffice(words) ||
    isCompanyName(words.replace(' the ', ' ')) ||
    readPeople(words, lexicon).score > 0
    ? undefined
    : bareTitle(words);
}

/** So many items below a heading may say when it was and where it is to be seen. */
const maxFacts = 6;

/** The recording that a section shows, or links in its first text or one of its first items. */
export function videoIn(section: Section, { note }: TalkContext): string | undefined {
  const text = note.text.slice(section.own.start, section.own.end);
  const embedded = embeddedVideo(text);
  if (embedded !== undefined) return embedded;
  const paragraphs = section.blocks
    .slice(0, 4)
    .filter(
      ({ kind, whole }) =>
        kind === 'paragraph' && /^[^!<{]/.test(text.slice(whole.start - section.own.start)),
    );
  const listed = section.blocks.slice(0, maxFacts).filter(({ kind }) => kind === 'listItem');
  const { links } = note.outline;
  for (const [at, { whole }] of [...paragraphs, ...listed].entries())
    for (let i = firstFrom(links, whole.start); i < links.length; i++) {
      const link = links[i];
      if (link === undefined || link.whole.end > whole.end) break;
      const address = note.text.slice(link.target.start, link.target.end);
      // Further below only what is called so, `Ana Ruiz ([video](https://…))`, or stands alone, to be shown in its place.
      const isAlone = link.whole.start === whole.start && link.whole.end === whole.end;
      const isFirst = at === 0 && paragraphs.length > 0;
      const isOwn =
        isFirst || isAlone || labelKind(note.text.slice(link.text.start, link.text.end)) === 'recording';
      if (isOwn && addressKind(address) === 'recording') return address;
    }
  return undefined;
}

/** The slides that a line of few words below a heading links: `- [Slides](…)`, `[Link to the slides](…)`. */
export function slidesIn({ blocks }: Section, { phrases }: TalkContext): string | undefined {
  for (const block of blocks.slice(0, maxBlocks)) {
    const span = block.kind === 'listItem' ? block.content : block.whole;
    if ((block.kind !== 'paragraph' && block.kind !== 'listItem') || !phrases.hasLink(span)) continue;
    const phrase = phrases.readStart(span);
    const { slides } = talkLinksOf(phrase);
    if (slides !== undefined && phrase.text.length < maxSubtitle) return slides;
  }
  return undefined;
}

/** Where a section's text stands: under its `#### Summary`, if the heading itself has none. */
export function sayingSection(
  section: Section,
  index: number,
  sections: readonly Section[],
  context: TalkContext,
): Section {
  const below = sections[index + 1];
  const isEmpty = section.blocks.length === 0 || kindBelow(section, context) !== undefined;
  return isEmpty && below?.parent === index && below.framing.role === 'frame' ? below : section;
}

/** `Keynote`: a kind of session and nothing else, as the only paragraph before the next heading. */
export function kindBelow({ blocks }: Section, { phrases }: TalkContext): TalkKind | undefined {
  const [first, second] = blocks;
  if (first?.kind !== 'paragraph' || second !== undefined || first.whole.end - first.whole.start > maxKind)
    return undefined;
  const { text } = phrases.read(first.whole);
  return isKindOnly(text) ? kindOf(text) : undefined;
}

/** Longer ones are no kind of session. */
const maxKind = 60;

/** A line shorter than this is a subtitle or a date rather than the text. */
const maxSubtitle = 80;

/** The first paragraph or item with words in it; a short one together with the next. */
export function firstText(section: Section, { phrases }: TalkContext): string {
  let before = '';
  for (const block of section.blocks.slice(0, 3)) {
    const span =
      block.kind === 'paragraph' ? block.whole : block.kind === 'listItem' ? block.content : undefined;
    const text = span === undefined ? '' : phrases.readStart(span).text;
    if (!/\p{L}{2}/u.test(text)) continue;
    if (block.kind === 'listItem') return before === '' ? text : before;
    if (text.length > maxSubtitle || /[.…]$/u.test(text)) return before === '' ? text : `${before}. ${text}`;
    if (before !== '') return `${before}. ${text}`;
    before = text;
  }
  return before;
}
