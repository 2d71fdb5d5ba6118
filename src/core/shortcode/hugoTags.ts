import { keepShape } from '../text/keepShape';
import { readHugoTag } from './readHugoTag';
import type { Escaped, ShortcodeFault, Tag } from './shortcode';

/** What Hugo's lexer finds: tags not yet paired. */
export interface HugoTags {
  readonly tags: readonly Tag[];
  readonly escaped: readonly Escaped[];
  readonly faults: readonly ShortcodeFault[];
}

/**
 * Hugo's tags from `from` on, in text order, by the rules of its lexer: `{{<` and `{{%` are live wherever they stand,
 * in code and in HTML comments too; a comment ends at the first `*` `/` with the right delimiter after it.
 *
 * Hugo stops at the first fault. This goes on behind the faulty tag, so that a note stays readable while it is typed.
 */
export function scanHugoTags(text: string, from: number): HugoTags {
  const tags: Tag[] = [];
  const escaped: Escaped[] = [];
  const faults: ShortcodeFault[] = [];
  const ends = new CommentEnds(text);
  let start = text.indexOf('{{', from);
  while (start >= 0) {
    let next = start + 1;
    const delimiter = text[start + 2];
    if (delimiter === '<' || delimiter === '%') {
      if (text.startsWith('/*', start + openerLength)) {
        const read = readComment(start, delimiter, ends);
        next = read.next;
        escaped.push(...read.escaped);
        faults.push(...read.faults);
      } else {
        const read = readHugoTag(text, start, delimiter);
        tags.push(read.tag);
        faults.push(...read.faults);
        next = read.tag.whole.end;
      }
    }
    start = text.indexOf('{{', next);
  }
  return { tags, escaped, faults: [...faults, ...inlineNesting(tags)] };
}

/** Between `{{< x.inline >}}` and its closing tag Hugo allows no other tag. */
function inlineNesting(tags: readonly Tag[]): readonly ShortcodeFault[] {
  const faults: ShortcodeFault[] = [];
  let inline: string | undefined;
  for (const { name, kind, whole } of tags) {
    if (inline !== undefined && !(kind === 'close' && name === inline))
      faults.push({ reason: 'inline-nesting', dialect: 'hugo', span: whole, data: { name: inline } });
    inline = kind === 'open' && name.endsWith('.inline') ? name : undefined;
  }
  return faults;
}

/** `{{<` */
const openerLength = 3;

interface Comment {
  readonly next: number;
  readonly escaped: readonly Escaped[];
  readonly faults: readonly ShortcodeFault[];
}

function readComment(start: number, delimiter: '<' | '%', ends: CommentEnds): Comment {
  const marks = start + openerLength;
  const end = ends.after(marks, delimiter);
  // `{{</*/>}}`: Hugo takes the first end it finds, and this one is no end.
  if (end === undefined || end <= marks + 1) {
    const span = { start, end: marks + 2 };
    const fault: ShortcodeFault = {
      reason: 'comment-unclosed',
      dialect: 'hugo',
      span,
      data: { end: delimiter === '<' ? '*/>}}' : '*/%}}' },
    };
    return { next: span.end, escaped: [], faults: [fault] };
  }
  const next = end + commentEndLength;
  const whole = { start, end: next };
  return {
    next,
    escaped: [{ dialect: 'hugo', whole, content: { start: marks + 2, end } }],
    faults: [],
  };
}

/** The mark itself and its delimiter: five characters. */
const commentEndLength = 5;

/** Finds ends of comments; remembers the last answer, so that many unclosed comments don't search the text anew. */
class CommentEnds {
  readonly #known = new Map<string, number>();

  constructor(private readonly text: string) {}

  after(offset: number, delimiter: '<' | '%'): number | undefined {
    const mark = delimiter === '<' ? '*/>}}' : '*/%}}';
    const known = this.#known.get(mark);
    if (known === -1) return undefined;
    if (known !== undefined && known >= offset) return known;
    const found = this.text.indexOf(mark, offset);
    this.#known.set(mark, found);
    return found === -1 ? undefined : found;
  }
}

keepShape(new CommentEnds(''));
