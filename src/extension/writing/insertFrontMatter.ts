import * as vscode from 'vscode';
import { type FrontMatterWish, insertFrontMatter } from '../../core/assist/writing/insertFrontMatter';
import { NoteValues, valuesIn } from '../../core/indexing/noteValues';
import type { Note } from '../../core/note';
import type { NoteTexts } from '../workspace/noteTexts';
import type { OpenNote, OpenNotes } from '../workspace/openNotes';
import { toWorkspaceEdit } from '../workspace/workspaceEdits';
import type { WorkspaceNotes } from '../workspace/workspaceNotes';
import { pathIn } from '../workspace/workspacePaths';

/** As many notes of the folder say what its notes are like. */
const maxNeighbours = 30;

/** "Insert Front Matter": for a note without any; format and tags like those of the notes beside it. */
export function registerInsertFrontMatter(
  notes: OpenNotes,
  texts: NoteTexts,
  files: WorkspaceNotes,
): vscode.Disposable {
  return vscode.commands.registerCommand('conferenceNotes.insertFrontMatter', async () => {
    const document = vscode.window.activeTextEditor?.document;
    const open = document === undefined ? undefined : notes.at(document);
    if (open === undefined) return;
    const edit = insertFrontMatter(open.note, wishOf(await neighboursOf(open, texts, files)), open.context);
    if (edit !== undefined) await vscode.workspace.applyEdit(toWorkspaceEdit(open, [edit]));
    else void vscode.window.showInformationMessage(vscode.l10n.t('This note has front matter already.'));
  });
}

/** The format of the nearest, and the tags that most of them have. */
function wishOf(neighbours: readonly Note[]): FrontMatterWish {
  const values = new NoteValues();
  for (const [i, note] of neighbours.entries()) values.set(String(i), valuesIn(note));
  const tags = values.valuesOf('tags').filter(({ count }) => count > neighbours.length / 2);
  const format = neighbours.find(({ frontMatter }) => frontMatter !== undefined)?.frontMatter?.block.format;
  return { ...(format === undefined ? {} : { format }), tags: tags.map(({ value }) => value) };
}

/** The other notes of the folder, the latest by name (which often begins with a date) first. */
async function neighboursOf(
  { uri }: OpenNote,
  texts: NoteTexts,
  files: WorkspaceNotes,
): Promise<readonly Note[]> {
  if (uri.scheme === 'untitled') return [];
  const folder = vscode.Uri.joinPath(uri, '..');
  const found = await files.find({ folder, include: ['*.md', '*.markdown'], exclude: [] });
  const beside = found
    .filter((other) => other.path !== uri.path && !pathIn(folder, other).includes('/'))
    .sort((a, b) => (a.path < b.path ? 1 : -1))
    .slice(0, maxNeighbours);
  const read = await Promise.all(beside.map((other) => texts.read(other)));
  return read.filter((note) => note !== undefined);
}
