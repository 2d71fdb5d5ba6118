import * as vscode from 'vscode';
import { newFrontMatter } from '../core/assist/newFrontMatter';
import type { Note } from '../core/note';
import type { NoteTexts } from './noteTexts';
import type { OpenNote, OpenNotes } from './openNotes';
import type { WorkspaceNotes } from './workspaceNotes';

/** "Insert Front Matter": for a note without any, like that of the note beside it. */
export function registerInsertFrontMatter(
  notes: OpenNotes,
  texts: NoteTexts,
  files: WorkspaceNotes,
): vscode.Disposable {
  return vscode.commands.registerTextEditorCommand('conferenceNotes.insertFrontMatter', (editor) => {
    const open = notes.at(editor.document);
    if (open === undefined) return;
    if (open.note.frontMatter !== undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('This note has front matter already.'));
      return;
    }
    void insert(editor, open, texts, files);
  });
}

async function insert(
  editor: vscode.TextEditor,
  open: OpenNote,
  texts: NoteTexts,
  files: WorkspaceNotes,
): Promise<void> {
  const today = new Date(open.context.now).toISOString().slice(0, 'YYYY-MM-DD'.length);
  const neighbour = await neighbourOf(open, texts, files);
  const text = newFrontMatter(open.note, open.context.path, neighbour, today);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
}

/** The note before this one in its folder (by name, which often begins with a date), else the one after it. */
async function neighbourOf(
  { uri }: OpenNote,
  texts: NoteTexts,
  files: WorkspaceNotes,
): Promise<Note | undefined> {
  if (uri.scheme === 'untitled') return undefined;
  const folder = vscode.Uri.joinPath(uri, '..');
  const found = await files.find({ folder, include: ['*.md', '*.markdown'], exclude: ['*/**'] });
  const others = found.filter((other) => other.path !== uri.path).sort((a, b) => (a.path < b.path ? -1 : 1));
  const neighbour = others.findLast((other) => other.path < uri.path) ?? others[0];
  return neighbour === undefined ? undefined : texts.read(neighbour);
}
