import type { Translate } from '../../core/check/problemTable';
import { element, escapeHtml } from '../html/html';
import type { Picture } from '../picture';
import type { PreviewNote } from '../previewContext';

/** A visible box in a picture's place, or before a player (`isPlayed`), with the path that was looked for. */
export function missingPicture(
  source: string,
  picture: Exclude<Picture, { kind: 'shown' }>,
  { note, translate }: { readonly note: PreviewNote | undefined; readonly translate: Translate },
  isPlayed = false,
): string {
  const words =
    picture.kind === 'missing' && source !== ''
      ? `${escapeHtml(isPlayed ? translate('Video or sound not found:', {}) : translate('Picture not found:', {}))} ${lookedFor(picture.lookedFor, source.startsWith('/') ? note : undefined, translate)}`
      : escapeHtml(whyNot(source, picture.kind, translate));
  return element('span', [['class', 'conference-notes-missing']], words);
}

function whyNot(source: string, kind: Picture['kind'], translate: Translate): string {
  if (source === '') return translate('No picture is named', {});
  return kind === 'played'
    ? translate('Browsers play no video or sound as a picture: {source}', { source })
    : translate('Not shown: {source}', { source });
}

function lookedFor(paths: readonly string[], note: PreviewNote | undefined, translate: Translate): string {
  const [first = ''] = paths;
  const all = paths.slice(0, mostPaths).join('\n');
  const code = element('code', [['title', all]], escapeHtml(first));
  return liesAbove(note)
    ? `${code} ${escapeHtml(translate("Open the site's own folder to see pictures that lie beside it.", {}))}`
    : code;
}

/** Enough to see how it was looked for. */
const mostPaths = 8;

/** Whether only a part of a site may be open: its config wasn't found, though the address is a site's. */
function liesAbove(note: PreviewNote | undefined): boolean {
  return note?.site.generator === 'plain';
}
