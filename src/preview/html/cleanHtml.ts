import { escapeHtml } from './html';
import { type HtmlPiece, htmlPieces } from './htmlTokens';
import { isSafeAddress } from './safeAddress';

/**
 * HTML that nobody vouches for (an include's, a parameter's) with only what shows something: no script, no event
 * handler, no frame, no form, no style sheet, no address that runs. What stays is written anew, so that no browser can
 * read it otherwise than it was read here.
 */
export function cleanHtml(html: string): string {
  const cleaned: string[] = [];
  let hidden: string | undefined;
  for (const piece of htmlPieces(html)) {
    if (hidden !== undefined) {
      if (piece.kind === 'tag' && piece.isClosing && piece.name === hidden) hidden = undefined;
      continue;
    }
    if (piece.kind === 'tag' && !piece.isClosing && hiddenElements.has(piece.name)) hidden = piece.name;
    cleaned.push(cleanPiece(piece));
  }
  return cleaned.join('');
}

function cleanPiece(piece: HtmlPiece): string {
  if (piece.kind === 'comment') return '';
  if (piece.kind === 'text') return piece.raw.replace(/</g, '&lt;');
  const { name, isClosing, attributes, isUnfinished } = piece;
  if (isUnfinished) return '';
  if (name === 'iframe') return isClosing ? '' : frameCard(attributes.get('src') ?? '');
  if (!allowedElements.has(name)) return '';
  if (isClosing) return `</${name}>`;
  const kept = [...attributes].map(([key, value]) => cleanAttribute(key, value)).join('');
  return `<${name}${kept}>`;
}

/** What another server would show: a link to it. */
function frameCard(address: string): string {
  const absolute = address.startsWith('//') ? `https:${address}` : address;
  if (!/^https?:\/\//i.test(absolute) || !isSafeAddress(absolute)) return '';
  const shown = escapeHtml(absolute);
  return `<span class="conference-notes-chip"><a href="${shown}">${shown}</a></span>`;
}

function cleanAttribute(name: string, value: string): string {
  if (name === 'style') {
    const style = cleanStyle(value);
    return style === '' ? '' : ` style="${escapeHtml(style)}"`;
  }
  if (addressAttributes.has(name)) return isSafeAddress(value) ? ` ${name}="${escapeHtml(value)}"` : '';
  const isAllowed = allowedAttributes.has(name) || /^aria-[a-z]+$/.test(name);
  return isAllowed ? ` ${name}="${escapeHtml(value)}"` : '';
}

/** Declarations that change how the element itself looks; none that moves it over others or loads anything. */
function cleanStyle(style: string): string {
  if (/[\\@<>{}]|\/\*|&#/.test(style)) return '';
  return style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => {
      const [, property = '', value = ''] = /^([a-z-]+)\s*:\s*(.*)$/is.exec(declaration) ?? [];
      return (
        allowedProperties.test(property) &&
        !/url|expression|image|element|var\s*\(|env\s*\(|attr\s*\(/i.test(value)
      );
    })
    .join('; ');
}

const allowedProperties =
  /^(?:(?:max-|min-)?(?:width|height)|text-(?:align|decoration|transform|indent)|vertical-align|float|clear|color|background-color|font(?:-(?:size|style|weight|family|variant))?|line-height|letter-spacing|border(?:-(?:top|right|bottom|left|radius|color|style|width|collapse|spacing))*|padding(?:-\w+)?|display|list-style-type|white-space|aspect-ratio|object-fit|gap|flex(?:-\w+)?|justify-content|align-items|grid-template-columns|columns?|column-\w+)$/i;

/** Elements whose content doesn't show as text. */
const hiddenElements: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'template',
  'noscript',
  'noembed',
  'noframes',
  'xmp',
  'plaintext',
  'math',
  'object',
  'select',
]);

const allowedElements: ReadonlySet<string> = new Set(
  `a abbr address article aside audio b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn
  div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p picture pre
  q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track
  tt u ul var video wbr svg g path circle ellipse rect line polyline polygon`.split(/\s+/),
);

const addressAttributes: ReadonlySet<string> = new Set(['href', 'src', 'poster', 'cite']);

const allowedAttributes: ReadonlySet<string> = new Set(
  `align alt allowfullscreen border cellpadding cellspacing class colspan controls d data-lang data-title datetime dir
  fill fill-rule height hidden id lang loading loop media muted name open points preload r rel reversed role rowspan rx
  ry scope span start stroke stroke-linecap stroke-linejoin stroke-width summary tabindex target title transform type
  valign viewbox width x x1 x2 y y1 y2 cx cy`.split(/\s+/),
);
