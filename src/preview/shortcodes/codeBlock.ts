import { element, openTag } from '../html';
import { type DrawnCall, type ShortcodeRenderer, whole } from './shortcodeRenderer';

/** Hugo's `highlight lang "options"` around code; the colours are VS Code's. */
export const hugoHighlight: ShortcodeRenderer = {
  body: 'text',
  isHugoHtml: true,
  draw: (call) => {
    const language = call.parameter(0) ?? call.parameter('lang') ?? '';
    const code = trimBlankLines(call.bodyText);
    if (isOn(call.parameter(1), 'hl_inline')) return whole(inlineCode(call, code, language));
    return whole(
      element(
        'div',
        call.outerAttributes('highlight'),
        element('pre', [['tabindex', '0']], codeElement(call, code, language)),
      ),
    );
  },
};

/** Jekyll's `{% highlight lang %}`. */
export const jekyllHighlight: ShortcodeRenderer = {
  body: 'text',
  draw: (call) => {
    const language = (call.parameter(0) ?? '').toLowerCase();
    const pre = element('pre', [], codeElement(call, trimBlankLines(call.bodyText), language));
    return whole(element('figure', call.outerAttributes('highlight'), pre));
  },
};

function codeElement(call: DrawnCall, code: string, language: string): string {
  const attributes =
    language === ''
      ? []
      : ([
          ['class', `language-${language}`],
          ['data-lang', language],
        ] as const);
  return `${openTag('code', attributes)}${call.highlight(code, language)}</code>`;
}

function inlineCode(call: DrawnCall, code: string, language: string): string {
  return element(
    'code',
    call.outerAttributes(`code-inline language-${language}`),
    call.highlight(code.trim(), language),
  );
}

/** `"linenos=table,hl_inline=true"` */
function isOn(options: string | undefined, name: string): boolean {
  return options !== undefined && new RegExp(`(?:^|,)\\s*${name}\\s*=\\s*true`, 'i').test(options);
}

/** Code without the line ends next to its tags. */
export function trimBlankLines(code: string): string {
  return code.replace(/^(?:[ \t]*\r?\n)+/, '').replace(/\s+$/, '');
}
