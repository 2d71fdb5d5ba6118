import type { Note } from '../../note';
import type { Shortcode } from '../../shortcode/shortcode';
import type { ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import { textOf } from '../../text/span';
import type { AssistContext, Refactoring } from '../assist';

/**
 * `{{< >}}` ↔ `{{% %}}`, of both tags of a pair, where both show the call. What a call with `%` gives is read as
 * Markdown, so that Hugo leaves its HTML out unless the site allows that; what a call with `<` gives is not, and its body
 * neither.
 */
export function changeDelimiters(
  note: Note,
  call: Shortcode,
  { site, translate }: AssistContext,
): readonly Refactoring[] {
  const definition = site.shortcodes.get(call.open.name);
  if (call.open.isFaulty || call.close?.isFaulty === true || definition === undefined) return [];
  const template = definition.template === undefined ? undefined : site.files.get(definition.template);
  const toMarkdown = call.open.delimiter === '<';
  const works = toMarkdown
    ? site.markdown.html || hasNoHtml(definition, template)
    : definition.origin === 'builtin' || !needsMarkdown(note, call, template);
  if (!works) return [];
  const [open, close] = toMarkdown ? ['{{%', '%}}'] : ['{{<', '>}}'];
  const tags = [call.open, ...(call.close === undefined ? [] : [call.close])];
  const edits = tags.flatMap(({ whole: { start, end } }) => [
    { span: { start, end: start + open.length }, newText: open },
    { span: { start: end - close.length, end }, newText: close },
  ]);
  return [{ title: translate('Write it with {open} {close}', { open, close }), edits }];
}

/** Whether a template surely writes no HTML: it has no tag in it and calls nothing that may. */
function hasNoHtml({ origin }: ShortcodeDefinition, template: string | undefined): boolean {
  return (
    origin !== 'builtin' &&
    template !== undefined &&
    !/<[a-z!/]|\bpartial|\btemplate\b|\bHTML\b/i.test(template)
  );
}

/** What makes a template render the body itself. */
const rendersItself = /\bmarkdownify\b|\bRenderString\b/;

/** What plain words don't have. */
const markdownSigns = /[*_`#[\]<>|~]|^[ \t]*(?:[-+]|\d+[.)])\s|\n[ \t\r]*\n/m;

/** Whether the body has Markdown in it that only `%` makes Hugo read. */
function needsMarkdown({ text }: Note, { inner }: Shortcode, template: string | undefined): boolean {
  const isRendered = template !== undefined && rendersItself.test(template);
  return !isRendered && markdownSigns.test(textOf(text, inner).trim());
}
