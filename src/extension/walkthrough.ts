import * as vscode from 'vscode';

/** A talk that comes into a note: as a shortcode or include, by whatever way. */
const talkCall = /\{\{[<%]\s*talk\b|\{%-?\s*include\s+talk\.html\b/;

/**
 * Ticks off the steps of the walkthrough that are no commands: a problem that is mended, with a fix or by hand, and a
 * talk that is written, by a command, a snippet or by hand.
 */
export function registerWalkthrough(): vscode.Disposable {
  const counts = new Map<string, number>();
  const edited = new Set<string>();
  const count = (uri: vscode.Uri) =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'conference-notes').length;
  const mended = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    for (const uri of uris) {
      const [before, now] = [counts.get(uri.toString()) ?? 0, count(uri)];
      counts.set(uri.toString(), now);
      // A note that is closed, or for which a setting was changed, loses its problems as well.
      if (now >= before || !edited.has(uri.toString())) continue;
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
