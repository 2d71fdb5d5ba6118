import { type Span, textOf } from '../../text/span';
import { bareTitle } from '../lines/sessionFrame';
import type { FoundTalk, TalkContext } from '../lines/talkContext';
import { firstFrom, type PhraseLink } from '../markup/phrase';
import { addressKind, labelKind } from '../words/addresses';

/** What may stand between the links of two sessions. */
const joint = /^\s*(?:,|&|\+|,?\s(?:and|und|et|y|e))\s*$/u;

/**
 * The sessions of an item or a line that begins with several titles: also `[Gates](…/schedule/2)` of `[Fences](…/schedule/1) and
 * [Gates](…/schedule/2) were fun`. Each must lead to a page of the programme or a recording, as the first does.
 */
export function joinedTitles(
  { start }: Span,
  { text, links }: { readonly text: string; readonly links: readonly PhraseLink[] },
  first: FoundTalk,
  { note }: TalkContext,
): readonly FoundTalk[] {
  const [lead] = links;
  const kind = addressKind(lead?.target ?? '');
  if ((kind !== 'schedule' && kind !== 'recording') || lead?.start !== 0) return [first];
  const found: FoundTalk[] = [];
  for (const [i, link] of links.entries()) {
    if (i === 0) continue;
    const words = text.slice(link.start, link.end);
    const isJoined = joint.test(text.slice(links[i - 1]?.end, link.start)) && labelKind(words) === undefined;
    const source = note.outline.links[firstFrom(note.outline.links, start) + i];
    if (!isJoined || addressKind(link.target) !== kind) break;
    if (source === undefined || textOf(note.text, source.target) !== link.target) break;
    found.push({
      ...first,
      title: bareTitle(words),
      speakers: [],
      companies: [],
      video: kind === 'recording' ? link.target : undefined,
      slides: undefined,
      link: kind === 'schedule' ? link.target : undefined,
      span: source.whole,
      region: source.whole,
    });
  }
  return found.length === 0 ? [first] : [{ ...first, title: bareTitle(text.slice(0, lead.end)) }, ...found];
}
