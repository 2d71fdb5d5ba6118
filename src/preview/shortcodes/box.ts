import type { Parameter } from '../../core/shortcode/shortcode';
import { element, escapeHtml, openTag } from '../html/html';
import type { DrawnCall, ShortcodeRenderer } from './shortcodeRenderer';

/** Any shortcode that has no picture of its own: a quiet box that names it and its parameters, around its body. */
export const box: ShortcodeRenderer = {
  body: 'markdown',
  isBoxed: true,
  draw: (call) => {
    const label = `${element('code', [], escapeHtml(labelOf(call)))}${parametersOf(call)}`;
    if (call.isInline) {
      const before = `${openTag('span', call.outerAttributes('conference-notes-chip'))}${label}`;
      return call.hasBody
        ? { before: `${before} `, after: '</span>' }
        : { before: `${before}</span>`, after: '' };
    }
    const before =
      openTag(
        'div',
        call.outerAttributes('conference-notes-box', [
          ['role', 'group'],
          ['aria-label', labelOf(call)],
        ]),
      ) + element('div', [['class', 'conference-notes-label']], label);
    return { before, after: '</div>' };
  },
};

/** `include figure.html` for what Liquid includes, else the name. */
function labelOf({ tag }: DrawnCall): string {
  const [first] = tag.parameters;
  const isInclude = tag.dialect === 'liquid' && tag.name.startsWith('include') && first?.name === undefined;
  return isInclude && first !== undefined ? `${tag.name} ${first.value.text}` : tag.name;
}

function parametersOf({ tag }: DrawnCall): string {
  const isInclude = tag.dialect === 'liquid' && tag.name.startsWith('include');
  return tag.parameters
    .slice(isInclude ? 1 : 0)
    .map((parameter) => ` ${element('span', [['class', 'conference-notes-parameter']], words(parameter))}`)
    .join('');
}

function words({ name, value }: Parameter): string {
  const shown = escapeHtml(value.text);
  return name === undefined ? shown : `${element('b', [], escapeHtml(name))} ${shown}`;
}
