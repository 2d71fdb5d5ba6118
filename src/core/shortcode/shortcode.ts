import type { Span } from '../text/span';

/** `hugo`: `{{< figure >}}`, `{{% talk %}}`. `liquid`: `{% include figure.html %}`, `{{ site.baseurl }}`. */
export type Dialect = 'hugo' | 'liquid';

/**
 * A parameter's value.
 *
 * ```md
 * caption="A \"quoted\" hall"   span ← with the quotes, content ← between them, text ← as the generator reads it
 * ```
 */
export interface ParameterValue {
  readonly span: Span;
  readonly content: Span;
  readonly text: string;
  readonly quote: '"' | "'" | '`' | 'none';
  /** Hugo types unquoted values; in Liquid an unquoted value is a `variable`. */
  readonly type: 'string' | 'int' | 'float' | 'bool' | 'variable';
}

/** `src="a.png"` (named, `name` ← `src`), or `"a.png"` (positional: `name` is `undefined`). */
export interface Parameter {
  readonly name: string | undefined;
  /** Of the name; of the whole parameter where it has none. */
  readonly key: Span;
  readonly value: ParameterValue;
  readonly whole: Span;
}

/**
 * One tag as written: `{{< talk title="x" >}}`, `{{< /talk >}}`, `{% include x.html a="b" %}`.
 *
 * ```md
 * {{< talk title="x" >}}   whole ← everything, name ← `talk`
 * ```
 */
export interface Tag {
  readonly dialect: Dialect;
  readonly kind: 'open' | 'close' | 'selfClosed';
  /** Hugo's `<` or `%`; Liquid's `%` for tags. */
  readonly delimiter: '<' | '%';
  readonly name: string;
  readonly nameSpan: Span;
  /** For Liquid's `include`, the file it names is the tag's first positional parameter. */
  readonly parameters: readonly Parameter[];
  readonly whole: Span;
}

/**
 * A shortcode call: a tag alone, or a pair with what stands between them.
 * `{{< talk >}}…{{< /talk >}}`: `open`, `inner` (between the tags), `close`.
 */
export interface Shortcode {
  readonly open: Tag;
  /** `undefined` for a tag that stands alone. */
  readonly close: Tag | undefined;
  /** Between the tags; empty, after the tag, for one that stands alone. */
  readonly inner: Span;
  /** From the first tag's start to the last one's end. */
  readonly whole: Span;
  readonly children: readonly Shortcode[];
}

/** Something the generator's lexer would refuse. `reason` is a code of ours. */
export interface ShortcodeFault {
  readonly reason: string;
  readonly dialect: Dialect;
  readonly span: Span;
  readonly data: Readonly<Record<string, string>>;
}

/** All that one scan of a text finds. */
export interface ShortcodeScan {
  /** The tags in text order. */
  readonly tags: readonly Tag[];
  /** The outermost calls in text order, with those inside them as children. */
  readonly shortcodes: readonly Shortcode[];
  // Escaped ones, `{{</* … */>}}`, which the generator shows as text; and all of `{% raw %}…{% endraw %}`.
  readonly escaped: readonly Span[];
  /** Liquid's `{{ … }}`. */
  readonly outputs: readonly Span[];
  readonly faults: readonly ShortcodeFault[];
}
