import type { Note } from '../../note';
import type { AssistContext, Completion } from '../assist';
import { frontMatterCompletions } from './frontMatterCompletions';
import { completeLiquid } from './liquidCompletions';
import { completeShortcodes } from './shortcodeCompletions';

/** Offers completions at a place of a note; empty where it has nothing to say. */
export type CompletionSource = (note: Note, offset: number, context: AssistContext) => readonly Completion[];

const sources: readonly CompletionSource[] = [frontMatterCompletions, completeShortcodes, completeLiquid];

/** What can be written at `offset`. */
export function completionsAt(note: Note, offset: number, context: AssistContext): readonly Completion[] {
  return sources.flatMap((source) => source(note, offset, context));
}
