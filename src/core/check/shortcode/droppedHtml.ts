import type { Note } from '../../note';
import { allShortcodes } from '../../shortcode/scanShortcodes';
import type { Shortcode } from '../../shortcode/shortcode';
import { coveredBy } from '../../text/coveredBy';
import type { CheckContext } from '../checkContext';
import type { Problem } from '../problem';
import { isCertain } from './certainty';

/** `{{%` */
const delimiterLength = 3;

/**
 * Calls with `%` of shortcodes that write HTML, in a site whose Markdown drops HTML. Not in the body of one with `<`,
 * which is no Markdown, nor in code, where HTML is shown.
 */
export function checkDroppedHtml(
  note: Note,
  calls: readonly Shortcode[],
  context: CheckContext,
): readonly Problem[] {
  const { site } = context;
  // Without a config that could be read nobody knows what it says.
  if (site.markdown.html || Object.keys(site.config).length === 0) return [];
  const suspects = calls.filter(({ open }) => {
    const definition = open.delimiter === '%' ? site.shortcodes.get(open.name) : undefined;
    return definition?.writesHtml === true && isCertain(definition, context) && !open.isFaulty;
  });
  if (suspects.length === 0) return [];
  const verbatim = allShortcodes(note.shortcodes.shortcodes).filter(
    ({ open, close }) => open.dialect === 'hugo' && open.delimiter === '<' && close !== undefined,
  );
  const isElsewhere = coveredBy([...verbatim.map(({ inner }) => inner), ...note.outline.code]);
  return suspects
    .filter(({ open }) => !isElsewhere(open.whole))
    .map(({ open }) => ({
      code: 'shortcode.dropped-html',
      span: { start: open.whole.start, end: open.whole.start + delimiterLength },
      data: { name: open.name, open: '{{%', close: '%}}' },
    }));
}
