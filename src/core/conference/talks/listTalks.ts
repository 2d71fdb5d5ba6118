import type { Block, ListItem } from '../../markdown/markdown';
import { firstLineOf, type Span, textOf } from '../../text/span';
import { areCommented, beforeComment } from '../lines/itemComment';
import { fromTitle } from '../lines/itemStart';
import type { List } from '../lines/lists';
import { headingReader, isContents, listsOf } from '../lines/lists';
import {
  labelledPeople,
  type NextLine,
  noNextLine,
  peopleOnly,
  peopleUnder,
  personUnder,
} from '../lines/peopleLine';
import { bulletPeople } from '../lines/peopleListed';
import { bareTitle, isKindOnly, withoutFrame } from '../lines/sessionFrame';
import type { FoundTalk, TalkContext } from '../lines/talkContext';
import { maxTalkLine } from '../lines/talkContext';
import { readTalkLine } from '../lines/talkLine';
import {
  labelledLinks,
  type TalkLinks,
  talkLinksOf,
  titleLink,
  withMissing,
  withoutLabels,
} from '../lines/talkLinks';
import { firstFrom } from '../markup/phrase';
import { clearPerson, nameScore } from '../people/nameScore';
import { speakerAndTitle, speakerAtStart } from '../people/speakerAtStart';
import { isOwnPage } from '../words/addresses';
import { isBreak } from '../words/breaks';
import { announcesPeople, framingOf } from '../words/framing';
import { isStub } from '../words/stub';
import { oneSession, speakerVerbs } from '../words/words';
import {
  boldLead,
  isAboutPerson,
  leadLink,
  leadOf,
  lineOf,
  sessionLinkedLast,
  titleOf,
  withTold,
} from './itemLine';
import { clearItem, type ItemReading, itemEvidence, type Place } from './itemSigns';
import { joinedTitles } from './joinedTitles';
import { placeOf } from './listPlace';
import { calledLine, isPerson, toldLine } from './toldItem';

const sureTalk = 0.85;

const listIsTalks = 0.5;

/** The talks that are list items; items inside of `taken` regions tell of a talk that is known already. */
export function listTalks(context: TalkContext, taken: (at: number) => boolean): readonly FoundTalk[] {
  const talks: FoundTalk[] = [];
  // Outer lists come first: what stands below a talk is about it.
  const covered = new Set<number>();
  const aboutHeading = headingReader(context);
  const lists = listsOf(context).map((list) => ({
    ...list,
    place: placeOf(list, list.above.map(aboutHeading), context),
  }));
  const hasComments = areCommented(
    lists.flatMap(({ items, place }) =>
      place.isAnnounced
        ? items.map((item) => withoutLabels(context.phrases.readStart(wholeOf(item, context))))
        : [],
    ),
  );
  const arePages =
    context.page.isEdition && lists.flatMap((list) => pagesIn(list, context)).length >= manyPages;
  const groups = new Set(lists.flatMap((list) => groupOf(list, context)));
  for (const { items, intro, next, place } of lists) {
    if (intro?.kind === 'listItem' && covered.has(intro.whole.start)) {
      for (const { whole } of items) covered.add(whole.start);
      continue;
    }
    const free = items.filter(({ whole: { start } }) => !taken(start) && !groups.has(start));
    if (free.length === 0 || isContents(free, context)) continue;
    const readings = free.map((item) => readItem(item, place, hasComments && place.isAnnounced, context));
    // `## Contents` may list the pages of the talks.
    if (place.isResources && !readings.every(({ hasPage }) => hasPage)) continue;
    const found = talksOfList(readings, next, arePages, context);
    for (const { span } of found) covered.add(span.start);
    talks.push(...found);
  }
  return talks;
}

/** `- Lightning talks: Ana Ruiz, Bo Lind` ⏎ `  - Fences - Ana Ruiz`: where the item above a list begins that holds several. */
function groupOf({ items, intro }: List, { phrases }: TalkContext): readonly number[] {
  if (intro?.kind !== 'listItem' || items.length < 2) return [];
  const { kind, hasPrefix } = withoutFrame(phrases.readStart(intro.content).text.replace(/^\[\[|\]\]$/g, ''));
  return kind === 'lightning' && hasPrefix ? [intro.whole.start] : [];
}

/** The items of a list that lead to a page of their own. */
function pagesIn({ items }: List, { phrases }: TalkContext): readonly ListItem[] {
  return items.filter(({ content }) => isOwnPage(leadLink(phrases.readStart(content))?.target ?? ''));
}

/** A page of an edition that leads to so many others holds its contents: each is a session's, be it alone under its heading. */
const manyPages = 4;

function talksOfList(
  readings: readonly ItemReading[],
  next: List['next'],
  arePages: boolean,
  context: TalkContext,
): readonly FoundTalk[] {
  if (
    announcesPeople(readings[0]?.place.intro ?? '') &&
    readings.every(({ line, linked }) => line.isSpeakerOnly && linked === undefined)
  )
    return [];
  const average = readings.reduce((sum, { evidence }) => sum + Math.min(1, evidence), 0) / readings.length;
  const clear = readings.filter(({ evidence }) => evidence >= clearItem).length;
  const areTalks =
    readings.length >= 2 &&
    (average >= listIsTalks || (readings.length >= 3 && clear >= readings.length * 0.6));
  // `Talk: Fences` ⏎ `Went for a walk`: where most items say that they are sessions, the others are none.
  const arePrefixed = readings.filter(({ line }) => line.hasPrefix).length * 2 > readings.length;
  return readings.flatMap((reading) =>
    reading.evidence >= sureTalk ||
    (arePages && reading.hasPage && reading.evidence >= listIsTalks) ||
    (areTalks && reading.evidence >= (arePrefixed ? clearItem : 0.25))
      ? talksOfItem(reading, next, context)
      : [],
  );
}

/** The talk that an item names, with those that stand beside it there; none where its words are something else's. */
function talksOfItem(reading: ItemReading, next: List['next'], context: TalkContext): readonly FoundTalk[] {
  const { item, line, links, linked } = reading;
  if (reading.isAboutPerson || isBreak(reading.words)) return [];
  if (isFrame(reading) && !line.hasPrefix && line.people.length === 0) return [];
  const isTitle =
    line.isSpeakerOnly &&
    linked !== undefined &&
    !reading.place.isKeynotes &&
    !isKindOnly(linked) &&
    (links.video !== undefined || links.link !== undefined || reading.hasPage);
  const title = isTitle ? bareTitle(linked) : line.isSpeakerOnly ? '' : titleOf(reading.line, reading.lead);
  const people = line.people.length > 0 ? line.people : reading.below.names;
  // `Track chair: Ana Ruiz`
  if (office.test(title)) return [];
  // `[Ana Ruiz](https://twitter.com/ana)’s [notes](…)`.
  if (people.length === 0 && (!/\p{L}/u.test(title) || isSubject(title, reading, context))) return [];
  const end = Math.min(next.get(item.whole.start) ?? item.whole.end, context.note.text.length);
  const region: Span = { start: item.whole.start, end };
  const body = context.note.text.slice(item.whole.end, end);
  const talk: FoundTalk = {
    title,
    speakers: people,
    companies: line.people.length > 0 ? line.companies : reading.below.companies,
    kind: line.kind,
    video: links.video,
    slides: links.slides,
    link: links.link ?? titleLink(reading.phrase, title),
    isStub: isStub(body),
    span: item.whole,
    region,
  };
  return joinedTitles(item.content, reading.phrase, talk, context);
}

/** `Conclusion`; below `## Sessions` also `Intro and Updates` is one. */
function isFrame({ words, place }: ItemReading): boolean {
  const { role } = framingOf(words);
  return role !== 'plain' && !(role === 'frame' && place.isAnnounced && words.split(' ').length > 2);
}

/** All that an item shows of a session, and how much that weighs. */
function readItem(
  item: ListItem,
  place: Place,
  /** Whether the title may be followed by a comment, as others in the note are. */
  mayHaveComment: boolean,
  context: TalkContext,
): ItemReading {
  const { note, phrases } = context;
  const whole = fromTitle(wholeOf(item, context), note.text);
  const phrase = phrases.readStart(whole);
  const first = leadOf(phrase);
  const text = textOf(note.text, whole);
  const labelled =
    [labelledPeople, peopleUnder, personUnder]
      .map((read) => read(text, context))
      .find(({ names }) => names.length > 0) ?? noNextLine;
  const isLabelled = labelled.names.length > 0;
  const own = isLabelled ? phrases.read(firstLineOf(note.text, whole)) : phrase;
  const all = withoutLabels(own).slice(0, maxTalkLine);
  const begun = speakerAndTitle(all, first, context.lexicon) ?? sessionLinkedLast(phrase, all, context);
  const marked = begun === undefined ? first : undefined;
  const cut = begun ?? (mayHaveComment && marked === undefined ? beforeComment(all, true) : undefined);
  // `Ana Ruiz: showed how fences are built.`
  const isCutPerson = cut !== undefined && isPerson(withoutFrame(cut).rest, context.lexicon);
  const speaker = place.isKeynotes ? speakerAtStart(all, context.lexicon) : undefined;
  const words = speaker ?? (isCutPerson ? all : (cut ?? all));
  const link = begun === undefined ? leadLink(phrase) : undefined;
  const called =
    begun === undefined && mayCall(marked, words, place, context)
      ? calledLine(phrase, words, context)
      : undefined;
  const told =
    called ??
    (marked === undefined && begun === undefined && (place.isAnnounced || place.isAmongSessions)
      ? toldLine(phrase, words, context)
      : undefined);
  const lead = told === undefined ? marked : undefined;
  const linked =
    told !== undefined || link === undefined ? undefined : phrase.text.slice(link.start, link.end);
  const bold = boldLead(phrase, lead);
  const { lexicon, habits } = context;
  const said =
    (speaker === undefined ? told : readTalkLine(speaker, lexicon, { ...habits, bareSpeakers: true })) ??
    lineOf(words, linked ?? bold, context);
  const line =
    cut !== undefined && cut === words && said.people.length === 0
      ? withTold(said, all.slice(cut.length), context)
      : said;
  const links = withLinksBelow(talkLinksOf(phrase), item, context);
  const isMarked = (bold ?? linked) !== undefined;
  const reading = {
    item,
    phrase,
    words,
    line,
    links,
    lead,
    linked,
    isTold: told !== undefined,
    isCalled: called !== undefined,
    isAboutPerson:
      speaker === undefined &&
      (isCutPerson || isAboutPerson(line, words)) &&
      links.video === undefined &&
      links.link === undefined,
    isMarked,
    place,
    hasPage: link !== undefined && isOwnPage(link.target),
    below: isLabelled ? labelled : peopleBelow(item, context),
    evidence: 0,
  };
  reading.evidence = itemEvidence(reading);
  return reading;
}

/** Whether an item may be a sentence that says what a session was called: where sessions are told of, and no title begins it. */
function mayCall(
  marked: string | undefined,
  words: string,
  place: Place,
  { page, lexicon }: TalkContext,
): boolean {
  if (place.isResources) return false;
  const isHeard =
    saysHeard.test(words) || place.isAnnounced || place.isUnderDay || place.isUnderSessions || page.isEdition;
  return isHeard && (marked === undefined || isPerson(marked, lexicon));
}

/** `Ana Ruiz’s talk “Fences of Oak” was fun`, wherever that stands: in the past tense; `Bo Lind’s “Gates” keynote`. */
const saysHeard = new RegExp(
  `['’]s? ["“«„][^"“”«»„]{5,120}["”»“] ${oneSession}(?!\\p{L})|['’]s? ${oneSession}[,:]? [^.]{0,10}["“«„][^"“”«»„]{5,120}["”»“] (?:was|were|focused|focussed|covered|gave|made|had)\\s`,
  'iu',
);

/** `**Ana Ruiz** told of fences`: no title, but the one who speaks. */
function isSubject(title: string, { words, line }: ItemReading, { lexicon }: TalkContext): boolean {
  if (lexicon.isLinked(title)) return !line.hasPrefix;
  const after = words.slice(words.indexOf(title) + title.length).toLowerCase();
  return speakerVerbs.test(after) && nameScore(title, lexicon) >= clearPerson;
}

/** With those that items of nothing but links right below it have: `- Fences` ⏎ `  - [Video](…)`. */
function withLinksBelow(links: TalkLinks, item: ListItem, { blocks, phrases }: TalkContext): TalkLinks {
  const at = indexBelow(item, blocks);
  return blocks
    .slice(at, at + mostPages)
    .reduce(
      (known, block) =>
        block.kind === 'listItem' && block.depth === item.depth + 1
          ? withMissing(known, labelledLinks(block.content, phrases))
          : known,
      links,
    );
}

/** What somebody is at a conference who doesn't speak there. */
const office = /^(?:\p{L}+ ){0,2}(?:co-?)?(?:chair|host|moderator|organi[sz]er|treasurer)s?(?:$|\s*:)/iu;

/** Recording, slides and programme. */
const mostPages = 3;

/** `* Title` ⏎ `  * Ana Ruiz, CEO, Acme`. */
function peopleBelow(item: ListItem, context: TalkContext): NextLine {
  const { blocks } = context;
  const at = indexBelow(item, blocks);
  const next = blocks[at];
  // `<li>Title<br />Ana Ruiz</li>`
  if (next?.kind === 'paragraph' && next.itemDepth === item.depth + 1) return peopleOnly(next, context);
  if (next?.kind !== 'listItem' || next.depth !== item.depth + 1) return noNextLine;
  return bulletPeople(blocks.slice(at, at + 8), context);
}

/** Of the first block below an item. */
function indexBelow({ whole }: ListItem, blocks: readonly Block[]): number {
  return firstFrom(blocks, whole.start) + 1;
}

/** An item's words; they may go on on the next line: `* Title -` ⏎ `  Ana Ruiz`. */
function wholeOf(item: ListItem, { note, blocks }: TalkContext): Span {
  const { start, end } = item.content;
  const next = blocks[indexBelow(item, blocks)];
  if (next?.kind !== 'paragraph' || next.itemDepth !== item.depth + 1) return { start, end };
  const goesOn = /^[ \t]*\r?\n[ \t]*$/.test(note.text.slice(end, next.whole.start));
  return { start, end: goesOn ? next.whole.end : end };
}
