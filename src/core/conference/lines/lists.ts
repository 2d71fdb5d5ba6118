import type { Block, Heading, ListItem } from '../../markdown/markdown';
import type { TalkContext } from './talkContext';

export interface List {
  readonly items: readonly ListItem[];
  /** The heading or paragraph before it. */
  readonly intro: Block | undefined;
  /** Where each item's own text ends, by its start. */
  readonly next: ReadonlyMap<number, number>;
  /** The headings it stands under, the outermost first. */
  readonly above: readonly Heading[];
}

/** What a heading says of the lists below it. */
export interface HeadingSays {
  readonly isSessions: boolean;
  readonly isDay: boolean;
  /** Links, references, contents: no talks of the event. */
  readonly isResources: boolean;
}

const resourceWords =
  /^(?:\p{L}+ )?(?:links?|liens|enlaces|resources?|ressources|recursos|references?|références|referenzen|further reading|recommended reading|reading list|leseliste|see also|table of contents|contents|toc|sommaire|inhalt|índice|footnotes|sponsors?)(?:\s*(?:\/|&|,|\b(?:and|et|und|y|e)\b)\s*\p{L}+)?\s*:?$/iu;

/** `Other blog posts on FenceConf:`, `Books that were mentioned:`, in few words; `My posts on the talks:` may lead to notes. */
const readingMatter =
  /^(?:\S+ ){0,9}?(?:books|quotes|podcasts|livres|citations|bücher|zitate|libros|citas|livros|citações|(?:other|more|further|related|weitere|(?:d['’])?autres|otros|outros) (?:(?:blog ?)?posts|blogs|articles|artikel|artículos|artigos))(?: \S+){0,8}:?$/iu;

/** Whether words announce what can be read, and no sessions: `Resources:`, `Liens et références`, `Other blog posts:`. */
export function isResources(words: string): boolean {
  return resourceWords.test(words) || readingMatter.test(words);
}

/** Reads each heading once. */
export function headingReader({ sections }: TalkContext): (heading: Heading) => HeadingSays {
  const says = new Map(
    sections.map(({ heading, words, framing: { role } }) => [
      heading,
      {
        isSessions: role === 'group',
        isDay: role === 'day',
        isResources: isResources(words),
      },
    ]),
  );
  return (heading) => says.get(heading) ?? saysNothing;
}

const saysNothing: HeadingSays = { isSessions: false, isDay: false, isResources: false };

/** `[Day 1](#day-1)`: a table of contents. */
export function isContents(items: readonly ListItem[], { note, phrases }: TalkContext): boolean {
  const leading = items.filter((item) => {
    if (note.text[item.content.start] !== '[') return false;
    const [link] = phrases.read(item.content).links;
    return link !== undefined && /^(?!https?:)[^#]*#./i.test(link.target);
  });
  return leading.length * 2 > items.length;
}

/** What a paragraph of pictures, calls or addresses alone begins with. */
const pictureStart = /[![{<h]/;

/** Items of one depth that stand together. A picture or an address between them and what announces them says nothing. */
export function listsOf({ blocks, note, phrases }: TalkContext): readonly List[] {
  const isPicture = ({ whole }: Block) =>
    pictureStart.test(note.text.charAt(whole.start)) && phrases.read(whole).text === '';
  const lists: List[] = [];
  let open: (List & { readonly items: ListItem[]; readonly next: Map<number, number> })[] = [];
  let intro: Block | undefined;
  let above: readonly Heading[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'heading') above = [...above.filter(({ level }) => level < block.level), block];
    if (block.kind !== 'listItem') {
      if (block.kind === 'paragraph' && block.itemDepth > 0) continue;
      open = [];
      if (block.kind !== 'paragraph' || !isPicture(block)) intro = block;
      continue;
    }
    // `1. Fences` ⏎ `* wet`: another mark begins another list.
    const isOther = open[block.depth]?.items[0]?.ordered === !block.ordered;
    open.length = Math.min(open.length, isOther ? block.depth : block.depth + 1);
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
