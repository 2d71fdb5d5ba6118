import type { PreviewNote } from '../previewContext';

/** A note's text after Liquid, as Markdown then reads it. */
export interface RenderedLiquid {
  readonly text: string;
  /** The document's line of a line of `text`. */
  readonly lineOf: (line: number) => number;
  /** Whether Liquid added anything that may hold HTML. */
  readonly holdsHtml: boolean;
}

/** Renders the body (from `start` on) as Jekyll would; front matter stays. */
export function renderLiquid(text: string, _start: number, _note: PreviewNote): RenderedLiquid {
  return { text, lineOf: (line) => line, holdsHtml: false };
}
