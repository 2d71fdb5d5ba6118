/** A text with the characters that its entities stand for: `Montr&eacute;al` is `Montréal`. */
export function withoutEntities(text: string): string {
  return text.includes('&') ? text.replace(/&#?\w{2,8};/g, entityText) : text;
}

/** What `&rsquo;`, `&eacute;`, `&#8211;` or `&#x2013;` stands for; itself where it is none that we know. */
export function entityText(entity: string): string {
  const number = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(entity);
  if (number === null) return entities.get(entity) ?? accented(entity) ?? entity;
  const code = Number.parseInt(number[1] ?? number[2] ?? '', number[1] === undefined ? 10 : 16);
  return code >= firstPrintable && code <= lastPlain ? String.fromCharCode(code) : entity;
}

/** Those that blogs are full of; others are read by their number or left as they are. */
const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&nbsp;', ' '],
  ['&ndash;', '–'],
  ['&mdash;', '—'],
  ['&lsquo;', '‘'],
  ['&rsquo;', '’'],
  ['&ldquo;', '“'],
  ['&rdquo;', '”'],
  ['&bdquo;', '„'],
  ['&laquo;', '«'],
  ['&raquo;', '»'],
  ['&hellip;', '…'],
  ['&middot;', '·'],
  ['&bull;', '•'],
  ['&star;', '☆'],
  ['&starf;', '★'],
  ['&iquest;', '¿'],
  ['&iexcl;', '¡'],
  ['&szlig;', 'ß'],
  ['&oslash;', 'ø'],
  ['&Oslash;', 'Ø'],
  ['&aelig;', 'æ'],
  ['&AElig;', 'Æ'],
  ['&oelig;', 'œ'],
  ['&ordm;', 'º'],
  ['&ordf;', 'ª'],
]);

/** The mark that joins the letter before it. */
const marks: ReadonlyMap<string, string> = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['uml', '\u0308'],
  ['ring', '\u030A'],
  ['caron', '\u030C'],
  ['cedil', '\u0327'],
]);

/** `&eacute;`: a letter and the name of its mark. */
function accented(entity: string): string | undefined {
  const mark = marks.get(entity.slice(2, -1));
  return mark === undefined ? undefined : `${entity.charAt(1)}${mark}`.normalize('NFC');
}

/** Below stand control characters. */
const firstPrintable = 32;
/** Above, a character is two units long. */
const lastPlain = 0xffff;
