import * as vscode from 'vscode';

/** A talk that comes into a note: as a shortcode or include, by whatever way. */
const talkCall = /\{\{[<%]\s*talk\b|\{%-?\s*include\s+talk\.html\b/;

/**
 * Ticks off the steps of the walkthrough that are no commands: a problem that is mended, with a fix or by hand, and a
 * talk that is written, by a command, a snippet or by hand.
 */
export function registerWalkthrough(): vscode.Disposable {
  const known = new Map<string, readonly string[]>();
  const edited = new Set<string>();
  const mended = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    for (const uri of uris) {
      const key = uri.toString();
      const before = known.get(key) ?? [];
      const now = codesIn(uri);
      known.set(key, now);
      // A note that is closed, or for which a setting was changed, loses its problems as well.
      if (!edited.has(key) || !before.some((code) => countOf(code, now) < countOf(code, before))) continue;
      void vscode.commands.executeCommand('setContext', 'conferenceNotes.hasFixed', true);
      mended.dispose();
    }
  });
  const written = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document.languageId !== 'markdown' || !contentChanges.some(({ text }) => talkCall.test(text))) return;
    void vscode.commands.executeCommand('setContext', 'conferenceNotes.hasInsertedTalk', true);
    written.dispose();
  });
  return vscode.Disposable.from(
    mended,
    written,
    vscode.workspace.onDidChangeTextDocument(({ document }) => edited.add(document.uri.toString())),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => edited.delete(uri.toString())),
  );
}

/** The codes of our problems in a note; one that is mended may bring others to light. */
function codesIn(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'conference-notes')
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

function countOf(code: string, codes: readonly string[]): number {
  return codes.filter((one) => one === code).length;
}
