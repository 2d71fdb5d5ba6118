import type { Block, ListItem } from '../../markdown/markdown';
import { firstLineOf, type Span, textOf } from '../../text/span';
import { beforeComment } from '../lines/itemComment';
import { fromTitle } from '../lines/itemStart';
import {
  labelledPeople,
  type NextLine,
  noNextLine,
  peopleOnly,
  peopleUnder,
  personUnder,
} from '../lines/peopleLine';
import { bulletPeople } from '../lines/peopleListed';
import { withoutFrame } from '../lines/sessionFrame';
import type { TalkContext } from '../lines/talkContext';
import { maxTalkLine } from '../lines/talkContext';
import { readTalkLine } from '../lines/talkLine';
import { labelledLinks, type TalkLinks, withMissing, withoutLabels } from '../lines/talkLinks';
import { firstFrom } from '../markup/phrase';
import { speakerAndTitle, speakerAtStart } from '../people/speakerAtStart';
import { isOwnPage } from '../words/addresses';
import { oneSession } from '../words/words';
import {
  boldLead,
  isAboutPerson,
  leadLink,
  leadOf,
  lineOf,
  sessionLinkedLast,
  slantedBehind,
  withTold,
} from './itemLine';
import { type ItemReading, itemEvidence, type Place } from './itemSigns';
import { sessionLinksOf } from './sessionPages';
import { calledLine, isPerson, toldLine } from './toldItem';

/** All that an item shows of a session, and how much that weighs. */
export function readItem(
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
  const labelled = [labelledPeople, peopleUnder, personUnder].reduce(
    (found, read) => (found.names.length > 0 ? found : read(text, context)),
    noNextLine,
  );
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
    slantedBehind(phrase, linked ?? bold, lexicon) ??
    lineOf(words, linked ?? bold, context);
  const line =
    cut !== undefined && cut === words && said.people.length === 0
      ? withTold(said, all.slice(cut.length), context)
      : said;
  const links = withLinksBelow(sessionLinksOf(phrase, context), item, context);
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
export function wholeOf(item: ListItem, { note, blocks }: TalkContext): Span {
  const { start, end } = item.content;
  const next = blocks[indexBelow(item, blocks)];
  if (next?.kind !== 'paragraph' || next.itemDepth !== item.depth + 1) return { start, end };
  const goesOn = /^[ \t]*\r?\n[ \t]*$/.test(note.text.slice(end, next.whole.start));
  return { start, end: goesOn ? next.whole.end : end };
}
