import * as vscode from 'vscode';
import { pictureAddresses } from '../../core/assist/place/pictureAddresses';
import type { Note } from '../../core/note';
import { type Span, textOf, touches } from '../../core/text/span';
import { noteSelector } from '../workspace/noteDocuments';
import type { OpenNotes } from '../workspace/openNotes';
import { toRange } from '../workspace/ranges';
import { pictureMarkdown } from './pictureMarkdown';

const pictureFile = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico)$/i;

/** Shows the picture itself when the pointer rests on its path, as the site would find it. */
export function registerPictureHover(notes: OpenNotes): vscode.Disposable {
  return vscode.languages.registerHoverProvider(noteSelector, {
    provideHover(document, position) {
      const open = notes.at(document);
      if (open === undefined) return undefined;
      const { note, context, base } = open;
      const span = pictureAt(note, document.offsetAt(position));
      if (span === undefined) return undefined;
      const file = context.site
        .filesFor(textOf(note.text, span), context.path)
        .find((path) => pictureFile.test(path) && context.files.has(path) !== false);
      if (file === undefined) return undefined;
      return new vscode.Hover(pictureMarkdown({ base, path: file }), toRange(note, span));
    },
  });
}

/** Where the address stands of the picture that the cursor is in. */
function pictureAt(note: Note, offset: number): Span | undefined {
  const image = note.outline.images.find(({ source }) => touches(source, offset));
  if (image !== undefined) return image.source;
  return pictureAddresses(note).find((span) => touches(span, offset));
}
