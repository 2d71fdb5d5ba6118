import type { Block, ListItem } from '../markdown/markdown';
import type { Span } from '../text/span';
import { framingOf, isBreak } from './framing';
import { boldLead, leadLink, leadOf, lineOf, personFirst, titleOf } from './itemLine';
import type { HeadingSays, List } from './lists';
import { headingReader, isContents, listsOf } from './lists';
import { nameScore, surePerson } from './nameScore';
import type { NextLine } from './peopleBelow';
import { bulletPeople, noNextLine } from './peopleBelow';
import type { Phrase } from './phrase';
import { firstFrom } from './phrase';
import { bareTitle, withoutFrame } from './sessionFrame';
import { isStub } from './stub';
import type { FoundTalk, TalkContext } from './talkContext';
import { maxTalkLine } from './talkContext';
import type { TalkLine } from './talkLine';
import type { TalkLinks } from './talkLinks';
import { talkLinksOf, titleLink, withoutLabels } from './talkLinks';
import { speakerVerbs } from './words';

interface Reading {
  readonly item: ListItem;
  readonly phrase: Phrase;
  readonly words: string;
  readonly line: TalkLine;
  readonly links: TalkLinks;
  /** The title, where bold, quotes or a link say how far it goes. */
  readonly lead: string | undefined;
  /** The words of the link it begins with. */
  readonly linked: string | undefined;
  /** By bold or a link. */
  readonly isMarked: boolean;
  readonly place: Place;
  /** Whether its title links a page of notes in the same folders. */
  readonly hasPage: boolean;
  /** Persons on the first item below it. */
  readonly below: NextLine;
  readonly evidence: number;
}

/** Where a list stands. */
interface Place {
  /** Whether what stands before the list announces sessions. */
  readonly isAnnounced: boolean;
  readonly isUnderHeading: boolean;
  /** Whether a heading further above announces sessions: `## Sessions` ⏎ `### Containers`. */
  readonly isUnderSessions: boolean;
  readonly isUnderDay: boolean;
  readonly isUnderSpeakers: boolean;
}

interface Sign {
  readonly name: string;
  readonly weight: number;
  test(reading: Omit<Reading, 'evidence'>): boolean;
}

const subItemWeight = 0.6;

/** By what a list item shows that it is a session. */
const signs: readonly Sign[] = [
  {
    name: 'names its speaker',
    weight: 0.6,
    test: ({ line, words }) => line.people.length > 0 && line.score >= surePerson && words.length < 250,
  },
  { name: 'TALK: or Keynote:', weight: 0.6, test: ({ line }) => line.hasPrefix },
  { name: 'begins with a time', weight: 0.5, test: ({ words }) => withoutFrame(words).hasTime },
  {
    name: 'its title links the recording or the schedule',
    weight: 0.6,
    test: ({ lead, linked, links }) =>
      lead !== undefined && links.video !== undefined && linked !== undefined,
  },
  { name: 'links a recording', weight: 0.3, test: ({ links }) => links.video !== undefined },
  { name: 'links its schedule page', weight: 0.5, test: ({ links }) => links.link !== undefined },
  { name: 'links slides', weight: 0.3, test: ({ links }) => links.slides !== undefined },
  { name: 'its title is marked', weight: 0.25, test: ({ isMarked }) => isMarked },
  { name: 'its title is quoted', weight: 0.1, test: ({ lead, isMarked }) => lead !== undefined && !isMarked },
  {
    name: 'a person on its first sub-item',
    weight: subItemWeight,
    test: ({ below }) => below.names.length > 0,
  },
  {
    name: 'announced by a heading',
    weight: 0.25,
    test: ({ place }) => place.isUnderHeading && place.isAnnounced,
  },
  { name: 'below a heading of sessions', weight: 0.45, test: ({ place }) => place.isUnderSessions },
  { name: 'of one day', weight: 0.25, test: ({ place }) => place.isUnderDay },
  { name: 'links its own page', weight: 0.3, test: ({ hasPage }) => hasPage },
  {
    name: 'announced as sessions',
    weight: 0.35,
    test: ({ place }) => place.isAnnounced,
  },
  {
    name: 'a sentence follows its title',
    weight: -0.35,
    test: ({ lead, words }) =>
      lead !== undefined && /^["”»]?[.:]\s+\p{L}/u.test(words.slice(words.indexOf(lead) + lead.length)),
  },
  {
    name: 'is a sentence',
    weight: -0.4,
    test: ({ words, lead, line }) =>
      lead === undefined &&
      !(line.by && line.people.length > 0) &&
      (words.length > 160 || /[.!?]$/.test(words)),
  },
  {
    name: 'tells what its author did',
    weight: -0.4,
    test: ({ words, lead }) =>
      lead === undefined && /^(?:I|We|Ich|Wir|Je|J['’]ai|Nous|Yo|Eu) \p{Ll}+ (?:\S+ ){3}/u.test(words),
  },
];

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
  for (const { items, intro, next, above } of listsOf(context.note.outline.blocks)) {
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
  }: Pick<List, 'intro' | 'next'> & { readonly headings: readonly HeadingSays[] },
  context: TalkContext,
): readonly FoundTalk[] {
  const intro = introOf(before, context);
  const place = {
    isAnnounced: isAnnouncement(intro),
    isUnderHeading: before?.kind === 'heading',
    isUnderSessions: headings.slice(0, -1).some(({ isSessions }) => isSessions),
    isUnderDay: headings.some(({ isDay }) => isDay) || framingOf(intro).role === 'day',
    isUnderSpeakers: headings.at(-1)?.isSpeakers === true,
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
  const areTalks =
    readings.length >= 2 &&
    (average >= listIsTalks || (readings.length >= 3 && clear >= readings.length * 0.6));
  return readings.flatMap((reading) => {
    const { item, evidence, links, linked } = reading;
    const line = reading.line;
    if (!(evidence >= sureTalk || (areTalks && evidence >= 0.25))) return [];
    if (isBreak(reading.words)) return [];
    if (framingOf(reading.words).role !== 'plain' && !line.hasPrefix && line.people.length === 0) return [];
    const isTitle =
      line.isSpeakerOnly &&
      linked !== undefined &&
      (links.video !== undefined || links.link !== undefined || reading.hasPage);
    const named = isNamedOnly(reading, context);
    const title =
      named || (line.isSpeakerOnly && !isTitle)
        ? ''
        : isTitle
          ? bareTitle(linked)
          : titleOf(reading.line, reading.lead);
    const people = named ? [linked ?? ''] : line.people.length > 0 ? line.people : reading.below.names;
    if (title === '' && people.length === 0) return [];
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

/** `[Ana Ruiz](https://…) showed fences`, or nothing but a name under `Keynote speakers`. */
function isNamedOnly({ linked, words, place }: Reading, { lexicon }: TalkContext): boolean {
  if (linked === undefined || nameScore(linked, lexicon) < surePerson) return false;
  const after = words.slice(words.indexOf(linked) + linked.length);
  return (place.isUnderSpeakers && after.trim() === '') || speakerVerbs.test(after.toLowerCase());
}

function introOf(before: Block | undefined, { phrases }: TalkContext): string {
  if (before === undefined || before.kind === 'tableRow') return '';
  if (before.kind !== 'paragraph') return phrases.read(before.content).text;
  const { start, end } = before.whole;
  const text = phrases.read({ start: Math.max(start, end - 600), end }).text;
  return text.slice(-250);
}

function readItem(item: ListItem, place: Place, context: TalkContext): Reading {
  const phrase = context.phrases.read({
    start: item.content.start,
    end: Math.min(wholeItemEnd(item, context), item.content.start + 1500),
  });
  const words = withoutLabels(phrase).slice(0, maxTalkLine);
  const lead = leadOf(phrase);
  const link = leadLink(phrase);
  const linked = link === undefined ? undefined : phrase.text.slice(link.start, link.end);
  const named = personFirst(phrase, words);
  const reading = {
    item,
    phrase,
    words,
    line: named ?? lineOf(words, lead, linked ?? boldLead(phrase, lead), context),
    links: talkLinksOf(phrase),
    lead,
    linked,
    isMarked:
      phrase.strong.some(({ start, end }) => end > start && phrase.text.slice(start, end) === lead) ||
      linked !== undefined,
    place,
    hasPage: link !== undefined && ownPage.test(link.target),
    below: peopleBelow(item, context),
  };
  const evidence = signs.reduce((sum, { weight, test }) => sum + (test(reading) ? weight : 0), 0);
  return Object.assign(reading, { evidence });
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
  if (framingOf(last).role === 'group') return true;
  return (
    last.length < 140 && sessionsNoun.test(last) && (/:\s*$/.test(last) || last.split(/\s+/).length <= 6)
  );
}

/** `* Title` ⏎ `  * Ana Ruiz, CEO, Acme`. */
function peopleBelow(item: ListItem, context: TalkContext): NextLine {
  const { blocks } = context.note.outline;
  const at = firstFrom(blocks, item.whole.start);
  const next = blocks[at + 1];
  if (next?.kind !== 'listItem' || next.depth !== item.depth + 1) return noNextLine;
  const found = bulletPeople(blocks.slice(at + 1, at + 9), context);
  return found;
}

/** An item may go on on the next line: `* Title -` ⏎ `  Ana Ruiz`. */
function wholeItemEnd(item: ListItem, { note }: TalkContext): number {
  const { blocks } = note.outline;
  const next = blocks[firstFrom(blocks, item.whole.start) + 1];
  if (next?.kind !== 'paragraph' || next.itemDepth !== item.depth + 1) return item.content.end;
  return /^[ \t]*\r?\n[ \t]*$/.test(note.text.slice(item.content.end, next.whole.start))
    ? next.whole.end
    : item.content.end;
}
