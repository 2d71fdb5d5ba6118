import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Span, shift } from '../text/span';
import type { Field, FrontMatterFault, ReadFields, Value } from './frontMatter';
import { explainJson } from './jsonFaults';
import { isStandIn, unhide } from './mask';
import { isTooDeep, tooDeep } from './nesting';

/** Reads a JSON object, with spans in the whole document. Comments and closing commas are faults, as for Hugo. */
export function readJson(source: string, offset: number): ReadFields {
  if (isTooDeep(source)) return tooDeep(source, offset);
  const { root, masked, faults } = repairJson(source);
  const reader = new JsonReader(source, masked, offset);
  return {
    fields: root?.type === 'object' ? reader.fieldsOf(root) : [],
    faults: faults.map((fault) => ({ ...fault, span: shift(fault.span, offset) })),
  };
}

/** A text with more faults than this is no front matter that somebody is writing. */
const maxFaults = 25;

/** Each fault costs one more parse: a long text gets fewer, so that none takes seconds. Most are below 1,000. */
const maxParsedLength = 40_000;

/** Parses; what the parser stumbles over is named, hidden, and the rest parsed again. */
function repairJson(source: string): {
  readonly root: Node | undefined;
  readonly masked: string;
  readonly faults: readonly FrontMatterFault[];
} {
  const faults: FrontMatterFault[] = [];
  const rounds = Math.min(maxFaults, Math.ceil(maxParsedLength / (source.length + 1)));
  let masked = source;
  for (;;) {
    const errors: ParseError[] = [];
    const root = parseTree(masked, errors, { disallowComments: true, allowTrailingComma: false });
    const [error] = errors;
    if (error === undefined || faults.length >= rounds) return { root, masked, faults };
    const { fault, masked: next } = explainJson(printParseErrorCode(error.error), error, masked);
    faults.push(fault);
    if (next === masked) return { root, masked, faults };
    masked = next;
  }
}

class JsonReader {
  constructor(
    private readonly source: string,
    private readonly masked: string,
    private readonly offset: number,
  ) {}

  fieldsOf(object: Node): readonly Field[] {
    return (object.children ?? []).flatMap((property) => {
      const [key, value] = property.children ?? [];
      if (key === undefined) return [];
      const keySpan = this.spanOf(key);
      const read = value === undefined ? this.emptyAfter(property, keySpan) : this.toValue(value);
      return {
        name: this.isHidden(key) ? bareName(this.sourceOf(key)) : String(key.value),
        key: keySpan,
        value: read,
        whole: { start: keySpan.start, end: Math.max(keySpan.end, read.span.end) },
      };
    });
  }

  private emptyAfter(property: Node, key: Span): Value {
    const at = property.colonOffset === undefined ? key.end : property.colonOffset + 1 + this.offset;
    return { kind: 'null', span: { start: at, end: at } };
  }

  private toValue(node: Node): Value {
    const span = this.spanOf(node);
    switch (node.type) {
      case 'string':
        return { kind: 'string', span, value: this.textOf(node), style: 'quoted' };
      case 'number':
        // What stands in the place of something that can't be read says nothing.
        return isStandIn(this.source, this.masked, node.offset)
          ? { kind: 'null', span: { start: span.start, end: span.start } }
          : { kind: 'number', span, value: Number(node.value) };
      case 'boolean':
        return { kind: 'boolean', span, value: node.value === true };
      case 'array':
        return { kind: 'list', span, items: (node.children ?? []).map((item) => this.toValue(item)) };
      case 'object':
        return { kind: 'mapping', span, fields: this.fieldsOf(node) };
      default:
        return { kind: 'null', span };
    }
  }

  private textOf(node: Node): string {
    return this.isHidden(node) ? unhide(String(node.value)) : String(node.value);
  }

  private spanOf({ offset, length }: Node): Span {
    return shift({ start: offset, end: offset + length }, this.offset);
  }

  private isHidden(node: Node): boolean {
    if (this.masked === this.source) return false;
    return this.sourceOf(node) !== this.masked.slice(node.offset, node.offset + node.length);
  }

  private sourceOf({ offset, length }: Node): string {
    return this.source.slice(offset, offset + length);
  }
}

/** `'title'`, `“title”` and `title` → `title` */
function bareName(source: string): string {
  return source.replace(/^["'“”„‘’]|["'“”‘’]$/g, '');
}
