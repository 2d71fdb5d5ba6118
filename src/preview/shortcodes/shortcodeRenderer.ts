import type { Translate } from '../../core/check/problemTable';
import type { Tag } from '../../core/shortcode/shortcode';
import type { Attributes } from '../html/html';
import type { Picture } from '../picture';
import type { PreviewNote } from '../previewContext';

/** HTML that goes before and after a call's body. */
export interface Drawing {
  readonly before: string;
  readonly after: string;
}

/** A call as its renderer sees it. */
export interface DrawnCall {
  readonly tag: Tag;
  readonly note: PreviewNote | undefined;
  /** The whole note's text: for its front matter. */
  readonly noteText: string;
  /** Whether it stands in a line of text; then nothing that is drawn may need a place of its own. */
  readonly isInline: boolean;
  /** The body as written; `''` without one. */
  readonly bodyText: string;
  readonly hasBody: boolean;
  /** Of the outermost element that is drawn: its classes, and what ties it to its line of the text. */
  outerAttributes(classes: string, more?: Attributes): Attributes;
  /** The parameter's value, by name or by place. */
  parameter(name: string | number): string | undefined;
  /** A parameter's text as Markdown, without a paragraph around a single one. */
  markdown(text: string): string;
  /** Code, coloured. HTML. */
  highlight(code: string, language: string): string;
  picture(source: string): Picture;
  readonly translate: Translate;
}

/** How one shortcode is drawn. */
export interface ShortcodeRenderer {
  /** What a body is read as; `none` where it doesn't show. */
  readonly body: 'markdown' | 'text' | 'none';
  draw(call: DrawnCall): Drawing;
  /** Whether it is HTML of Hugo's own, which Hugo itself leaves out after `{{%` where the site leaves raw HTML out. */
  readonly isHugoHtml?: boolean;
  /** Whether it is drawn as a box or card of ours, which gets its place between the lines of a paragraph. */
  readonly isBoxed?: boolean;
  /** What it is in an address or an attribute. Not escaped, not yet checked; nothing if absent. */
  text?(call: DrawnCall): string;
}

/** A drawing without a body. */
export function whole(html: string): Drawing {
  return { before: html, after: '' };
}
