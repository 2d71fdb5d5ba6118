import type { Span } from '../text/span';

/** `hugo`: `{{< figure >}}`, `{{% talk %}}`. `liquid`: `{% include figure.html %}`, `{{ site.baseurl }}`. */
export type Dialect = 'hugo' | 'liquid';

/**
 * A parameter's value.
 *
 * ```md
 * caption="A \"quoted\" hall"   span ← with the quotes, content ← between them, text ← as the generator reads it
 * ```
 *
 * Single and smart quotes are no quotes to Hugo. Where the writer surely meant them as such (`title='Two words'`)
 * they are read as meant, `quote` says so, and the tag has a fault; where Hugo reads one word (`title='word'`) they are
 * part of the text and `quote` is `none`.
 */
export interface ParameterValue {
  readonly span: Span;
  readonly content: Span;
  readonly text: string;
  readonly quote: '"' | "'" | '`' | 'smart' | 'none';
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
 * {{< talk title="x" >}}   whole ← everything, nameSpan ← `talk`, content ← ` title="x" `
 * ```
 */
export interface Tag {
  readonly dialect: Dialect;
  readonly kind: 'open' | 'close' | 'selfClosed';
  /** Hugo's `<` or `%`; Liquid's `%` for tags. */
  readonly delimiter: '<' | '%';
  /** Without Hugo's `/`; Liquid's `endhighlight` is a `close` of `highlight`. `''` where none is written (yet). */
  readonly name: string;
  /** As written: `endhighlight` is covered whole. Where no name is written: empty, where it belongs. */
  readonly nameSpan: Span;
  /** For Liquid's `include`, the file it names is the tag's first parameter, a positional one. */
  readonly parameters: readonly Parameter[];
  /** From the name's end to the closing delimiter, a self-closing `/` and Liquid's `-` left out. */
  readonly content: Span;
  readonly whole: Span;
  /** The generator's lexer stumbles here; the rest was read as it seems to be meant. */
  readonly isFaulty: boolean;
  /** Its closing delimiter is missing: `whole` ends where the writer seems to have meant it to. */
  readonly isUnterminated: boolean;
}

/**
 * A shortcode call: a tag alone, or a pair with what stands between them.
 * `{{< talk >}}…{{< /talk >}}`: `open`, `inner` (between the tags), `close`.
 *
 * Tags are paired by name, as a reader does: what a site's templates accept is not asked here.
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

/** What the lexers (and the pairing) can find fault with; each has its words in the table of problems. */
export type FaultReason =
  | 'no-name'
  | 'comment-unclosed'
  | 'tag-unclosed'
  | 'string-unclosed'
  | 'raw-string-unclosed'
  | 'bad-character'
  | 'bad-escape'
  | 'single-quotes'
  | 'smart-quotes'
  | 'wrong-delimiter'
  /** `{{< a x=b>}}` and `{{< a/>}}`: Hugo reads on to the next blank. */
  | 'no-space-before-end'
  | 'period-in-name'
  | 'mixed-parameters'
  | 'text-after-close'
  /** `{{< a / b >}}`: Hugo drops it without a word. */
  | 'text-after-slash'
  /** `{{< //a >}}`: Hugo closes with the first slash and shows the end of the tag. */
  | 'double-slash'
  /** `{{< / >}}`: Hugo closes whatever is open. */
  | 'unnamed-close'
  | 'inline-nesting'
  /** Liquid only: `{{ x }`. */
  | 'output-unclosed'
  /** Liquid only: `raw` and `comment` without their end. */
  | 'block-unclosed'
  /** Liquid only: what follows the file name is no list of `name="value"`. */
  | 'bad-include'
  /** A closing tag for which nothing is open. */
  | 'close-without-open'
  /** `{{< a >}}{{< b >}}{{< /a >}}{{< /b >}}`: of `b`'s closing tag. */
  | 'wrong-order';

/** Something the generator's lexer would refuse, where it stands. `data` holds `name` and what else the words need. */
export interface ShortcodeFault {
  readonly reason: FaultReason;
  readonly dialect: Dialect;
  readonly span: Span;
  readonly data: Readonly<Record<string, string>>;
}

/** Text that its generator shows as it is. */
export interface Escaped {
  readonly dialect: Dialect;
  // `{{</* x */>}}`; `{% raw %}x{% endraw %}`; `{% comment %}x{% endcomment %}`.
  readonly whole: Span;
  /** What stands between the marks. */
  readonly content: Span;
}

/**
 * All that one scan of a text finds. Both dialects are read, each by its own rules and as if the other did not exist
 * (but that what Hugo calls a tag is never one of Liquid's `outputs`): which one means anything is the site's to say.
 */
export interface ShortcodeScan {
  /** The tags in text order. */
  readonly tags: readonly Tag[];
  /** The outermost calls in text order, with those inside them as children. */
  readonly shortcodes: readonly Shortcode[];
  readonly escaped: readonly Escaped[];
  /** Liquid's `{{ … }}`. */
  readonly outputs: readonly Span[];
  readonly faults: readonly ShortcodeFault[];
}
