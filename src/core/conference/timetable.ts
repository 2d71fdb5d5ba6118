import type { ListItem } from '../markdown/markdown';
import { framingOf } from './framing';
import type { List } from './lists';
import { withoutFrame } from './sessionFrame';
import type { TalkContext } from './talkContext';

/** What a note's lists show that tell by the clock what was when. */
export interface Timetable {
  /** Whether an item holds sessions and is none: `10:30 – 12:00`, `Session 2: Wood` above `10:30 Fences`; by its start. */
  readonly isBlock: (item: number) => boolean;
  /** Whether words are about the author’s day: in small letters, as the sessions of the timetable are not. */
  readonly isErrand: (words: string) => boolean;
}

/** So many sessions show how their titles are written. */
const fewest = 2;

export function timetableOf(lists: readonly List[], { phrases }: TalkContext): Timetable {
  const frameOf = ({ content }: ListItem) => withoutFrame(phrases.readStart(content).text);
  const timed = lists.flatMap(({ items }) => items.map(frameOf).filter(({ hasTime }) => hasTime));
  if (timed.length === 0) return { isBlock: () => false, isErrand: () => false };
  const blocks = new Set<number>();
  for (const { intro, items } of lists) {
    if (intro?.kind !== 'listItem') continue;
    const { rest, hasTime } = frameOf(intro);
    const isSlot = hasTime && !/\p{L}/u.test(rest);
    const hasTimes = items[0] !== undefined && frameOf(items[0]).hasTime;
    if (isSlot || (hasTimes && holdsSessions(phrases.readStart(intro.content).text)))
      blocks.add(intro.whole.start);
  }
  const titles = timed.filter(({ rest }) => /^["“«„']?(?:\p{Lu}|\d).* /u.test(rest)).length;
  return {
    isBlock: (item) => blocks.has(item),
    isErrand: (words) => titles >= fewest && small.test(withoutFrame(words).rest),
  };
}

/** `wake up`, but not `jMaki in the wild` or `node.js at work`. */
const small = /^\p{Ll}+(?![\p{L}.:\d])/u;

const session =
  /^(?:[\d\s:.h–—-]+)?(?:\p{L}+ )?(?:session|sitzung|séance|sesión|sessão|track|block|bloc|bloque|bloco|room|devroom|salle|raum|saal|sala)(?!\p{L})/iu;

function holdsSessions(words: string): boolean {
  return session.test(words) || framingOf(words).role === 'group';
}
