import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What of two pages is not compared, and why. */
export interface Leniency {
  /** Attributes that are left out: `*.tabindex`, `figure.loading`. */
  readonly attributes: readonly string[];
  /** Elements that count as their content. */
  readonly unwrapped: (element: Element) => boolean;
  /** Elements that count as nothing. */
  readonly leftOut: (element: Element) => boolean;
}

/** Attributes whose value is an address: where it leads is another test's. */
const addresses: ReadonlySet<string> = new Set(['href', 'src']);

/** HTML as a browser would understand it, one node a line, ready to be compared. */
export function domOf(html: string, leniency: Leniency): string {
  const lines: string[] = [];
  for (const node of parseFragment(html).childNodes) list(node, 0, lines, leniency);
  return joined(lines).join('\n');
}

/** All elements that a selector-like test holds for, outermost first. */
export function elementsOf(html: string, isWanted: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  const look = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      if (isWanted(node)) found.push(node);
      look(node.childNodes);
    }
  };
  look(parseFragment(html).childNodes);
  return found;
}

/** An attribute's value; `undefined` without it. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** One node as `domOf` would list it. */
export function listOf(node: Node, leniency: Leniency): string {
  const lines: string[] = [];
  list(node, 0, lines, leniency);
  return joined(lines).join('\n');
}

function list(node: Node, depth: number, lines: string[], leniency: Leniency): void {
  const indent = '  '.repeat(depth);
  if (node.nodeName === '#text' && 'value' in node) {
    // Colours of code cut its text into pieces at other places.
    const text = isInCode(node)
      ? node.value.replace(/\s+/g, '')
      : node.value
          .replace(/\s+/g, ' ')
          .replace(/\ufe0e/g, '')
          .trim();
    if (text !== '') lines.push(`${indent}"${text}"`);
  }
  if (!('tagName' in node)) return;
  if (leniency.unwrapped(node)) {
    for (const child of node.childNodes) list(child, depth, lines, leniency);
    return;
  }
  if (isEmptyRemainder(node) || leniency.leftOut(node)) return;
  const attributes = node.attrs
    .filter(({ name, value }) =>
      [`${node.tagName}.${name}`, `*.${name}`, `${node.tagName}.${name}=${value}`].every(
        (attribute) => !leniency.attributes.includes(attribute),
      ),
    )
    .map(({ name, value }) => `${name}="${shownValue(name, value)}"`)
    .sort();
  lines.push(`${indent}<${[node.tagName, ...attributes].join(' ')}>`);
  for (const child of node.childNodes) list(child, depth + 1, lines, leniency);
}

const remainders: ReadonlySet<string> = new Set(['p', 'em', 'strong', 'a', 'del', 'b', 'i', 'code']);

function isInCode({ parentNode }: Node): boolean {
  if (parentNode === null || !('tagName' in parentNode)) return false;
  return (
    parentNode.tagName === 'code' ||
    parentNode.tagName === 'pre' ||
    (parentNode.tagName === 'span' && isInCode(parentNode))
  );
}

/** What a browser leaves of `<p><figure>…</figure></p>`: a figure ends the paragraph, and nothing is left for its end. */
function isEmptyRemainder({ tagName, childNodes }: Element): boolean {
  const isEmpty = childNodes.every(
    (child) => child.nodeName === '#text' && 'value' in child && child.value.trim() === '',
  );
  return isEmpty && remainders.has(tagName);
}

function shownValue(name: string, value: string): string {
  if (addresses.has(name) && value !== '#ZgotmplZ') return '…';
  // Hugo escapes the caption in `alt` twice, so that its readers hear "&rsquo;".
  return name === 'alt' ? textIn(value).replace(/\s+/g, ' ').trim() : value;
}

/** Entities as the characters they mean. */
function textIn(html: string): string {
  const [node] = parseFragment(html.replace(/</g, '&lt;')).childNodes;
  return node !== undefined && 'value' in node ? node.value : '';
}

/** Texts that stand next to each other are one text, whatever comments and spans stood between them. */
function joined(lines: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    const match = /^( *)"([\s\S]*)"$/.exec(line);
    const before = last === undefined ? null : /^( *)"([\s\S]*)"$/.exec(last);
    const isCode = /^ *<(?:code|pre)/.test(result.at(-2) ?? '');
    if (match !== null && before !== null && match[1] === before[1])
      result.splice(-1, 1, `${match[1]}"${before[2]}${isCode ? '' : ' '}${match[2]}"`);
    else result.push(line);
  }
  return result;
}
