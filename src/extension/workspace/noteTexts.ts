import type * as vscode from 'vscode';
import { Note } from '../../core/note';
import { isNoteDocument } from './noteDocuments';
import { openDocumentAt } from './openDocumentAt';
import type { OpenNotes } from './openNotes';
import type { WorkspaceNotes } from './workspaceNotes';

/** Notes by their uri, open or not: what stands in the editor wins over the file. */
export class NoteTexts {
  constructor(
    private readonly open: OpenNotes,
    private readonly files: WorkspaceNotes,
  ) {}

  /** `undefined` if there is no such file. */
  async read(uri: vscode.Uri): Promise<Note | undefined> {
    const document = openDocumentAt(uri);
    if (document !== undefined && isNoteDocument(document)) return this.open.noteOf(document);
    const text = await this.files.read(uri);
    return text === undefined ? undefined : new Note(text);
  }
}
