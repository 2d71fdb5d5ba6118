import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar } from 'yaml';
import { type Span, shift } from '../text/span';
import type { Field, FrontMatterFault, ReadFields, Value } from './frontMatter';
import { unhide } from './mask';
import { deepest, isTooDeep, tooDeep } from './nesting';
import { plainScalar } from './plainScalar';
import { readPlainYaml } from './plainYaml';
import { type RepairedYaml, repairYaml } from './yamlRepair';

/**
 * Reads YAML as libyaml's family does (Psych for Jekyll, go-yaml for Hugo), with spans in the whole document.
 * A fault in one line doesn't hide the fields of the others.
 *
 * @param source the block's content
 * @param offset where the content starts in the document
 */
export function readYaml(source: string, offset: number): ReadFields {
  return readPlainYaml(source, offset) ?? readAnyYaml(source, offset);
}

/** The same by the full parser alone, whatever the text. */
export function readAnyYaml(source: string, offset: number): ReadFields {
  const repaired = isTooDeep(source) ? undefined : repairedUnlessDeep(source);
  if (repaired === undefined) return tooDeep(source, offset);
  const { document, masked, faults } = repaired;
  const reader = new NodeReader(source, masked, offset);
  const root = document.contents;
  const fields = isMap(root) ? reader.fieldsOf(root) : [];
  if (root !== null && !isMap(root) && !isEmptyScalar(root))
    reader.faults.push(...notFields(root, source, offset));
  return {
    fields,
    faults: [...faults.map((fault) => ({ ...fault, span: shift(fault.span, offset) })), ...reader.faults],
  };
}

/**
 * `undefined` where the parser has exhausted the stack: after a fault it may put each line into the one above (`a: b: c`
 * again and again), which no look at the text foretells.
 */
function repairedUnlessDeep(source: string): RepairedYaml | undefined {
  try {
    return repairYaml(source);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** `title` alone and lines like `title:A` are text to YAML; anything else was never meant to be fields. */
function notFields(root: Node, source: string, offset: number): readonly FrontMatterFault[] {
  const { start, end } = spanOf(root);
  const text = source.slice(start, end).trimEnd();
  const lines = [...text.matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({
    line,
    span: shift({ start, end: start + line.length }, offset + index),
  }));
  if (lines.length <= mostLines && lines.every(({ line }) => /^[\w-]+:\S/.test(line)))
    return lines.map(({ span }) => ({ reason: 'no-space-after-colon', span, data: {} }));
  const reason = /^[\w-]+$/.test(text) ? 'no-colon' : 'not-a-mapping';
  return [{ reason, span: shift({ start, end: start + text.length }, offset), data: {} }];
}

/** More lines than this are no fields without spaces. */
const mostLines = 50;

/** No front matter needs more; a few nested aliases can stand for billions of values. */
const maxExpandedValues = 10_000;

class NodeReader {
  readonly faults: FrontMatterFault[] = [];
  private readonly anchors = new Map<string, { readonly value: Value; readonly size: number }>();
  private size = 0;
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly masked: string,
    private readonly offset: number,
  ) {}

  fieldsOf(map: { readonly items: readonly Pair[] }): readonly Field[] {
    const own = map.items.flatMap((pair) => this.fieldOf(pair) ?? []);
    if (!own.some(isMerge)) return own;
    const names = new Set(own.filter((field) => !isMerge(field)).map((field) => field.name));
    return own.flatMap((field) => (isMerge(field) ? mergedFields(field, names) : field));
  }

  private fieldOf(pair: Pair): Field | undefined {
    const keyNode = pair.key as Node | null;
    if (keyNode === null) return undefined;
    const key = this.spanIn(keyNode);
    const name =
      isScalar(keyNode) && typeof keyNode.value === 'string' ? this.unmask(keyNode.value) : this.text(key);
    const value = this.toValue(pair.value as Node | null, this.afterColon(key.end));
    return { name, key, value, whole: { start: key.start, end: Math.max(key.end, value.span.end) } };
  }

  private toValue(node: Node | null, emptyAt: number): Value {
    this.size++;
    if (node === null) return { kind: 'null', span: { start: emptyAt, end: emptyAt } };
    if (isAlias(node)) return this.aliased(node.source, this.spanIn(node));
    // The parser, too, may have gone nearly as far as the stack goes.
    if (this.depth === deepest) return { kind: 'null', span: this.spanIn(node) };
    const before = this.size;
    this.depth++;
    const value = this.ownValue(node, emptyAt);
    this.depth--;
    const anchor = 'anchor' in node ? node.anchor : undefined;
    if (anchor !== undefined) this.anchors.set(anchor, { value, size: this.size - before + 1 });
    return value;
  }

  private ownValue(node: Node, emptyAt: number): Value {
    const span = this.spanIn(node);
    if (isMap(node)) return { kind: 'mapping', span, fields: this.fieldsOf(node) };
    if (isSeq(node))
      return {
        kind: 'list',
        span,
        items: node.items.map((item) => this.toValue(item as Node | null, span.end)),
      };
    if (!isScalar(node)) return { kind: 'null', span };
    const text = typeof node.value === 'string' ? this.unmask(node.value) : '';
    switch (node.type) {
      case Scalar.BLOCK_FOLDED:
      case Scalar.BLOCK_LITERAL:
        return { kind: 'string', span, value: text, style: 'block' };
      case Scalar.QUOTE_DOUBLE:
      case Scalar.QUOTE_SINGLE:
        return { kind: 'string', span, value: text, style: 'quoted' };
      default:
        return plainScalar(text, text === '' ? { start: emptyAt, end: emptyAt } : span);
    }
  }

  private aliased(name: string, span: Span): Value {
    const target = this.anchors.get(name);
    if (target === undefined) {
      this.faults.push({ reason: 'unknown-alias', span, data: { name } });
      return { kind: 'null', span };
    }
    this.size += target.size;
    if (this.size <= maxExpandedValues) return { ...target.value, span };
    if (!this.faults.some((fault) => fault.reason === 'too-many-aliases'))
      this.faults.push({ reason: 'too-many-aliases', span, data: { name } });
    return { kind: 'null', span };
  }

  /** After `key` and its colon, where an empty value stands. */
  private afterColon(keyEnd: number): number {
    const colon = this.source.indexOf(':', keyEnd - this.offset);
    return colon === -1 ? keyEnd : colon + 1 + this.offset;
  }

  private text(span: Span): string {
    return this.source.slice(span.start - this.offset, span.end - this.offset);
  }

  private spanIn(node: Node): Span {
    const { start, end } = spanOf(node);
    // A block scalar's or collection's range runs to the start of what follows; its text doesn't.
    const text = this.source.slice(start, end);
    return shift({ start, end: start + text.trimEnd().length }, this.offset);
  }

  /** Puts the characters back that the repair hid; they stand at the same places. */
  private unmask(value: string): string {
    // `\'` is a quote to Hugo, and meant as one elsewhere.
    return this.masked === this.source ? value : unhide(value.replaceAll("\uE05C'", "'"));
  }
}

function isMerge(field: Field): boolean {
  return field.name === '<<' && (field.value.kind === 'mapping' || field.value.kind === 'list');
}

/** The fields that `<<: *base` brings, but for those that the mapping has itself. */
function mergedFields(merge: Field, own: ReadonlySet<string>): readonly Field[] {
  const sources = merge.value.kind === 'list' ? merge.value.items : [merge.value];
  const merged = new Map<string, Field>();
  for (const source of sources) {
    if (source.kind !== 'mapping') continue;
    for (const { name, value } of source.fields) {
      if (own.has(name) || merged.has(name)) continue;
      merged.set(name, {
        name,
        key: merge.key,
        value: { ...value, span: merge.value.span },
        whole: merge.whole,
      });
    }
  }
  return [...merged.values()];
}

function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

function isEmptyScalar(node: Node): boolean {
  return isScalar(node) && (node.value === null || node.value === '');
}
