import type * as vscode from 'vscode';
import { Answers } from './answers';
import type { FileEvents } from './fileEvents';
import type { WorkspaceNotes } from './workspaceNotes';

/** The texts of the schemas that settings name, without waiting; `onDidLearn` fires when one has been read. */
export class SchemaTexts implements vscode.Disposable {
  readonly #texts: Answers<string>;
  readonly #watch: vscode.Disposable;

  readonly onDidLearn: vscode.Event<void>;

  constructor(files: WorkspaceNotes, events: FileEvents, log: vscode.LogOutputChannel) {
    // One that isn't there is no schema; it is read again when it appears.
    this.#texts = new Answers(async (uri) => (await files.read(uri)) ?? '', log);
    this.onDidLearn = this.#texts.onDidLearn;
    this.#watch = events.onDidChange(({ changed, removed }) => {
      for (const uri of [...changed, ...removed]) this.#texts.renew(uri);
    });
  }

  /** `undefined`: not read yet. */
  textOf(uri: vscode.Uri): string | undefined {
    return this.#texts.about(uri);
  }

  dispose(): void {
    this.#watch.dispose();
    this.#texts.dispose();
  }
}
