import * as vscode from 'vscode';

/** The same pause as for problems: long enough for a word, short enough for a preview and the sidebar to follow. */
const typingMs = 300;

/** Calls when nothing has been typed in a document for a while: one piece of work a pause. */
export class TypingPauses implements vscode.Disposable {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #watch: vscode.Disposable;

  constructor(isWanted: (document: vscode.TextDocument) => boolean, onPause: (uri: vscode.Uri) => void) {
    this.#watch = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!isWanted(document)) return;
      const key = document.uri.toString();
      clearTimeout(this.#timers.get(key));
      const timer = setTimeout(() => {
        this.#timers.delete(key);
        onPause(document.uri);
      }, typingMs);
      this.#timers.set(key, timer);
    });
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#watch.dispose();
  }
}
