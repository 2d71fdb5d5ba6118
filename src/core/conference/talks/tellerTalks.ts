import type { Block } from '../../markdown/markdown';
import { firstLineOf } from '../../text/span';
import type { FoundTalk, TalkContext } from '../lines/talkContext';
import { noLinks } from '../lines/talkLinks';
import { clearPerson, nameScore, surePerson } from '../people/nameScore';
import { speakersInProse, tells } from '../people/proseSpeakers';
import { isStub } from '../words/stub';
import { listFrom } from './peopleBelow';

/** Two may begin so by chance. */
const fewestTellers = 3;

/**
 * `- [Ana Ruiz](https://…) showed how oak is dried.`, `**Bo Lind** (Acme) told of gates:`: where a report on an edition goes
 * so, each is a session, whose title nobody tells.
 */
export function tellerTalks(context: TalkContext, taken: (at: number) => boolean): readonly FoundTalk[] {
  const { blocks, page } = context;
  if (!page.isEdition && page.role !== 'day') return [];
  const told = blocks.flatMap((block, i) =>
    taken(block.whole.start) ? [] : (tellerAt(i, block, context) ?? []),
  );
  return new Set(told.flatMap(({ speakers }) => speakers)).size >= fewestTellers ? told : [];
}

/** Who begins an outer item and tells something, or a paragraph by a name in bold. */
function tellerAt(at: number, block: Block, context: TalkContext): FoundTalk | undefined {
  const { note, phrases, lexicon } = context;
  const isItem = isOuterItem(block);
  if (!isItem && !(block.kind === 'paragraph' && block.itemDepth === 0)) return undefined;
  const { text, strong, links } = phrases.readStart(block.kind === 'listItem' ? block.content : block.whole);
  const start = text.search(/\p{L}/u);
  const marked = [...strong, ...(isItem ? links : [])].find((mark) => mark.start <= start)?.end;
  if (!(isItem || marked !== undefined) || !twoNames.test(text.slice(start, start + longName)))
    return undefined;
  const speakers = speakersInProse(text.slice(start), lexicon);
  const [first = ''] = speakers;
  const end = start + first.length;
  const after = text.slice(end);
  if (first === '' || !text.startsWith(first, start) || !tells(after) || helped.test(after)) return undefined;
  if (
    marked === end
      ? nameScore(first, lexicon) < surePerson
      : !isItem || nameScore(first, lexicon) < clearPerson
  )
    return undefined;
  // The list right below a paragraph, the inner ones of an item.
  const below = listFrom(context.blocks, at + 1, (next) => isItem && isOuterItem(next));
  return {
    title: '',
    speakers,
    companies: [],
    kind: 'talk',
    ...noLinks,
    isStub: isStub(after),
    span: firstLineOf(note.text, block.whole),
    region: { start: block.whole.start, end: (below.at(-1) ?? block).whole.end },
  };
}

function isOuterItem(block: Block): boolean {
  return block.kind === 'listItem' && block.depth === 0;
}

/** Cheap to see, and most lines begin otherwise. */
const twoNames = /^\S+ (?:\p{Ll}+ ){0,2}["'‘“]?\p{Lu}/u;

/** In characters. */
const longName = 40;

/** What somebody did for the conference besides. */
const helped = /^\W*(?:organi|help|host|sponsor|attend|won )/i;
