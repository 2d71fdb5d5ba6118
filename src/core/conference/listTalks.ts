import type { Block, ListItem } from '../markdown/markdown';
import type { Span } from '../text/span';
import { announcesSessions } from './announcement';
import { announcesPeople, framingOf, isBreak } from './framing';
import { boldLead, isAboutPerson, leadLink, leadOf, lineOf, titleOf, toldLine } from './itemLine';
import { type ItemReading, itemEvidence, type Place, subItemWeight } from './itemSigns';
import type { HeadingSays, List } from './lists';
import { headingReader, isContents, listsOf } from './lists';
import type { NextLine } from './peopleBelow';
import { bulletPeople, noNextLine } from './peopleBelow';
import { firstFrom } from './phrase';
import { bareTitle } from './sessionFrame';
import { isStub } from './stub';
import type { FoundTalk, TalkContext } from './talkContext';
import { maxTalkLine } from './talkContext';
import { talkLinksOf, titleLink, withoutLabels } from './talkLinks';

/** `notes/fences.md`, `./fences.md`. */
const ownPage = /^(?![a-z]+:|\/\/|#)[^#?]+\.(?:md|markdown|mdx)$/iu;

const sureTalk = 0.85;

const listIsTalks = 0.55;

/** The talks that are list items; items inside of `taken` regions tell of a talk that is known already. */
export function listTalks(context: TalkContext, taken: (at: number) => boolean): readonly FoundTalk[] {
  const talks: FoundTalk[] = [];
  // Outer lists come first: what stands below a talk is about it.
  const covered = new Set<number>();
  const aboutHeading = headingReader(context);
  for (const { items, intro, next, above } of listsOf(context.blocks)) {
    if (intro?.kind === 'listItem' && covered.has(intro.whole.start)) {
      for (const { whole } of items) covered.add(whole.start);
      continue;
    }
    const free = items.filter(({ whole }) => !taken(whole.start));
    if (free.length === 0) continue;
    const headings = above.map(aboutHeading);
    if (headings.some(({ isResources }) => isResources) || isContents(free, context)) continue;
    const found = talksOfList(free, { intro, next, headings }, context);
    for (const { span } of found) covered.add(span.start);
    talks.push(...found);
  }
  return talks;
}

function talksOfList(
  items: readonly ListItem[],
  {
    intro: before,
    next,
    headings,
  }: Pick<List, 'intro' | 'next'> & {
    readonly headings: readonly HeadingSays[];
  },
  context: TalkContext,
): readonly FoundTalk[] {
  const isPage = before === undefined && context.page.kind === 'lightning';
  const intro = isPage ? 'Lightning talks' : introOf(before, context);
  const place = {
    isAnnounced: isAnnouncement(intro),
    isUnderHeading: isPage || before?.kind === 'heading' || announcesSessions(intro),
    isUnderSessions: headings.slice(0, -1).some(({ isSessions }) => isSessions),
    isUnderDay: headings.some(({ isDay }) => isDay) || framingOf(intro).role === 'day',
  };
  const all = items.map((item) => readItem(item, place, context));
  // A bare name on the first sub-item says something where most items have one.
  const named = all.filter(({ below }) => below.names.length > 0).length;
  const readings =
    named >= 2 && named * 2 > all.length
      ? all
      : all.map((reading) =>
          reading.below.names.length > 0 && !reading.below.isSure
            ? { ...reading, below: noNextLine, evidence: reading.evidence - subItemWeight }
            : reading,
        );
  const average = readings.reduce((sum, { evidence }) => sum + evidence, 0) / readings.length;
  const clear = readings.filter(({ evidence }) => evidence >= 0.6).length;
  if (
    announcesPeople(intro) &&
    readings.every(({ line, linked }) => line.isSpeakerOnly && linked === undefined)
  )
    return [];
  const areTalks =
    readings.length >= 2 &&
    (average >= listIsTalks || (readings.length >= 3 && clear >= readings.length * 0.6));
  return readings.flatMap((reading) => {
    const { item, evidence, links, linked } = reading;
    const line = reading.line;
    if (!(evidence >= sureTalk || (areTalks && evidence >= 0.25))) return [];
    if (reading.isAboutPerson || isBreak(reading.words)) return [];
    if (isFrame(reading) && !line.hasPrefix && line.people.length === 0) return [];
    const isTitle =
      line.isSpeakerOnly &&
      linked !== undefined &&
      (links.video !== undefined || links.link !== undefined || reading.hasPage);
    const title = isTitle ? bareTitle(linked) : line.isSpeakerOnly ? '' : titleOf(reading.line, reading.lead);
    const people = line.people.length > 0 ? line.people : reading.below.names;
    // `[Ana Ruiz](https://twitter.com/ana)’s [notes](…)`.
    if (people.length === 0 && (!/\p{L}/u.test(title) || context.lexicon.isLinked(title))) return [];
    const end = Math.min(next.get(item.whole.start) ?? item.whole.end, context.note.text.length);
    const region: Span = { start: item.whole.start, end };
    const body = context.note.text.slice(item.whole.end, end);
    return [
      {
        title,
        speakers: people,
        companies: line.people.length > 0 ? line.companies : reading.below.companies,
        kind: line.kind,
        ...links,
        link: links.link ?? titleLink(reading.phrase, title),
        isStub: isStub(body),
        span: item.whole,
        region,
      },
    ];
  });
}

/** `Conclusion`; below `## Sessions` also `Intro and Updates` is one. */
function isFrame({ words, place }: ItemReading): boolean {
  const { role } = framingOf(words);
  return role !== 'plain' && !(role === 'frame' && place.isAnnounced && words.split(' ').length > 2);
}

function introOf(before: Block | undefined, { phrases }: TalkContext): string {
  if (before === undefined || before.kind === 'tableRow') return '';
  if (before.kind !== 'paragraph') return phrases.read(before.content).text;
  const { start, end } = before.whole;
  const text = phrases.read({ start: Math.max(start, end - 600), end }).text;
  return text.slice(-250);
}

function readItem(item: ListItem, place: Place, context: TalkContext): ItemReading {
  const phrase = context.phrases.read({
    start: item.content.start,
    end: Math.min(wholeItemEnd(item, context), item.content.start + 1500),
  });
  const words = withoutLabels(phrase).slice(0, maxTalkLine);
  const lead = leadOf(phrase);
  const link = leadLink(phrase);
  const linked = link === undefined ? undefined : phrase.text.slice(link.start, link.end);
  const told =
    lead === undefined && /["“«„]/.test(words) && place.isAnnounced ? toldLine(words, context) : undefined;
  const line = told ?? lineOf(words, lead, linked ?? boldLead(phrase, lead), context);
  const links = talkLinksOf(phrase);
  const reading = {
    item,
    phrase,
    words,
    line,
    links,
    lead,
    linked,
    isTold: told !== undefined,
    isAboutPerson: isAboutPerson(line, words) && links.video === undefined && links.link === undefined,
    isMarked:
      phrase.strong.some(({ start, end }) => end > start && phrase.text.slice(start, end) === lead) ||
      linked !== undefined,
    place,
    hasPage: link !== undefined && ownPage.test(link.target),
    below: peopleBelow(item, context),
  };
  return Object.assign(reading, { evidence: itemEvidence(reading) });
}

/** Plural words that announce a list of sessions. */
const sessionsNoun =
  /(?:talks|sessions|presentations|keynotes|conférences|présentations|vorträge|charlas|ponencias|palestras|videos|recordings|workshops)/iu;

/** `My favourite talks:`, `### Sessions`: what stands before a list of sessions, in few words. */
function isAnnouncement(intro: string): boolean {
  const last =
    intro
      .split(/[.!?]\s/)
      .at(-1)
      ?.trim() ?? '';
  // A talk has an agenda as well.
  if (framingOf(last).role === 'group' && !/^agenda/i.test(last)) return true;
  return (
    last.length < 140 && sessionsNoun.test(last) && (/:\s*$/.test(last) || last.split(/\s+/).length <= 6)
  );
}

/** `* Title` ⏎ `  * Ana Ruiz, CEO, Acme`. */
function peopleBelow(item: ListItem, context: TalkContext): NextLine {
  const { blocks } = context;
  const at = firstFrom(blocks, item.whole.start);
  const next = blocks[at + 1];
  if (next?.kind !== 'listItem' || next.depth !== item.depth + 1) return noNextLine;
  const found = bulletPeople(blocks.slice(at + 1, at + 9), context);
  return found;
}

/** An item may go on on the next line: `* Title -` ⏎ `  Ana Ruiz`. */
function wholeItemEnd(item: ListItem, { note, blocks }: TalkContext): number {
  const next = blocks[firstFrom(blocks, item.whole.start) + 1];
  if (next?.kind !== 'paragraph' || next.itemDepth !== item.depth + 1) return item.content.end;
  return /^[ \t]*\r?\n[ \t]*$/.test(note.text.slice(item.content.end, next.whole.start))
    ? next.whole.end
    : item.content.end;
}
