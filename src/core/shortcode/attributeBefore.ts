import type { ParameterDefinition } from './shortcodeDefinition';

/** The HTML attribute in whose value something stands: of `<a href="/talks/{{ .Get 0 }}` tag, attribute and `/talks/`. */
export interface AttributePlace {
  readonly tag: string;
  readonly attribute: string;
  /** What stands before it in the value. */
  readonly prefix: string;
}

/** How far back the start of an attribute is looked for. */
const farthest = 300;

/** The attribute in whose value `offset` stands; `undefined` outside of one. */
export function attributeBefore(text: string, offset: number): AttributePlace | undefined {
  const before = text.slice(Math.max(0, offset - farthest), offset);
  const tag = /<([a-zA-Z][\w-]*)\b[^<]*$/.exec(before)?.[1];
  const match = /\s([a-zA-Z][\w:-]*)\s*=\s*(?:"([^"<>]*)|'([^'<>]*)|([^\s"'<>]*))$/.exec(before);
  if (tag === undefined || match === null) return undefined;
  const [, attribute = '', double, single, bare] = match;
  return {
    tag: tag.toLowerCase(),
    attribute: attribute.toLowerCase(),
    prefix: double ?? single ?? bare ?? '',
  };
}

/** What a parameter is that fills such an attribute all by itself. */
export function typeOfAttribute({ tag, attribute, prefix }: AttributePlace): ParameterDefinition['type'] {
  if (prefix !== '') return 'string';
  if (attribute === 'src' || attribute === 'srcset')
    return tag === 'img' || tag === 'source' ? 'image' : 'url';
  return attribute === 'href' ? 'url' : 'string';
}

/** Whether the page surely comes out wrong if nothing is put there. */
export function isAddress({ attribute, prefix }: AttributePlace): boolean {
  return (attribute === 'src' || attribute === 'href' || attribute === 'data') && !prefix.includes('#');
}

/** What says more: a picture that is linked to as well is a picture. */
export function strongerType(
  known: ParameterDefinition['type'],
  seen: ParameterDefinition['type'],
): ParameterDefinition['type'] {
  return known === 'string' || (known === 'url' && seen === 'image') ? seen : known;
}
