import type { Block } from '../markdown/markdown';
import { textOf } from '../text/span';
import { speakersInProse } from './proseSpeakers';
import type { FoundTalk, TalkContext } from './talkContext';
import { titled } from './talkLine';
import { isTitle, ownerOf, type Stretch, stretchesIn, tellerAfter } from './toldItem';

/** So many sessions that running text sets off in bold are no chance. */
const fewest = 3;

/** A paragraph tells of no more. */
const mostTitles = 6;

/**
 * `Ana Ruiz started with **Fences of Oak**. That was followed by **Gates for All** from Bo Lind`: titles in bold within the
 * running text of a page about one edition, each with who spoke beside it.
 */
export function proseTalks(context: TalkContext, taken: (at: number) => boolean): readonly FoundTalk[] {
  if (!context.page.isEdition) return [];
  const talks = context.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.itemDepth === 0 && !taken(block.whole.start)
      ? talksIn(block, context)
      : [],
  );
  return talks.length >= fewest ? talks : [];
}

function talksIn({ whole }: Block, context: TalkContext): readonly FoundTalk[] {
  const text = textOf(context.note.text, whole);
  if (!/\*\*|__|<(?:b|strong)[\s>]/i.test(text)) return [];
  const phrase = context.phrases.readStart(whole);
  return stretchesIn(phrase.strong, phrase, phrase.text)
    .filter((stretch) => isTitle(stretch) && hasTwoWords(stretch))
    .slice(0, mostTitles)
    .flatMap((stretch): readonly FoundTalk[] => {
      const people = peopleBeside(stretch, phrase.text, context);
      const at = text.indexOf(stretch.title);
      if (people.length === 0 || at < 0) return [];
      const span = { start: whole.start + at, end: whole.start + at + stretch.title.length };
      const { title, kind } = titled(stretch.title);
      return [
        {
          ...{ title, speakers: people, companies: [], kind },
          ...{ video: undefined, slides: undefined, link: undefined },
          ...{ isStub: false, span, region: span },
        },
      ];
    });
}

/** `Fences 5.3` is a thing. */
function hasTwoWords({ title }: Stretch): boolean {
  return title.split(' ').filter((word) => /\p{L}{2}/u.test(word)).length >= 2;
}

/** Who gave it: named right behind it, or as the one who does something in the same sentence before it. */
function peopleBeside({ start, end }: Stretch, text: string, { lexicon }: TalkContext): readonly string[] {
  const behind = tellerAfter(text.slice(end), lexicon);
  if (behind.length > 0) return behind;
  const before = text.slice(0, start);
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('! ')) + 1).trim();
  const owner = ownerOf(sentence, lexicon);
  if (owner !== undefined) return [owner];
  return speakersInProse(sentence, lexicon);
}
