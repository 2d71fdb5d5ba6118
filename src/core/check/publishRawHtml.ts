import type { RawTag } from '../markdown/markdown';
import type { Note } from '../note';
import { allShortcodes } from '../shortcode/scanShortcodes';
import { coveredBy } from '../text/coveredBy';
import type { CheckContext } from './checkContext';
import type { Problem, ProblemRow } from './problem';

/** Raw HTML that is not on the page. */
export const publishRawHtmlProblems = {
  'publish.raw-html': {
    severity: 'info',
    summary:
      'Hugo leaves raw HTML out of a page, without a word, unless `markup.goldmark.renderer.unsafe` is set.',
    message: 'Hugo leaves this <{name}> out: the site doesn\'t set "markup.goldmark.renderer.unsafe".',
  },
} as const satisfies Record<string, ProblemRow>;

/**
 * Raw HTML that Goldmark drops: one problem an element in running text (on its opening tag), and one a block, which goes
 * as a whole, on the first tag that it opens. Comments are dropped as well, but nobody would see them anyway.
 */
export function checkRawHtml(note: Note, { site }: CheckContext): readonly Problem[] {
  // Without a config that could be read nobody knows what it says.
  if (site.generator !== 'hugo' || site.markdown.html || Object.keys(site.config).length === 0) return [];
  const isHtmlsOwn = coveredBy(bodiesAsTheyAre(note));
  const told = new Set<RawTag['block']>();
  return note.outline.tags.flatMap((tag): readonly Problem[] => {
    const { name, isClosing, block, whole } = tag;
    if (isClosing || (block !== undefined && told.has(block)) || isHtmlsOwn(whole)) return [];
    if (block === undefined && !isTagToGoldmark(note.text, tag)) return [];
    if (block !== undefined) told.add(block);
    return [{ code: 'publish.raw-html', span: whole, data: { name } }];
  });
}

/** What `{{< x >}}…{{< /x >}}` holds reaches the page through the shortcode's template, not through Goldmark; and code. */
function bodiesAsTheyAre({ shortcodes }: Note) {
  return allShortcodes(shortcodes.shortcodes)
    .filter(({ open, close }) => open.dialect === 'hugo' && close !== undefined)
    .filter(({ open }) => open.delimiter === '<' || open.name === 'highlight' || open.name === 'comment')
    .map(({ inner }) => inner);
}

/** `<foo_bar>` is text. */
function isTagToGoldmark(text: string, { name, whole }: RawTag): boolean {
  return /[\s/>]/.test(text[whole.start + 1 + name.length] ?? '');
}
