/** Attributes of an element in order; `undefined` leaves one out, `true` writes its bare name. */
export type Attributes = readonly (readonly [name: string, value: string | true | undefined])[];

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Text as HTML that shows just that text, between tags and in quoted attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities.get(character) ?? character);
}

/** `<img src="a.png" alt="">`: an opening tag, its values escaped. `tag` and the names must be our own words. */
export function openTag(tag: string, attributes: Attributes = []): string {
  return `<${tag}${attributes.map(([name, value]) => attribute(name, value)).join('')}>`;
}

/** An element around `inner`, which is HTML already. */
export function element(tag: string, attributes: Attributes, inner: string): string {
  return `${openTag(tag, attributes)}${inner}</${tag}>`;
}

function attribute(name: string, value: string | true | undefined): string {
  if (value === undefined) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`;
}
