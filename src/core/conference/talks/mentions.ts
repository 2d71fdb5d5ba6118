import type { Link } from '../../markdown/markdown';
import type { Note } from '../../note';
import { Regions } from '../../text/regions';
import { type Span, textOf } from '../../text/span';
import { wordSet } from '../../text/wordSet';
import { bareTitle, withoutFrame } from '../lines/sessionFrame';
import type { FoundTalk, TalkContext } from '../lines/talkContext';
import { firstFrom } from '../markup/phrase';
import { readConferenceName } from '../names/conferenceName';
import { surePerson } from '../people/nameScore';
import { readPeople } from '../people/people';
import { speakersInProse } from '../people/proseSpeakers';
import { addressKind, hostOf, labelKind } from '../words/addresses';
import { framingOf } from '../words/framing';
import { isAside } from './sectionText';
import { besideTalks, isOwnSessionPage } from './sessionPages';

/** One address may stand for many. */
const severalRecordings =
  /\b(?:playlists?|channel|(?:live ?)?streams|all (?:the )?(?:talks|videos|sessions|recordings))\b|^(?:(?:the|den|die|all|\d+)\s)*(?:talks|sessions|presentations|vorträgen?|workshops?|conférences|charlas|palestras)$/iu;

function isHostOf(address: string, words: string): boolean {
  return words !== '' && !/\s/.test(words) && hostOf(address)?.endsWith(words) === true;
}

/** The page of a speaker, which a title leads to: `[Fences of Oak](https://fenceconf.example/speakers/ana)`. */
const speakerPage = /\/speakers?\/[^/]/;

/** Three words at least, and nobody's name. */
function isTitle(words: string, { lexicon }: TalkContext): boolean {
  return /^\S+(?: \S+){2}/.test(words) && readPeople(words, lexicon).score < surePerson;
}

/** `Thursday keynote`. */
const oneOfDay = /\b(?:keynote|talk|presentation|panel)\b/iu;

/** `You can watch the stream here`: says where, and names no session. */
const watched =
  /^(?:(?:the|a|link|links|you|we|it|they|all|can|could|may|be|is|are|was|now|also|to|of|on|at|for|from|this|day|watch|watched|see|seen|find|found|view|viewed|available|video|videos|stream|streams|live|livestream|recording|recordings|youtube|vimeo|here|online)(?: |$))+$/i;

/** So far around a link its sentence is looked at. */
const around = 260;

/**
 * Links in running prose to the recording or the schedule page of one session, but those that a talk has as its own.
 * Where the words of the link only say `video`, the quotation before it is the title.
 */
export function mentions(context: TalkContext, talks: readonly FoundTalk[]): readonly FoundTalk[] {
  const { note } = context;
  const known = new Regions(talks.map(({ span }) => span));
  const own = new Set(
    talks.flatMap(({ region, video, link }) =>
      [video, link].flatMap((one) => (one === undefined ? [] : [`${region.start} ${one}`])),
    ),
  );
  const isBeside = besideTalks(talks);
  const regions = new Regions(
    talks
      .filter(({ region, span }) => region.end > span.end)
      .map(({ region: { start, end }, span }) => ({ start, end, lineEnd: span.end })),
  );
  return note.outline.links.flatMap((link) => {
    const address = note.text.slice(link.target.start, link.target.end);
    const shown = addressKind(address);
    const isSession = () =>
      isBeside(address) ||
      isOwnSessionPage(
        textOf(note.text, link.text),
        note.text.charAt(link.whole.start - 1),
        address,
        context,
      );
    const isTitled = () =>
      speakerPage.test(address) && isTitle(context.phrases.read(link.text).text, context);
    const kind =
      (shown === 'other' && isSession()) || (shown === 'person' && isTitled()) ? 'schedule' : shown;
    if (kind !== 'recording' && kind !== 'schedule') return [];
    if (known.has(link.whole.start)) return [];
    const inside = regions.at(link.whole.start);
    if (inside !== undefined && own.has(`${inside.start} ${address}`)) return [];
    if (
      inside !== undefined &&
      kind === 'recording' &&
      isInFirstParagraph(link, inside.lineEnd, context) &&
      isAside(textOf(note.text, link.text))
    )
      return [];
    // A page of the programme that is linked by the conference's own name is no session's.
    const words = context.phrases.read(link.text).text;
    const named = readConferenceName(context.habits.bare(words));
    // So is a recording of another year's: `Fences at FenceConf 2014`.
    if (
      named !== undefined &&
      (kind === 'schedule' || (named.shape === 'shaped' && named.year !== undefined))
    )
      return [];
    if (severalRecordings.test(words)) return [];
    // `Abstract`, `details`: the page of what the text tells of.
    if (kind === 'schedule' && labelKind(words) !== undefined) return [];
    // A bare address, or its host, has no words to be called by.
    if (link.text.start === link.target.start || isHostOf(address, words)) return [];
    const mention = mentionOf(link, words, address, kind, context);
    // `Day two` is a recording of many, unless it is its keynote; a picture without words the one of a talk.
    const isDay = framingOf(mention.title).role === 'day' && !oneOfDay.test(mention.title);
    return mention.title === '' || isDay || watched.test(mention.title) ? [] : [mention];
  });
}

/** Whether a link stands in the paragraph that follows the line of a talk, which ends at `end`. */
function isInFirstParagraph(link: Link, end: number, context: TalkContext): boolean {
  const block = blockAround(link, context);
  return (
    block?.kind === 'paragraph' &&
    block.whole.start >= end &&
    context.note.text.slice(end, Math.min(block.whole.start, end + farthest)).trim() === ''
  );
}

/** So many characters, all of them blank, show that nothing stands between. */
const farthest = 100;

function mentionOf(
  link: Link,
  linked: string,
  address: string,
  kind: 'recording' | 'schedule',
  context: TalkContext,
): FoundTalk {
  const { note, phrases, lexicon } = context;
  const paragraph = paragraphAround(link, context);
  const words = context.habits.bare(linked);
  const before = phrases.read({
    start: Math.max(paragraph.start, link.whole.start - around),
    end: link.whole.start,
  }).text;
  const after = phrases.read({
    start: link.whole.end,
    end: Math.min(paragraph.end, link.whole.end + around),
  }).text;
  const quoted =
    /["“«„]\s*([^"“”«»„]{4,160}?)\s*["”»][^"“”«»\p{L}]{0,4}(?:(?:de|by|par|von|por|from) [^"“”()]{3,80})?[\s([]*$/u.exec(
      before,
    )?.[1];
  const isLabel = namesNothing(words);
  // `[Video](…) [Slides](…)` stand in no sentence.
  const isBeside = /^ ?\[/.test(note.text.slice(link.whole.end, link.whole.end + beside));
  const people =
    /^\s*["”»)\]]*[\s,(]*(?:is |was |given |presented )?(?:by|par|von|por)\s+([^.;:]{4,120})/iu.exec(
      after,
    )?.[1];
  const named = people === undefined ? undefined : nearest(people, lexicon);
  return {
    title: bareTitle(
      withoutFrame(
        isLabel
          ? (quoted ?? (kind === 'schedule' ? words : isBeside ? '' : sentenceAround(before, words, after)))
          : words,
      ).rest,
    ),
    speakers: named ?? speakersInProse(`${isLabel ? before.split(/[.!?]\s/).at(-1) : ''}`, lexicon),
    companies: [],
    kind: 'mention',
    video: kind === 'recording' ? address : undefined,
    slides: undefined,
    link: kind === 'schedule' ? address : undefined,
    isStub: false,
    span: lineAround(note, link),
    region: link.whole,
  };
}

/** `this talk`, `a much better video`, `hier`: whether words only point, or say what kind of thing they are. */
function namesNothing(text: string): boolean {
  return (
    labelKind(text) !== undefined ||
    /^https?:/.test(text) ||
    (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).every((word) => pointers.has(word))
  );
}

const pointers = wordSet(
  'a an the this that these one of first second last good great excellent excellente more much better thorough deep ' +
    'deeper dive really liked watch his her their my our le la ce cette sa son leur voir retrouvez der die das dieser diesem ' +
    'sein seinem ihr ihrem este esta essa su sua talk session presentation keynote speech video vidéo recording replay here ' +
    'vortrag conférence présentation ici hier charla ponencia palestra aquí aqui',
);

/** `One speaker showed oak` of `It rained. One speaker showed oak ([video](…)).`, if that names anything. */
function sentenceAround(before: string, words: string, after: string): string {
  const start = /(?<!\S)(?:[^.!?:;]|[.!?:;](?=\S)){0,50}$/u.exec(before)?.[0] ?? '';
  const end = /^(?:[^.!?:;]|[.!?:;](?=\S)){0,50}(?![\p{L}\d])/u.exec(after)?.[0] ?? '';
  const isCut = /[^.!?:;\s]\s*$/u.test(before.slice(0, before.length - start.length));
  const goesOn = /^\s*[^.!?:;\s]/u.test(after.slice(end.length));
  const sentence =
    (isCut ? '…' : '') +
    `${start} ${start.endsWith('(') ? '' : words} ${end}`.replace(/ +(?=[ ,)]|$)/g, '') +
    (goesOn ? '…' : '');
  // `Video | Slides` are links of a row, no sentence; a picture may show anything.
  const isInRow = /[|·•]\s*$/u.test(before) || /^\s*[|·•]/u.test(after);
  return isInRow || words === '' || namesNothing(bareTitle(sentence)) ? '' : sentence;
}

function nearest(text: string, lexicon: TalkContext['lexicon']): readonly string[] | undefined {
  for (const end of [
    text.length,
    ...[...text.matchAll(/,|\s(?:from|of|who|where|about|de|chez|on|in|at)\s/gu)].map(({ index }) => index),
  ]) {
    const people = readPeople(text.slice(0, end), lexicon);
    if (people.score >= surePerson) return people.names;
  }
  return undefined;
}

function paragraphAround(link: Link, context: TalkContext): Span {
  return blockAround(link, context)?.whole ?? link.whole;
}

function blockAround(link: Link, { blocks }: TalkContext) {
  return blocks[Math.max(0, firstFrom(blocks, link.whole.start + 1) - 1)];
}

/** So many characters show what stands next to something. */
const beside = 8;

/** The line that the link stands in. */
function lineAround({ lines, text }: Note, { whole }: Link): Span {
  const end = lines.startOf(lines.lineAt(whole.end) + 1);
  const isLast = end >= text.length && !/[\r\n]$/.test(text.slice(-1));
  return { start: lines.startOf(lines.lineAt(whole.start)), end: isLast ? end : end - 1 };
}
