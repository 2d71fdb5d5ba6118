import { firstLineOf } from '../../text/span';
import { isKindOnly } from '../lines/sessionFrame';
import type { FoundTalk, TalkContext } from '../lines/talkContext';
import { maxTalkLine } from '../lines/talkContext';
import { readTalkLine } from '../lines/talkLine';
import { embeddedVideo } from '../lines/talkLinks';
import { addressKind } from '../words/addresses';
import { framingOf } from '../words/framing';

/** Fewer may be anything that its author likes. */
const fewestShown = 3;

/** So much text shows one recording. */
const longPlayer = 800;

/** The talks of lines that each stand above a recording that is shown: `Fences of Oak` ⏎ ⏎ `[youtube https://…]`. */
export function shownTalks(context: TalkContext, taken: (at: number) => boolean): readonly FoundTalk[] {
  const { note, blocks, phrases, lexicon, habits } = context;
  const talks = blocks.flatMap((block): readonly FoundTalk[] => {
    if (block.kind !== 'paragraph' || block.itemDepth > 0 || taken(block.whole.start)) return [];
    const line = firstLineOf(note.text, block.whole);
    if (line.end < block.whole.end || line.end - line.start > maxTalkLine) return [];
    const video = playerIn(note.text.slice(line.end, line.end + longPlayer));
    const words = video === undefined ? '' : phrases.read(line).text;
    if (!/\p{L}{2}/u.test(words) || /[.:!…]$/.test(words) || isKindOnly(words)) return [];
    if (framingOf(words).role !== 'plain') return [];
    const { title, people, companies, kind } = readTalkLine(words, lexicon, habits);
    return [
      {
        title,
        speakers: people,
        companies,
        kind,
        video,
        slides: undefined,
        link: undefined,
        isStub: true,
        span: line,
        region: line,
      },
    ];
  });
  return talks.length >= fewestShown ? talks : [];
}

/** What marks a recording as shown, and what is no word of it. */
const markup = /<[^<>]*>|\{\{[^{}]*\}\}|\{%[^{}]*%\}|\[[^[\]]*\]|https?:\S+/g;

/** The recording that is all of the next paragraph. */
function playerIn(after: string): string | undefined {
  // Most paragraphs stand above another one.
  if (/^\s*(?!https?:)\p{L}/u.test(after)) return undefined;
  const [paragraph = ''] = after.replace(/^\s+/, '').split(/\n\s*\n/, 1);
  if (/\p{L}/u.test(paragraph.replace(markup, ''))) return undefined;
  const address = paragraph.trim();
  return embeddedVideo(paragraph) ?? (addressKind(address) === 'recording' ? address : undefined);
}
