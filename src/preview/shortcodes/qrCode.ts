import { element, escapeHtml, openTag } from '../html';
import { type DrawnCall, type ShortcodeRenderer, whole } from './shortcodeRenderer';

/** Hugo's `qr`: a card with the text that the code holds, which is what a reader of the preview wants to check. */
export const qrCode: ShortcodeRenderer = { body: 'text', isBoxed: true, draw: (call) => whole(card(call)) };

function card(call: DrawnCall): string {
  const text = call.parameter('text') || call.parameter(0) || call.bodyText.trim();
  const label = element(
    'span',
    [['class', 'conference-notes-service']],
    escapeHtml(call.translate('QR code', {})),
  );
  const words = element('code', [], escapeHtml(text));
  if (call.isInline)
    return `${openTag('span', call.outerAttributes('conference-notes-chip'))}${label} ${words}</span>`;
  return `${openTag('article', call.outerAttributes('conference-notes-card conference-notes-media'))}${label} ${words}</article>`;
}
