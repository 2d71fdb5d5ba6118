import type { Block } from '../../markdown/markdown';
import { firstLineOf, type Span, textOf } from '../../text/span';
import { linesOf, spanOf } from '../lines/paragraphLines';
import type { Section } from '../lines/sections';
import { bareTitle, isKindOnly, kindOf } from '../lines/sessionFrame';
import type { TalkContext } from '../lines/talkContext';
import { maxTalkLine } from '../lines/talkContext';
import type { TalkLinks } from '../lines/talkLinks';
import { embeddedVideo, talkLinksOf } from '../lines/talkLinks';
import { linkMiddle } from '../markup/linkSyntax';
import { firstFrom } from '../markup/phrase';
import { surePerson } from '../people/nameScore';
import { readPeople } from '../people/people';
import type { TalkKind } from '../summary';
import { addressKind, labelKind } from '../words/addresses';
import { isCompanyName, isOffice } from '../words/roles';
import { sessionWords, speakerVerbs } from '../words/words';

/** So many blocks below a heading show what stands there. */
export const maxBlocks = 40;

/** With what the text below the heading links: the schedule page or the recording of what the heading says. */
export function withLineBelow(links: TalkLinks, section: Section, context: TalkContext): TalkLinks {
  if (links.link !== undefined) return links;
  const video = loneRecording(section, context);
  if (video !== undefined) return { ...links, video: links.video ?? video };
  for (const block of section.blocks.slice(0, 2)) {
    const link = loneSchedule(block, context);
    if (link !== undefined) return { ...links, link };
  }
  return links;
}

/** `## Fences` ⏎ `https://youtu.be/…` */
function loneRecording({ blocks: [first] }: Section, { note }: TalkContext): string | undefined {
  if (first?.kind !== 'paragraph') return undefined;
  const address = bareAddress.exec(textOf(note.text, firstLineOf(note.text, first.whole)))?.[1];
  return address !== undefined && addressKind(address) === 'recording' ? address : undefined;
}

const bareAddress = /^\s*<?(https?:\/\/[^\s<>]{8,300})>?[\s\\]*$/;

/** The schedule page that a paragraph or an item, or its first line, consists of. */
function loneSchedule({ kind, whole }: Block, { note, phrases }: TalkContext): string | undefined {
  if (kind !== 'paragraph' && kind !== 'listItem') return undefined;
  for (const span of [whole, firstLineOf(note.text, whole)]) {
    if (span.end - span.start > maxTalkLine || !linkMiddle.test(textOf(note.text, span))) continue;
    const { text, links } = phrases.read(span);
    const [only] = links;
    const isAlone = only !== undefined && text.length - (only.end - only.start) <= 3;
    if (isAlone && addressKind(only.target) === 'schedule') return only.target;
  }
  return undefined;
}

/**
 * The first block below a heading that may say who speaks: not `Format: 50 minutes`, `Rating: 5/5` or `Track 3`, nor a table
 * of links.
 */
export function firstSaying({ blocks }: Section, { phrases }: TalkContext): Block | undefined {
  return blocks
    .slice(0, 3)
    .find(
      ({ kind, whole }, i) =>
        kind !== 'tableRow' &&
        !(
          i === 0 &&
          kind === 'paragraph' &&
          whole.end - whole.start <= maxKind &&
          aside.test(phrases.read(whole).text)
        ),
    );
}

const aside =
  /^(?:format|length|level|track|room|rating|bewertung|note|puntuación|avaliação|duration|durée|niveau|salle|dauer|raum|duración|nivel|sala|duração|nível)(?!\p{L})[^,]*$|^\(?(?:\p{L}+ )?\d{1,3} ?min/iu;

/** The words of the first line below a heading, where all of it is marked. */
export function titleBelow({ blocks: [first] }: Section, context: TalkContext): string | undefined {
  return first?.kind === 'paragraph'
    ? markedTitle(firstLineOf(context.note.text, first.whole), context)
    : undefined;
}

/** `Title: Fences`, `Topic: Fences`. */
const titleLabel =
  /^(?:(?:(?:talk|session) )?title|talk|session|topic|titel|thema|titre|sujet|t[íi]tulo|tema|vortrag|charla|palestra)\s*:\s*(?=\S)/iu;

/** The title that a line bears such a label for; an address is none. */
export function labelledWords(line: Span, { phrases }: TalkContext): string | undefined {
  const { text } = phrases.read(line);
  const label = titleLabel.exec(text)?.[0];
  return label === undefined || /:\/\//.test(text) ? undefined : text.slice(label.length);
}

/** The line among the first ones below a heading that bears such a label, with the title that it says. */
export function labelledTitle(
  { blocks: [first] }: Section,
  context: TalkContext,
): { readonly title: string; readonly line: Span } | undefined {
  if (first?.kind !== 'paragraph') return undefined;
  for (const one of linesOf(context.note.text, first.whole).slice(0, maxLabels)) {
    const line = spanOf(one);
    const title = labelledWords(line, context);
    if (title !== undefined) return { title, line };
  }
  return undefined;
}

/** `Speaker`, `Topic`, `When`. */
const maxLabels = 3;

/** What a line says that is all bold, in italics, quoted or a link, and nobody's office: `**Fences**`. */
export function markedTitle(line: Span, { phrases, lexicon, habits }: TalkContext): string | undefined {
  if (line.end - line.start > maxTalkLine) return undefined;
  const { text, links, strong, slanted } = phrases.read(line);
  const isMarked = [...links, ...strong, ...slanted].some(
    ({ start, end }) => start === 0 && text.slice(end).trim() === '',
  );
  const words = isMarked ? text : /^["“«„](.+)["”»“]$/u.exec(text)?.[1];
  if (words === undefined || labelKind(words) !== undefined || /[.:]$/.test(words)) return undefined;
  const isSomebody =
    !habits.italicTitles &&
    (isOffice(words) ||
      isCompanyName(words.replace(' the ', ' ')) ||
      readPeople(words, lexicon).score >= surePerson);
  return isSomebody ? undefined : bareTitle(words);
}

/** So many items below a heading may say when it was and where it is to be seen. */
const maxFacts = 6;

/** So many of its first blocks, and its last, may link a section's recording. */
const someBlocks = 4;

/** The recording that a section shows, or links in its first text, at its end or in one of its first items. */
export function videoIn(section: Section, { note }: TalkContext): string | undefined {
  const text = note.text.slice(section.own.start, section.own.end);
  const embedded = embeddedVideo(text);
  if (embedded !== undefined) return embedded;
  const paragraphs = [
    ...section.blocks.slice(0, someBlocks),
    ...section.blocks.slice(someBlocks).slice(-1),
  ].filter(
    ({ kind, whole }) => kind === 'paragraph' && /^[^!<{]/.test(text.slice(whole.start - section.own.start)),
  );
  const listed = section.blocks.slice(0, maxFacts).filter(({ kind }) => kind === 'listItem');
  const { links } = note.outline;
  let told: string | undefined;
  for (const [at, { whole }] of [...paragraphs, ...listed].entries())
    for (let i = firstFrom(links, whole.start); i < links.length; i++) {
      const link = links[i];
      if (link === undefined || link.whole.end > whole.end) break;
      const address = note.text.slice(link.target.start, link.target.end);
      if (addressKind(address) !== 'recording') continue;
      const words = note.text.slice(link.text.start, link.text.end);
      // What is called so, `Ana Ruiz ([video](https://…))`, or stands alone, to be shown in its place.
      const isAlone = link.whole.start === whole.start && link.whole.end === whole.end;
      if (isAlone || labelKind(words) === 'recording') return address;
      const isFirst = at === 0 && paragraphs.length > 0;
      if (isFirst && !isAside(words)) told ??= address;
    }
  const labelled = labelledVideo.exec(text)?.[1];
  return labelled !== undefined && addressKind(labelled) === 'recording' ? labelled : told;
}

/** Whether a link in a talk's first sentences leads to what its author is reminded of, and not to the talk itself. */
export function isAside(words: string): boolean {
  return !tellsOfTalk.test(words.toLowerCase());
}

/** That somebody spoke, or `here`. */
const tellsOfTalk = new RegExp(
  `^(?:here|hier|ici|aqu[ií])\\b|^\\P{L}*(?:${speakerVerbs.source})|${sessionWords.source}|\\b(?:watch|conference|online)\\b`,
  'u',
);

/** `Video of the talk: https://…`, on a line of its own. */
const labelledVideo =
  /^[ \t*_-]*(?:video|vídeo|vidéo|recording|replay|watch|aufzeichnung|grabación|gravação)[^\n:]{0,30}:[ *_]*<?(https?:\/\/[^\s<>]+)/imu;

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
  const isEmpty =
    section.blocks.length === 0 || (section.blocks.length === 1 && kindBelow(section, context) !== undefined);
  return isEmpty && below?.parent === index && below.framing.role === 'frame' ? below : section;
}

/**
 * `Keynote`: a kind of session and nothing else, as the only paragraph before the next heading or as its first line, in bold
 * or in italics.
 */
export function kindBelow({ blocks: [first, second] }: Section, context: TalkContext): TalkKind | undefined {
  if (first?.kind !== 'paragraph') return undefined;
  const line = firstLineOf(context.note.text, first.whole);
  if (line.end - line.start > maxKind) return undefined;
  const isAlone = second === undefined && line.end === first.whole.end;
  const words = isAlone ? context.phrases.read(line).text : markedTitle(line, context);
  return words !== undefined && isKindOnly(words) ? kindOf(words) : undefined;
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
