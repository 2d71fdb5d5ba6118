import type { Block, Heading, ListItem } from '../markdown/markdown';
import type { Span } from '../text/span';
import { addressKind, labelKind } from './addresses';
import { framingOf, isBreak } from './framing';
import { bulletPeople, type NextLine } from './headingTalks';
import { isRole, nameScore, readPeople, surePerson } from './people';
import { firstFrom, type Phrase } from './phrase';
import { bareTitle, withoutFrame } from './sessionFrame';
import { isStub } from './stub';
import type { FoundTalk, TalkContext } from './talkContext';
import { maxTalkLine } from './talkContext';
import { readTalkLine, type TalkLine } from './talkLine';
import { type TalkLinks, talkLinksOf, titleLink, withoutLabels } from './talkLinks';
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
  readonly intro: string;
  readonly isUnderHeading: boolean;
  /** Whether a heading further above announces sessions: `## Sessions` ⏎ `### Containers`. */
  readonly isUnderSessions: boolean;
  readonly isUnderDay: boolean;
  readonly isUnderSpeakers: boolean;
  /** Whether its title links a page of notes in the same folders. */
  readonly hasPage: boolean;
  /** Persons on the first item below it. */
  readonly below: NextLine;
  readonly evidence: number;
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
    test: ({ lead, phrase, links }) =>
      lead !== undefined && links.video !== undefined && leadLink(phrase) !== undefined,
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
    test: ({ isUnderHeading, intro }) => isUnderHeading && isAnnouncement(intro),
  },
  { name: 'below a heading of sessions', weight: 0.45, test: ({ isUnderSessions }) => isUnderSessions },
  { name: 'of one day', weight: 0.25, test: ({ isUnderDay }) => isUnderDay },
  { name: 'links its own page', weight: 0.3, test: ({ hasPage }) => hasPage },
  {
    name: 'announced as sessions',
    weight: 0.35,
    test: ({ intro }) => isAnnouncement(intro),
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

const noNextLine: NextLine = { names: [], companies: [], heading: undefined, isSure: false };
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

interface List {
  readonly items: readonly ListItem[];
  /** The heading or paragraph before it. */
  readonly intro: Block | undefined;
  /** Where each item's own text ends, by its start. */
  readonly next: ReadonlyMap<number, number>;
  /** The headings it stands under, the outermost first. */
  readonly above: readonly Heading[];
}

/** What a heading says of the lists below it. */
interface HeadingSays {
  readonly isSessions: boolean;
  readonly isDay: boolean;
  readonly isSpeakers: boolean;
  /** Links, references, contents: no talks of the event. */
  readonly isResources: boolean;
}

const resourceWords =
  /^(?:\p{L}+ )?(?:links?|liens|enlaces|resources?|ressources|recursos|references?|références|referenzen|further reading|see also|table of contents|contents|toc|sommaire|inhalt|índice|footnotes|sponsors?)\s*:?$/iu;
const speakersWord = /\b(?:speakers?|orat(?:eurs|rices)|sprecher(?:innen)?|ponentes|palestrantes)\s*:?$/iu;

/** Reads each heading once. */
function headingReader({ sections }: TalkContext): (heading: Heading) => HeadingSays {
  const says = new Map(
    sections.map(({ heading, words, framing: { role } }) => [
      heading,
      {
        isSessions: role === 'group',
        isDay: role === 'day',
        isSpeakers: speakersWord.test(words),
        isResources: resourceWords.test(words),
      },
    ]),
  );
  return (heading) => says.get(heading) ?? saysNothing;
}

const saysNothing: HeadingSays = { isSessions: false, isDay: false, isSpeakers: false, isResources: false };

/** `[Day 1](#day-1)`: a table of contents. */
function isContents(items: readonly ListItem[], { note, phrases }: TalkContext): boolean {
  const leading = items.filter((item) => {
    if (note.text[item.content.start] !== '[') return false;
    const [link] = phrases.read(item.content).links;
    return link !== undefined && /^(?!https?:)[^#]*#./i.test(link.target);
  });
  return leading.length * 2 > items.length;
}

/** Items of one depth that stand together. */
function listsOf(blocks: readonly Block[]): readonly List[] {
  const lists: List[] = [];
  let open: (List & { readonly items: ListItem[]; readonly next: Map<number, number> })[] = [];
  let intro: Block | undefined;
  let above: readonly Heading[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'heading') above = [...above.filter(({ level }) => level < block.level), block];
    if (block.kind !== 'listItem') {
      if (block.kind === 'paragraph' && block.itemDepth > 0) continue;
      open = [];
      intro = block;
      continue;
    }
    open.length = Math.min(open.length, block.depth + 1);
    while (open.length <= block.depth) {
      const list = { items: [], intro: open.at(-1)?.items.at(-1) ?? intro, next: new Map(), above };
      open.push(list);
      lists.push(list);
    }
    const list = open[block.depth];
    list?.items.push(block);
    const after = blocks
      .slice(i + 1, i + 200)
      .find((one) =>
        one.kind !== 'listItem' ? !(one.kind === 'paragraph' && one.itemDepth > 0) : one.depth <= block.depth,
      );
    list?.next.set(block.whole.start, after?.whole.start ?? Number.POSITIVE_INFINITY);
  }
  return lists.filter(({ items }) => items.length > 0);
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
    intro,
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
      named || (line.isSpeakerOnly && !isTitle) ? '' : isTitle ? bareTitle(linked) : titleOf(reading);
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
function isNamedOnly({ linked, words, isUnderSpeakers }: Reading, { lexicon }: TalkContext): boolean {
  if (linked === undefined || nameScore(linked, lexicon) < surePerson) return false;
  const after = words.slice(words.indexOf(linked) + linked.length);
  return (isUnderSpeakers && after.trim() === '') || speakerVerbs.test(after.toLowerCase());
}

function introOf(before: Block | undefined, { phrases }: TalkContext): string {
  if (before === undefined || before.kind === 'tableRow') return '';
  if (before.kind !== 'paragraph') return phrases.read(before.content).text;
  const { start, end } = before.whole;
  const text = phrases.read({ start: Math.max(start, end - 600), end }).text;
  return text.slice(-250);
}

/** Where a list stands. */
type Place = Pick<Reading, 'intro' | 'isUnderHeading' | 'isUnderSessions' | 'isUnderDay' | 'isUnderSpeakers'>;

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
      leadLink(phrase) !== undefined,
    ...place,
    hasPage: link !== undefined && ownPage.test(link.target),
    below: peopleBelow(item, context),
  };
  return {
    ...reading,
    evidence: signs.reduce((sum, { weight, test }) => sum + (test(reading) ? weight : 0), 0),
  };
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

/** `- Ed and Thomas` after a linked title: given names alone. */
const givenNames =
  /^\s*[-–—|]\s*(\p{Lu}\p{Ll}{1,14}(?:\s*(?:,|&|and|et|und|y)\s+\p{Lu}\p{Ll}{1,14}){0,3})\s*$/u;

/** Where link or bold end the title, people are only sought after it. */
function lineOf(
  words: string,
  lead: string | undefined,
  linked: string | undefined,
  { lexicon, habits }: TalkContext,
): TalkLine {
  const after = linked === undefined ? '' : words.slice(words.indexOf(linked) + linked.length);
  if (
    linked !== undefined &&
    /^\s*["”»)]?\s*(?:[-–—|,;:(&]|by\b|par\b|von\b|por\b|and\b|et\b)/u.test(after)
  ) {
    const people = readPeople(
      after.replace(/^[\s"”»),;:|–—-]*(?:by|par|von|por)?\s*/u, '').replace(/^\(|\)$/g, ''),
      lexicon,
    );
    const led = readTalkLine(linked, lexicon, habits);
    // After a dash or `by` the link is the whole title, whatever it holds.
    if (
      people.score >= surePerson &&
      led.people.length > 0 &&
      !led.isSpeakerOnly &&
      /^\s*["”»)]?\s*(?:[-–—|(]|by\b|par\b|von\b|por\b)/u.test(after)
    )
      return {
        ...led,
        title: bareTitle(withoutFrame(linked).rest),
        people: people.names,
        companies: people.companies,
        score: people.score,
      };
    if (people.score >= surePerson && !led.isSpeakerOnly)
      return {
        ...led,
        people: [...led.people, ...people.names],
        companies: [...led.companies, ...people.companies],
        score: people.score,
      };
  }
  // `**Fences** (Ana Ruiz) - we saw how …`
  const aside = linked === undefined ? undefined : /^\s*["”»]?\s*\(([^()]{3,80})\)/u.exec(after)?.[1];
  const inAside = aside === undefined ? undefined : readPeople(aside, lexicon);
  if (linked !== undefined && inAside !== undefined && inAside.score >= 0.8)
    return {
      ...readTalkLine(linked, lexicon, habits),
      title: bareTitle(withoutFrame(linked).rest),
      people: inAside.names,
      companies: inAside.companies,
      score: inAside.score,
      isSpeakerOnly: false,
    };
  const given = linked === undefined ? undefined : givenNames.exec(after)?.[1];
  if (linked !== undefined && given !== undefined)
    return {
      ...readTalkLine(linked, lexicon, habits),
      people: given.split(/\s*(?:,|&|\b(?:and|et|und|y)\b)\s*/u).filter((name) => name !== ''),
      score: surePerson,
    };
  const whole = readTalkLine(words, lexicon, habits);
  if (lead === undefined || whole.people.length > 0) return whole;
  const led = readTalkLine(lead, lexicon, habits);
  return led.people.length > 0 || led.hasPrefix ? led : whole;
}

function titleOf({ line, lead }: Reading): string {
  if (lead !== undefined && isFollowedBySentence(line.title, lead)) return readTitle(withoutFrame(lead).rest);
  if (line.people.length > 0 || lead === undefined) return line.title;
  const { rest } = withoutFrame(lead);
  return readTitle(rest);
}

/** `[Fences](…) I went there because …`: the link is the title, the rest is about it. */
function isFollowedBySentence(title: string, lead: string): boolean {
  return title.startsWith(lead) && /^\s+\p{Lu}\p{Ll}*\s+\p{Ll}+\s/u.test(title.slice(lead.length));
}

function readTitle(text: string): string {
  return text
    .replace(/^["“”«„]\s*|\s*["“”»]$/gu, '')
    .replace(/[\s:,.–—-]+$/u, '')
    .trim();
}

/** `[Ana Ruiz](https://linkedin.com/in/…) - How to build fences`: the link is a person's own, the rest the title. */
function personFirst(phrase: Phrase, words: string): TalkLine | undefined {
  const [link] = phrase.links;
  if (link === undefined || link.start > 0 || addressKind(link.target) !== 'person') return undefined;
  const name = phrase.text.slice(link.start, link.end).trim();
  const title = /^\s*[-–—:|]\s+(\S+(?: \S+){2,})$/u.exec(words.slice(words.indexOf(name) + name.length))?.[1];
  if (title === undefined || title.length > maxTitleAfterName || !/^\p{Lu}[^@]*\s\p{Lu}/u.test(name))
    return undefined;
  if (/[.!]$/.test(title) || (!/[:?]/.test(title) && isRole(title) && title.split(' ').length <= 6))
    return undefined;
  return {
    title: bareTitle(title),
    people: [name],
    companies: [],
    kind: 'talk',
    hasPrefix: false,
    score: 0.85,
    isSpeakerOnly: false,
    order: 'speakerFirst',
    by: false,
    endsInHandle: false,
  };
}

/** What is longer tells of the person. */
const maxTitleAfterName = 120;

/** The lead, if it is bold and what follows it in parentheses or after a dash is somebody. */
function boldLead(phrase: Phrase, lead: string | undefined): string | undefined {
  return phrase.strong.some(({ start, end }) => end > start && phrase.text.slice(start, end) === lead)
    ? lead
    : undefined;
}

/** The marked words that an item begins with: bold, quoted or linked. */
export function leadOf(phrase: Phrase): string | undefined {
  const { text } = phrase;
  const start = text.length - withoutFrame(text).rest.length;
  const near = (at: number) =>
    at <= Math.max(2, text.indexOf(withoutFrame(text).rest.slice(0, 12)) + 1, 0) || at <= start;
  const bold = phrase.strong.find((span) => near(span.start) && span.end > span.start);
  if (bold !== undefined) return text.slice(bold.start, bold.end);
  const link = leadLink(phrase);
  if (link !== undefined) return text.slice(link.start, link.end);
  const quoted = /^[^\p{L}]{0,4}["“«„]([^"”»“]{4,200})["”»“]/u.exec(text);
  return quoted?.[1];
}

function leadLink(phrase: Phrase) {
  const rest = withoutFrame(phrase.text).rest;
  const start = rest === '' ? 0 : Math.max(0, phrase.text.indexOf(rest));
  return phrase.links.find(
    (link) =>
      link.start <= start + 1 &&
      link.end > link.start &&
      labelKind(phrase.text.slice(link.start, link.end)) === undefined,
  );
}
