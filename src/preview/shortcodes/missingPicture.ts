import type { Translate } from '../../core/check/problemTable';
import { element, escapeHtml } from '../html';
import type { Picture } from '../picture';
import type { PreviewNote } from '../previewContext';

/** A visible box in a picture's place, with the path that was looked for. */
export function missingPicture(
  source: string,
  picture: Exclude<Picture, { kind: 'shown' }>,
  { note, translate }: { readonly note: PreviewNote | undefined; readonly translate: Translate },
): string {
  const words =
    picture.kind === 'refused' || source === ''
      ? escapeHtml(
          source === '' ? translate('No picture is named', {}) : translate('Not shown: {source}', { source }),
        )
      : lookedFor(picture.lookedFor, source.startsWith('/') ? note : undefined, translate);
  return element('span', [['class', 'conference-notes-missing']], words);
}

function lookedFor(paths: readonly string[], note: PreviewNote | undefined, translate: Translate): string {
  const [first = ''] = paths;
  const all = paths.slice(0, mostPaths).join('\n');
  const code = element('code', [['title', all]], escapeHtml(first));
  const words = `${escapeHtml(translate('Picture not found:', {}))} ${code}`;
  return liesAbove(note)
    ? `${words} ${escapeHtml(translate("Open the site's own folder to see pictures that lie beside it.", {}))}`
    : words;
}

/** Enough to see how it was looked for. */
const mostPaths = 8;

/** Whether only a part of a site may be open: its config wasn't found, though the address is a site's. */
function liesAbove(note: PreviewNote | undefined): boolean {
  return note?.site.generator === 'plain';
}
