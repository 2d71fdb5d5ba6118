import type { ListItem } from '../../markdown/markdown';
import type { Span } from '../../text/span';
import { areCommented } from '../lines/itemComment';
import type { List } from '../lines/lists';
import { headingReader, isContents, listsOf } from '../lines/lists';
import { bareTitle, isKindOnly, withoutFrame } from '../lines/sessionFrame';
import type { FoundTalk, TalkContext } from '../lines/talkContext';
import { titleLink, withoutLabels } from '../lines/talkLinks';
import { clearPerson, nameScore } from '../people/nameScore';
import { isOwnPage } from '../words/addresses';
import { isBreak } from '../words/breaks';
import { announcesPeople, framingOf } from '../words/framing';
import { isStub } from '../words/stub';
import { speakerVerbs } from '../words/words';
import { leadLink, titleOf } from './itemLine';
import { clearItem, type ItemReading } from './itemSigns';
import { joinedTitles } from './joinedTitles';
import { placeOf } from './listPlace';
import { readItem, wholeOf } from './readItem';

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
    const free = items.filter(({ whole: { start } }) => !taken(start) && !groups.has(start));
    const isBelow = intro?.kind === 'listItem' && covered.has(intro.whole.start);
    if (isBelow && !areSpeakersOn(free, context)) {
      for (const { whole } of items) covered.add(whole.start);
      continue;
    }
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

/**
 * `- Lightning talks: Ana Ruiz, Bo Lind` ⏎ `  - Fences - Ana Ruiz`, `- 9:00 One of:` ⏎ `  - [Fences](…)`: where the item
 * above a list begins that holds several.
 */
function groupOf({ items, intro }: List, { phrases }: TalkContext): readonly number[] {
  if (intro?.kind !== 'listItem' || items.length < 2) return [];
  const { text, links } = phrases.readStart(intro.content);
  const { kind, hasPrefix, rest } = withoutFrame(text.replace(/^\[\[|\]\]$/g, ''));
  const isOpen =
    links.length === 0 && /^[^:]*:$/.test(rest) && items.every(({ content }) => phrases.hasLink(content));
  return isOpen || (kind === 'lightning' && hasPrefix) ? [intro.whole.start] : [];
}

/** `- Wood for all` ⏎ `  - Ana Ruiz on _Oak_` ⏎ `  - Bo Lind on _Elm_`: those who spoke in a session, each of something else. */
function areSpeakersOn(items: readonly ListItem[], { phrases, lexicon }: TalkContext): boolean {
  const isOne = ({ content }: ListItem) => {
    const [, name = ''] = speakerOn.exec(phrases.readStart(content).text) ?? [];
    return nameScore(name, lexicon) >= clearPerson;
  };
  return items.length >= 2 && items.filter(isOne).length * 3 >= items.length * 2;
}

const speakerOn = /^(\p{Lu}[^:(]{3,40}?)(?: \([^()]*\))? (?:on|about|über|sur|sobre|su) \S.{3,120}$/u;

/** The items of a list that lead to a page of their own. */
function pagesIn({ items }: List, { phrases }: TalkContext): readonly ListItem[] {
  return items.filter(
    ({ content }) =>
      phrases.hasLink(content) && isOwnPage(leadLink(phrases.readStart(content))?.target ?? ''),
  );
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
    ...links,
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

/** `**Ana Ruiz** told of fences`: no title, but the one who speaks. */
function isSubject(title: string, { words, line }: ItemReading, { lexicon }: TalkContext): boolean {
  if (lexicon.isLinked(title)) return !line.hasPrefix;
  const after = words.slice(words.indexOf(title) + title.length).toLowerCase();
  return speakerVerbs.test(after) && nameScore(title, lexicon) >= clearPerson;
}

/** What somebody is at a conference who doesn't speak there. */
const office = /^(?:\p{L}+ ){0,2}(?:co-?)?(?:chair|host|moderator|organi[sz]er|treasurer)s?(?:$|\s*:)/iu;
