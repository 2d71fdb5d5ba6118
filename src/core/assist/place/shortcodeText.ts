import type { Tag } from '../../shortcode/shortcode';
import type { ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';

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

/**
 * `{{< figure src="a" >}}`, `{% include figure.html src="a" %}`: a call with the parameters whose values aren't empty;
 * `undefined` where one has no name, or a value that can't be written.
 */
export function callOf(
  { dialect, name }: Pick<ShortcodeDefinition, 'dialect' | 'name'>,
  given: readonly (readonly [string | undefined, string])[],
): string | undefined {
  const quote = dialect === 'hugo' ? quotedParameter : quotedForInclude;
  const written = given
    .filter(([, value]) => value !== '')
    .map(([key, value]) => {
      const quoted = quote(value);
      return key === undefined || quoted === undefined ? undefined : `${key}=${quoted}`;
    });
  if (written.includes(undefined)) return undefined;
  const [open, close] = dialect === 'hugo' ? ['{{<', '>}}'] : ['{% include', '%}'];
  return [open, name, ...written, close].join(' ');
}

/** Jekyll wants no output in a value, and ends the tag at the first `%}`. */
function quotedForInclude(value: string): string | undefined {
  return /\{\{|\{%|%\}/.test(value) ? undefined : quotedIncludeParameter(value);
}

/** Whether a tag calls this shortcode or include. */
export function calls(tag: Tag, { dialect, name }: Pick<ShortcodeDefinition, 'dialect' | 'name'>): boolean {
  if (tag.dialect !== dialect) return false;
  if (dialect === 'hugo') return tag.name === name;
  return tag.name === 'include' && tag.parameters[0]?.value.text === name;
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
