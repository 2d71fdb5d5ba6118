import type { Span } from '../../text/span';
import type { Phrase, PhraseLink, PhraseReader } from '../markup/phrase';
import { addressKind, labelKind } from '../words/addresses';

/** The pages that belong to a talk. */
export interface TalkLinks {
  readonly video: string | undefined;
  readonly slides: string | undefined;
  readonly link: string | undefined;
}

export const noLinks: TalkLinks = { video: undefined, slides: undefined, link: undefined };

/** Sorts a phrase's links by what they lead to; a person's page is none of the talk's. */
export function talkLinksOf(phrase: Phrase): TalkLinks {
  const found: { -readonly [slot in keyof TalkLinks]: TalkLinks[slot] } = {
    video: undefined,
    slides: undefined,
    link: undefined,
  };
  for (const link of phrase.links) {
    const slot = slotOf(phrase, link);
    if (slot !== undefined) found[slot] ??= link.target;
  }
  return found;
}

function slotOf(phrase: Phrase, link: PhraseLink): keyof TalkLinks | undefined {
  const label = labelKind(phrase.text.slice(link.start, link.end));
  switch (addressKind(link.target)) {
    case 'recording':
      return 'video';
    case 'slides':
      return 'slides';
    case 'schedule':
      return 'link';
    case 'person':
      return undefined;
    default:
      if (!/^(?:https?:)?\/\//.test(link.target)) return undefined;
      if (label === 'recording') return 'video';
      return label === 'slides' ? 'slides' : undefined;
  }
}

/**
 * Where a link leads whose words are the title, if nothing else is known of the page: `## [Fences](https://…) - Ana Ruiz`.
 * No sign of a talk, for titles link to anything; of a talk it is the page.
 */
export function titleLink({ text, links }: Phrase, title: string): string | undefined {
  return links.find(
    (link) =>
      addressKind(link.target) === 'other' &&
      /^https?:\/\//i.test(link.target) &&
      labelKind(text.slice(link.start, link.end)) === undefined &&
      title !== '' &&
      text.slice(link.start, link.end).includes(title),
  )?.target;
}

/** The phrase's words without the links that only say `video` or `slides`, and what brackets they leave empty. */
export function withoutLabels(phrase: Phrase): string {
  let text = '';
  let at = 0;
  const end = linkedEnd(phrase) ?? phrase.text.length;
  for (const link of phrase.links) {
    const words = phrase.text.slice(link.start, link.end);
    if (link.start < end && link.end > link.start && labelKind(words) === undefined) continue;
    text = withoutEndOf(text + phrase.text.slice(at, link.start), beforeLink);
    at = Math.max(at, link.end);
  }
  text += phrase.text.slice(at);
  if (at > 0) text = text.replace(praise, '');
  if (/[)\]]/.test(text)) text = text.replace(/[([]\s*(?:[,|/·;&-]\s*)*[)\]]/g, '');
  // A phrase has no other blanks than spaces.
  if (text.includes('  ')) text = text.replace(/ {2,}/g, ' ');
  // `Fences (Ana Ruiz): [Slides](…), [Video](…)`
  const bare = at > 0 ? text.replace(/\s*:[\s,|/·;&-]*$/u, '') : text;
  return withoutPlainLabels(withoutEnd(bare.trim()), at > 0 ? 1 : 2);
}

/** Where the links begin that stand behind a colon and end the phrase, if one of them is a label: `Fences: [Interview](…) & [Video](…)`. */
function linkedEnd({ text, links }: Phrase): number | undefined {
  let end = text.length;
  let hasLabel = false;
  for (const link of links.toReversed()) {
    if (!joiner.test(text.slice(link.end, end))) break;
    end = link.start;
    hasLabel ||= labelKind(text.slice(link.start, link.end)) !== undefined;
  }
  return hasLabel && /\S:\s*$/.test(text.slice(0, end)) ? end : undefined;
}

/** What stands between links that belong together. */
const joiner = /^\s*(?:[|/·,;&+–—-]|(?:and|und|et|y|e)(?!\p{L}))?\s*$/u;

/** Whether it is nothing but such links: `[Video](…) | [Slides](…)`. */
export function isLabelsOnly(phrase: Phrase): boolean {
  return (
    phrase.links.length > 0 && !/[\p{L}\d]/u.test(withoutLabels(phrase).replace(/^(?:and|und|et|y|e)$/i, ''))
  );
}

/** What a line links that says nothing but `[Slides](…)` and `[Video](…)`. */
export function labelledLinks(line: Span, phrases: PhraseReader): TalkLinks {
  if (!phrases.hasLink(line)) return noLinks;
  const phrase = phrases.readStart(line);
  return isLabelsOnly(phrase) ? talkLinksOf(phrase) : noLinks;
}

/** What is known of a talk's pages, with what it lacks. */
export function withMissing(known: TalkLinks, { video, slides, link }: TalkLinks): TalkLinks {
  return { video: known.video ?? video, slides: known.slides ?? slides, link: known.link ?? link };
}

/** `(Ana Ruiz, notes [here](…))`, `, slides: [PDF](…)`: what the link is, in front of it. */
const beforeLink =
  /[\s,;]*(?:[,;]|([([]))\s*(?:(?:the|my|see|new|live) )?(?:notes?|slides?|video|recording|code|details|wiki page|notizen|folien|notas|appunti)\s*:?\s*$/iu;

/** No such end is longer. */
const longEnd = 60;

function withoutEndOf(text: string, end: RegExp): string {
  return text.slice(0, -longEnd) + text.slice(-longEnd).replace(end, '$1');
}

/** `video / slides ★ a must ★` */
const praise = /\s*[★☆][^★☆]{0,60}(?:[★☆]\s*)+$/u;

/** `Fences: video / slides / code`, where not all of them are there to be linked; fewer than `least` are words of the title. */
function withoutPlainLabels(text: string, least: number): string {
  let rest = text;
  for (let count = 0; count < mostLabels; count++) {
    const [, before, label] = /^(.*\S)\s*[/|·:]\s*([^/|·:]{1,20})$/u.exec(rest) ?? [];
    // `9/4/2025` is a date.
    const isLabel = label !== undefined && /\p{L}/u.test(label) && labelKind(label) !== undefined;
    if (before === undefined || !isLabel) return count < least ? text : rest;
    rest = withoutEnd(before);
  }
  return rest;
}

/** A talk has no more pages. */
const mostLabels = 8;

function withoutEnd(text: string): string {
  return labelBefore.test(text.slice(-5))
    ? text.replace(/(?:\s*[|/·,;&–—-]|\s(?:and|et|und|y|e))+$/u, '').trim()
    : text;
}

/** What joined the label that is gone to what is left. */
const labelBefore = /[|/·,;&–—-]$|\s(?:and|et|und|y|e)$/;

/** Cheap to see: most texts show nothing. */
const anyPlayer = /<iframe|\{[{%]|\[(?:youtube|vimeo|embed|video)\b|<(?:p|div)\b[^<>]{0,200}>\s*https?:/i;

const frame = /<iframe\b[^<>]{0,400}?\bsrc=["']?([^"'\s<>]{8,300})/giu;

/** What else is given a recording's address to show it; each is cut off, so that no text takes long. */
const players: readonly RegExp[] = [
  // `{% embed https://youtu.be/… %}`
  /\{[{%][^{}]{1,200}?(https?:\/\/[^{}"'\s<>]{8,300})/giu,
  // WordPress: `[youtube https://youtu.be/…]`, `[embed]https://youtu.be/…[/embed]`
  /\[(?:youtube|vimeo|embed|video)\b[^[\]]{0,100}?\]?(https?:\/\/[^[\]"'\s<>]{8,300})/giu,
  // and its blocks: `<div class="embed">https://youtu.be/…</div>`
  /<(?:p|div)\b[^<>]{0,200}>\s*(https?:\/\/[^\s<>]{8,300})\s*</giu,
];

/** Where a raw text shows a recording of its own accord: an `<iframe>`, a `youtube` shortcode, or any other call. */
export function embeddedVideo(text: string): string | undefined {
  if (!anyPlayer.test(text)) return undefined;
  const framed = addressIn(text, frame);
  if (framed !== undefined) return framed;
  const tag =
    /\{[{%][<%]?\s*(?:include\s+)?(youtube|vimeo)[\w.-]*\s+(?:\w+\s*=\s*)?["']?([\w-]{6,15})["']?\s*[^{}]{0,200}[%>}]\}/iu.exec(
      text,
    );
  if (tag !== null)
    return tag[1]?.toLowerCase() === 'vimeo'
      ? `https://vimeo.com/${tag[2]}`
      : `https://www.youtube.com/watch?v=${tag[2]}`;
  return players.map((player) => addressIn(text, player)).find((address) => address !== undefined);
}

function addressIn(text: string, player: RegExp): string | undefined {
  for (const [, address = ''] of text.matchAll(player))
    if (addressKind(address) === 'recording') return address.replace(/^\/\//, 'https://');
  return undefined;
}
