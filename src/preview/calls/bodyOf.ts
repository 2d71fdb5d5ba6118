import type { PreviewNote } from '../previewContext';
import type { Call } from '../reading';
import { rendererOf } from '../shortcodes/rendererOf';

/** What a call's body is read as. `none`: there is no body, or none that shows. `text`: code and the like. */
export type Body = 'markdown' | 'text' | 'none';

/** Known while the text is parsed, when the note may not be: then by the name alone. */
export function bodyOf({ shortcode }: Call, note: PreviewNote | undefined): Body {
  if (shortcode.close === undefined) return 'none';
  return rendererOf(shortcode.open, note).body;
}
