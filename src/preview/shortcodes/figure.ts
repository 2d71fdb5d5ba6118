import { element, escapeHtml, openTag } from '../html/html';
import { plainText } from '../html/plainText';
import { linkAddress } from '../html/safeAddress';
import { missingPicture } from './missingPicture';
import { type DrawnCall, type ShortcodeRenderer, whole } from './shortcodeRenderer';

/**
 * Hugo's `figure`, as its embedded template draws it: gohugo.io/shortcodes/figure. All parameters are named; `caption`
 * and `attr` are Markdown, `title` is not.
 */
export const figure: ShortcodeRenderer = {
  body: 'none',
  isHugoHtml: true,
  draw: (call) => {
    const words = call.parameter('caption');
    const caption = words ? call.markdown(words) : '';
    return whole(
      element(
        'figure',
        call.outerAttributes(call.parameter('class') ?? ''),
        `${linked(call, picture(call, caption))}${captionElement(call, caption)}`,
      ),
    );
  },
};

function linked(call: DrawnCall, inner: string): string {
  const link = call.parameter('link');
  if (!link) return inner;
  const target = call.parameter('target') || undefined;
  const rel = call.parameter('rel') || undefined;
  return element(
    'a',
    [
      ['href', linkAddress(link)],
      ['target', target],
      ['rel', rel],
    ],
    inner,
  );
}

function picture(call: DrawnCall, caption: string): string {
  const source = call.parameter('src') ?? '';
  const found = call.picture(source);
  if (found.kind !== 'shown') return missingPicture(source, found, call);
  const { address, width, classes } = found;
  return openTag('img', [
    ['src', address],
    // Without `alt`, the caption as plain text; without both, no attribute at all.
    ['alt', call.parameter('alt') || plainText(caption) || undefined],
    ['width', call.parameter('width') || undefined],
    ['height', call.parameter('height') || undefined],
    ['loading', call.parameter('loading') || undefined],
    ['class', classes.length > 0 ? classes.join(' ') : undefined],
    ['style', width === undefined ? undefined : `width:${width}`],
  ]);
}

function captionElement(call: DrawnCall, caption: string): string {
  const title = call.parameter('title');
  const attr = call.parameter('attr');
  if (!title && !caption && !attr) return '';
  const heading = title ? element('h4', [], escapeHtml(title)) : '';
  if (!caption && !attr) return element('figcaption', [], heading);
  const source = attr ? attribution(call, call.markdown(attr)) : '';
  return element('figcaption', [], `${heading}<p>${caption}${source}</p>`);
}

function attribution(call: DrawnCall, words: string): string {
  const link = call.parameter('attrlink');
  return link ? `\n${element('a', [['href', linkAddress(link)]], words)}` : words;
}
