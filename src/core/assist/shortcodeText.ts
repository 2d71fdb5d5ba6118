import type { Tag } from '../shortcode/shortcode';

/** `value` in quotes, as Hugo reads them; `undefined` for one that it can't take (a line end and a backquote in one). */
export function quotedParameter(value: string): string | undefined {
  if (!/[\n\\"]/.test(value)) return `"${value}"`;
  if (!value.includes('`')) return `\`${value}\``;
  // With an escaped quote in it Hugo drops every backslash.
  return /[\n\\]/.test(value) ? undefined : `"${value.replaceAll('"', '\\"')}"`;
}

/** `value` in quotes, as Jekyll's `include` reads them. */
export function quotedIncludeParameter(value: string): string {
  if (!value.includes('"')) return `"${value.replaceAll('\\', '\\\\')}"`;
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** The closing tag of `{{< talk >}}`: `{{< /talk >}}`; `{% endhighlight %}` of Liquid's. */
export function closingTagOf({
  dialect,
  delimiter,
  name,
}: Pick<Tag, 'dialect' | 'delimiter' | 'name'>): string {
  if (dialect === 'liquid') return `{% end${name} %}`;
  return delimiter === '<' ? `{{< /${name} >}}` : `{{% /${name} %}}`;
}

/** `text` for VS Code's snippets, with what is special in them escaped. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
