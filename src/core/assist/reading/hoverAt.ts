import type { Note } from '../../note';
import type { AssistContext, Hover } from '../assist';
import { frontMatterHover } from './frontMatterHover';
import { hoverShortcode } from './shortcodeHover';

/** Says what the thing at a place is; `undefined` where it has nothing to say. */
export type HoverSource = (note: Note, offset: number, context: AssistContext) => Hover | undefined;

const sources: readonly HoverSource[] = [frontMatterHover, hoverShortcode];

/** What to show when the pointer rests at `offset`. */
export function hoverAt(note: Note, offset: number, context: AssistContext): Hover | undefined {
  for (const source of sources) {
    const hover = source(note, offset, context);
    if (hover !== undefined) return hover;
  }
  return undefined;
}
