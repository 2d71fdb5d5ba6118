import * as vscode from 'vscode';
import { until } from './hostTest';

/** A file of the workspace folder (a copy of samples/, in most runs). */
export function workspaceUri(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a note, opens it in an editor and returns that. */
export async function openNote(path: string, text: string): Promise<vscode.TextEditor> {
  const uri = workspaceUri(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  return vscode.window.showTextDocument(document);
}

/** Types: replaces the one place where `before` stands by `after`. */
export async function replace(editor: vscode.TextEditor, before: string, after: string): Promise<void> {
  const { document } = editor;
  const at = document.getText().indexOf(before);
  if (at < 0) throw new Error(`"${before}" is not in the note`);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + before.length));
  const isDone = await editor.edit((edit) => edit.replace(range, after));
  if (!isDone) throw new Error('VS Code refused the edit');
}

/** Our problems of a note with the very text each is underlined at: `front-matter.invalid-date "2025-02-30"`. */
export function problemsIn(document: vscode.TextDocument): readonly string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'conference-notes')
    .map(({ code, range }) => {
      const value = typeof code === 'object' ? code.value : code;
      return `${value} "${document.getText(range)}"`;
    })
    .sort();
}

/** Waits for a problem and returns it. */
export function problemAt(document: vscode.TextDocument, text: string): Promise<vscode.Diagnostic> {
  return until(`a problem at "${text}"`, () =>
    vscode.languages
      .getDiagnostics(document.uri)
      .find(({ source, range }) => source === 'conference-notes' && document.getText(range) === text),
  );
}

/** The quick fixes offered for a problem, by their titles. */
export async function fixesAt(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<ReadonlyMap<string, vscode.CodeAction>> {
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return new Map(actions.map((action) => [action.title, action]));
}

const front = '---\ntitle: Tides\ndate: 2025-06-02\n---\n\n';

/** A note in the Hugo sample (or in another folder); `¦` is where the cursor is. */
export async function noteAt(
  name: string,
  marked: string,
  folder = 'hugo/content/posts',
): Promise<{ document: vscode.TextDocument; at: vscode.Position }> {
  const text = front + marked;
  const { document } = await openNote(`${folder}/${name}.md`, text.replace('¦', ''));
  return { document, at: document.positionAt(text.indexOf('¦')) };
}

/** What the providers of a kind say of a document: `ask('HoverProvider', document, position)`. */
export function ask<T>(
  provider: string,
  document: vscode.TextDocument,
  ...rest: readonly unknown[]
): Thenable<T> {
  return vscode.commands.executeCommand<T>(`vscode.execute${provider}`, document.uri, ...rest);
}

/** What is shown when the pointer rests somewhere, as Markdown. */
export async function hoverAt(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await ask<readonly vscode.Hover[]>('HoverProvider', document, at);
  const parts = hovers.flatMap(({ contents }) => contents);
  return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}
