import type { AST } from 'toml-eslint-parser';
import { type Span, shift } from '../text/span';
import type { Field, ReadFields, Value } from './frontMatter';
import { isStandIn, unhide } from './mask';
import { isTooDeep, mostKeyParts, tooDeep } from './nesting';
import { repairToml } from './tomlRepair';

/** Reads TOML 1.0, with spans in the whole document. A fault in one line doesn't hide the fields of the others. */
export function readToml(source: string, offset: number): ReadFields {
  if (isTooDeep(source)) return tooDeep(source, offset);
  const { table, masked, faults } = repairToml(source);
  const reader = new TableReader(source, masked, offset);
  return {
    fields: table === undefined ? [] : reader.fieldsOf(table),
    faults: faults.map((fault) => ({ ...fault, span: shift(fault.span, offset) })),
  };
}

/** A table while it is put together: TOML may add to it from several places. */
interface Table {
  readonly key: Span;
  whole: Span;
  readonly children: Map<string, Table | TableList | Field>;
  readonly kind: 'table';
}

interface TableList {
  readonly key: Span;
  whole: Span;
  readonly items: Table[];
  readonly kind: 'tables';
}

function newTable(key: Span, whole: Span = key): Table {
  return { kind: 'table', key, whole, children: new Map() };
}

class TableReader {
  constructor(
    private readonly source: string,
    private readonly masked: string,
    private readonly offset: number,
  ) {}

  fieldsOf(top: AST.TOMLTopLevelTable): readonly Field[] {
    const root = newTable({ start: 0, end: 0 });
    for (const node of top.body) {
      if (node.type === 'TOMLKeyValue') this.addKeyValue(root, node);
      else this.addTable(root, node);
    }
    return finish(root);
  }

  private addTable(root: Table, node: AST.TOMLTable): void {
    const keys = node.key.keys;
    if (keys.length > mostKeyParts) return;
    const whole = this.spanOf(node);
    let table = root;
    for (const [index, key] of keys.entries()) {
      const isLast = index === keys.length - 1;
      table = this.descend(table, key, whole, isLast && node.kind === 'array');
    }
    for (const pair of node.body) this.addKeyValue(table, pair);
  }

  private addKeyValue(into: Table, node: AST.TOMLKeyValue): void {
    const keys = node.key.keys;
    const last = keys[keys.length - 1];
    if (last === undefined || keys.length > mostKeyParts) return;
    const whole = this.spanOf(node);
    let table = into;
    for (const key of keys.slice(0, -1)) table = this.descend(table, key, whole, false);
    const name = nameOf(last);
    table.children.set(name, { name, key: this.spanOf(last), value: this.toValue(node.value), whole });
  }

  private descend(table: Table, key: AST.TOMLBare | AST.TOMLQuoted, whole: Span, append: boolean): Table {
    const name = nameOf(key);
    const existing = table.children.get(name);
    const fresh = newTable(this.spanOf(key), whole);
    if (append) {
      if (existing !== undefined && 'kind' in existing && existing.kind === 'tables')
        existing.items.push(fresh);
      else table.children.set(name, { kind: 'tables', key: fresh.key, whole, items: [fresh] });
      return fresh;
    }
    if (existing === undefined || !('kind' in existing)) {
      table.children.set(name, fresh);
      return fresh;
    }
    if (existing.kind === 'table') return existing;
    return existing.items[existing.items.length - 1] ?? fresh;
  }

  private toValue(node: AST.TOMLContentNode): Value {
    const span = this.spanOf(node);
    if (node.type === 'TOMLArray')
      return { kind: 'list', span, items: node.elements.map((element) => this.toValue(element)) };
    if (node.type === 'TOMLInlineTable') {
      const table = newTable(span);
      for (const pair of node.body) this.addKeyValue(table, pair);
      return { kind: 'mapping', span, fields: finish(table) };
    }
    // What stands in the place of something that can't be read says nothing.
    if (isStandIn(this.source, this.masked, node.range[0]))
      return { kind: 'null', span: { start: span.start, end: span.start } };
    switch (node.kind) {
      case 'string':
        return {
          kind: 'string',
          span,
          value: this.masked === this.source ? node.value : unhide(node.value),
          style: node.multiline ? 'block' : 'quoted',
        };
      case 'integer':
      case 'float':
        return { kind: 'number', span, value: node.value };
      case 'boolean':
        return { kind: 'boolean', span, value: node.value };
      default:
        return { kind: 'date', span, value: node.datetime };
    }
  }

  private spanOf(node: { readonly range: readonly [number, number] }): Span {
    return shift({ start: node.range[0], end: node.range[1] }, this.offset);
  }
}

function finish(table: Table): readonly Field[] {
  return [...table.children].map(([name, child]) => {
    if (!('kind' in child)) return child;
    const { key, whole } = child;
    if (child.kind === 'table')
      return { name, key, whole, value: { kind: 'mapping', span: whole, fields: finish(child) } };
    const items = child.items.map(
      (item): Value => ({ kind: 'mapping', span: item.whole, fields: finish(item) }),
    );
    return { name, key, whole, value: { kind: 'list', span: whole, items } };
  });
}

function nameOf(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}
