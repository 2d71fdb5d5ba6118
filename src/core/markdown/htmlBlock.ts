/** How a block of raw HTML ends: at the first line that holds `marker`, or before the next blank line. */
export type HtmlBlockEnd = { readonly kind: 'marker'; readonly marker: RegExp } | { readonly kind: 'blank' };

// CommonMark 0.31.2, section 4.6, condition 6.
const blockTags = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);

const rawTags = /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i;
const tagName = /^<\/?([a-z][a-z0-9-]*)(?=[\s>]|\/>|$)/i;
const loneTag =
  /^(?:<[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[a-z][a-z0-9-]*\s*>)\s*$/i;

/**
 * Whether `line` (without its indentation) opens a block of raw HTML, and how that block ends. Any complete tag alone on
 * its line opens one too, but not in the middle of a paragraph.
 */
export function htmlBlockAt(line: string, inParagraph: boolean): HtmlBlockEnd | undefined {
  if (!line.startsWith('<')) return undefined;
  if (rawTags.test(line)) return { kind: 'marker', marker: /<\/(?:script|pre|style|textarea)>/i };
  if (line.startsWith('<!--')) return { kind: 'marker', marker: /-->/ };
  if (line.startsWith('<?')) return { kind: 'marker', marker: /\?>/ };
  if (line.startsWith('<![CDATA[')) return { kind: 'marker', marker: /\]\]>/ };
  if (/^<![a-z]/i.test(line)) return { kind: 'marker', marker: />/ };
  const name = tagName.exec(line)?.[1];
  if (name === undefined) return undefined;
  if (blockTags.has(name.toLowerCase())) return { kind: 'blank' };
  return !inParagraph && loneTag.test(line) ? { kind: 'blank' } : undefined;
}
