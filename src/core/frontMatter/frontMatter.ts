import type { Span } from '../text/span';

export type FrontMatterFormat = 'yaml' | 'toml' | 'json';

/**
 * Where the front matter stands, whatever it says.
 *
 * ```md
 * ---            open
 * title: Hello   content (from the line after the fence up to the closing fence)
 * ---            close
 * ```
 *
 * JSON has no fences: `open` is its `{`, `close` its `}`, and `content` holds both.
 */
export interface FrontMatterBlock {
  readonly format: FrontMatterFormat;
  /** Without blanks after the fence. Empty, before the first field, in Hexo's form that has no opening fence. */
  readonly open: Span;
  readonly content: Span;
  /** `undefined` where the block is never closed: `content` then ends where the writer seems to have meant it to. */
  readonly close: Span | undefined;
  /** From the first fence to the last, without the line end that follows. */
  readonly whole: Span;
}

/** A value with the span of its source, quotes included. */
export type Value =
  | {
      readonly kind: 'string';
      readonly span: Span;
      readonly value: string;
      readonly style: 'plain' | 'quoted' | 'block';
    }
  | { readonly kind: 'number'; readonly span: Span; readonly value: number }
  /** YAML's `yes`, `no`, `on` and `off` are booleans to both generators, hence here. */
  | { readonly kind: 'boolean'; readonly span: Span; readonly value: boolean }
  /** A key without a value has an empty span after the colon. */
  | { readonly kind: 'null'; readonly span: Span }
  /** TOML's dates, and YAML's unquoted timestamps; `value` is the source as written. */
  | { readonly kind: 'date'; readonly span: Span; readonly value: string }
  | { readonly kind: 'list'; readonly span: Span; readonly items: readonly Value[] }
  | { readonly kind: 'mapping'; readonly span: Span; readonly fields: readonly Field[] };

/**
 * One key with its value.
 *
 * ```yaml
 * title: Hello   # key [0, 5)  value [7, 12)  whole [0, 12)
 * ```
 *
 * A field that came through a YAML merge key has the spans of `<<`; one that stands in a TOML table has `[table]`'s.
 */
export interface Field {
  readonly name: string;
  readonly key: Span;
  readonly value: Value;
  readonly whole: Span;
}

/** What can be wrong with the form of front matter, apart from what it says. */
export type FaultReason =
  | 'unclosed'
  | 'control-character'
  | 'colon-in-value'
  | 'tab'
  | 'reserved-start'
  | 'unknown-alias'
  | 'too-many-aliases'
  | 'unclosed-quote'
  | 'text-after-quote'
  | 'unclosed-bracket'
  | 'bad-escape'
  | 'bad-indent'
  | 'no-colon'
  | 'no-space-after-colon'
  | 'no-space-after-dash'
  | 'list-on-key-line'
  | 'missing-quotes'
  | 'missing-value'
  | 'missing-comma'
  | 'extra-comma'
  | 'foreign-comment'
  | 'no-equals-sign'
  | 'impossible-date'
  | 'other-format'
  | 'not-a-mapping'
  | 'duplicate-field'
  | 'syntax';

/** Something the format's own parser stumbles over, and every generator with it. */
export interface FrontMatterFault {
  readonly reason: FaultReason;
  readonly span: Span;
  /** What the parser says, or the words that the message needs. */
  readonly data: Readonly<Record<string, string>>;
}

/** Front matter read: what could be understood, together with what is wrong. Never throws, whatever the text. */
export interface FrontMatter {
  readonly block: FrontMatterBlock;
  /** In text order; a duplicate key appears as often as it is written. */
  readonly fields: readonly Field[];
  readonly faults: readonly FrontMatterFault[];
}

/** What a reader of one format finds in a block's content. */
export interface ReadFields {
  readonly fields: readonly Field[];
  readonly faults: readonly FrontMatterFault[];
}
