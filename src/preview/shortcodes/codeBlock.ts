import { element, openTag } from '../html/html';
import { codeOptions, optionsOfCall } from './codeOptions';
import { jekyllCode } from './jekyllCode';
import { numberedCode } from './numberedCode';
import { type DrawnCall, type ShortcodeRenderer, whole } from './shortcodeRenderer';

/** Hugo's `highlight lang "options"` around code; the colours are VS Code's. */
export const hugoHighlight: ShortcodeRenderer = {
  body: 'text',
  isHugoHtml: true,
  draw: (call) => {
    const language = call.parameter(0) ?? call.parameter('lang') ?? '';
    const code = trimBlankLines(call.bodyText);
    const options = codeOptions(optionsOfCall(call.parameter(1) ?? ''), call.note?.site.config ?? {});
    if (options.isInline) return whole(inlineCode(call, code, language));
    const around = (html: string) => codeElement(html, language);
    // Code in no language at all is left as it is.
    const drawn =
      language === ''
        ? element('pre', [['tabindex', '0']], around(call.highlight(code, language)))
        : numberedCode(call.highlight(code, language), around, options);
    return whole(element('div', call.outerAttributes('highlight'), drawn));
  },
};

/** Jekyll's `{% highlight lang %}` outside of a Jekyll site, where no Liquid is run. */
export const jekyllHighlight: ShortcodeRenderer = {
  body: 'text',
  draw: (call) => {
    const language = (call.parameter(0) ?? '').toLowerCase();
    const html = call.highlight(trimBlankLines(call.bodyText), language);
    return whole(jekyllCode(html, language, false, call.outerAttributes('highlight')));
  },
};

/** A `code` element as Hugo names its language. */
export function codeElement(html: string, language: string): string {
  const attributes =
    language === ''
      ? []
      : ([
          ['class', `language-${language}`],
          ['data-lang', language],
        ] as const);
  return `${openTag('code', attributes)}${html}</code>`;
}

function inlineCode(call: DrawnCall, code: string, language: string): string {
  return element(
    'code',
    call.outerAttributes(`code-inline language-${language}`),
    call.highlight(code.trim(), language),
  );
}

/** Code without the line ends next to its tags. */
export function trimBlankLines(code: string): string {
  return code.replace(/^(?:[ \t]*\r?\n)+/, '').replace(/\s+$/, '');
}
