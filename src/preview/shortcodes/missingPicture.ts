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
    picture.kind === 'missing' && source !== ''
      ? lookedFor(picture.lookedFor, source.startsWith('/') ? note : undefined, translate)
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
