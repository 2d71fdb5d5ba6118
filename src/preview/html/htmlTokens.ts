/** A piece of raw HTML. Pieces follow one another without a gap. */
export type HtmlPiece =
  | { readonly kind: 'text'; readonly raw: string }
  | { readonly kind: 'comment'; readonly raw: string }
  | {
      readonly kind: 'tag';
      readonly raw: string;
      /** In lower case. */
      readonly name: string;
      readonly isClosing: boolean;
      /** In lower case, entities resolved as far as they matter; of duplicates the first, as browsers have it. */
      readonly attributes: ReadonlyMap<string, string>;
      /** Whether the text ends before the tag does. */
      readonly isUnfinished: boolean;
    };

/** Raw HTML in pieces, read as browsers read it. Linear on any text. */
export function htmlPieces(html: string): readonly HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let copied = 0;
  for (const match of html.matchAll(tagOrComment)) {
    const { index } = match;
    const [raw, slash, name, rest = ''] = match;
    if (index > copied) pieces.push({ kind: 'text', raw: html.slice(copied, index) });
    copied = index + raw.length;
    if (name === undefined) pieces.push({ kind: 'comment', raw });
    else pieces.push(tagPiece(raw, slash === '/', name, rest));
  }
  if (copied < html.length) pieces.push({ kind: 'text', raw: html.slice(copied) });
  return pieces;
}

/** A tag that is never closed reaches to the end: otherwise each `<` of many would search all of the rest. */
const tagOrComment =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*(?:"|$)|'[^']*(?:'|$))*)(?:>|$)/gi;

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?/g;

function tagPiece(raw: string, isClosing: boolean, name: string, rest: string): HtmlPiece {
  const attributes = new Map<string, string>();
  for (const [, key = '', value = ''] of rest.matchAll(attribute)) {
    const lower = key.toLowerCase();
    if (!attributes.has(lower))
      attributes.set(lower, decodeEntities(value.replace(/^(["'])([\s\S]*)\1$/, '$2')));
  }
  return {
    kind: 'tag',
    raw,
    name: name.toLowerCase(),
    isClosing,
    attributes,
    isUnfinished: !raw.endsWith('>'),
  };
}

/** `&amp;`, `&#106;`, `&#x6a;`, `&colon;`: those that could hide an address's scheme, and those that everybody writes. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return named.get(name.toLowerCase()) ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['colon', ':'],
  ['sol', '/'],
  ['tab', '\t'],
  ['newline', '\n'],
  ['lpar', '('],
  ['rpar', ')'],
  ['nbsp', '\u00a0'],
]);
