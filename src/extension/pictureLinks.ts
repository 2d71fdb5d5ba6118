import * as vscode from 'vscode';
import { pictureAddresses } from '../core/assist/pictureAddresses';
import { textOf } from '../core/text/span';
import { noteSelector, type OpenNote, type OpenNotes } from './openNotes';
import { toRange } from './ranges';
import { uriOf } from './workspacePaths';

/** Ctrl+click on a picture's path in a shortcode opens the picture, where the site would find it. */
export function registerPictureLinks(notes: OpenNotes): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(noteSelector, {
    provideDocumentLinks(document) {
      const open = notes.at(document);
      return open === undefined ? [] : linksIn(open);
    },
  });
}

/** Markdown's own pictures are VS Code's to link. */
function linksIn({ note, context, base }: OpenNote): vscode.DocumentLink[] {
  return pictureAddresses(note).flatMap((span) => {
    const candidates = context.site.filesFor(textOf(note.text, span), context.path);
    const path = candidates.find((candidate) => context.files.has(candidate) === true);
    return path === undefined ? [] : [new vscode.DocumentLink(toRange(note, span), uriOf({ base, path }))];
  });
}
