import type { ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import type { CheckContext } from '../checkContext';

/** Whether the site's templates are all there, so that a name they don't define is a mistake. */
export function knowsAllShortcodes({ site }: CheckContext): boolean {
  return site.layouts !== undefined;
}

/** Whether a definition is the one that the site uses: a theme that isn't here may put its own before a built-in one. */
export function isCertain({ origin }: ShortcodeDefinition, context: CheckContext): boolean {
  return origin !== 'builtin' || knowsAllShortcodes(context);
}
