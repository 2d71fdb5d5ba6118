import { element, openTag } from '../html/html';
import type { ShortcodeRenderer } from './shortcodeRenderer';

/** Hugo's `details`, by its documentation (since 0.140): gohugo.io/shortcodes/details. */
export const details: ShortcodeRenderer = {
  body: 'markdown',
  isHugoHtml: true,
  draw: (call) => {
    const open = ['true', '1'].includes(call.parameter('open') ?? '') || undefined;
    const attributes = call.outerAttributes(call.parameter('class') ?? '', [
      ['name', call.parameter('name') || undefined],
      ['open', open],
      ['title', call.parameter('title') || undefined],
    ]);
    const summary = element('summary', [], call.markdown(call.parameter('summary') || 'Details'));
    return { before: `${openTag('details', attributes)}${summary}`, after: '</details>' };
  },
};

/** Hugo's `comment`: nothing of it is published. */
export const comment: ShortcodeRenderer = { body: 'none', draw: () => ({ before: '', after: '' }) };
