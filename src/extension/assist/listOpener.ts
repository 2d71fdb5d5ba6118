import type * as vscode from 'vscode';

/** So long after a list has opened by itself VS Code may still ask for it anew, while a window starts. */
const askedAnewMs = 3000;

/**
 * What was typed that opened the list of completions. VS Code asks for an open list anew when another extension comes
 * that completes Markdown as well, and doesn't tell then what opened it: it is what opened it before, as long as nothing
 * was typed since.
 */
export class ListOpener {
  #last: { readonly place: string; readonly opener: string; readonly at: number } | undefined;

  /** `undefined` for a list that was asked for. */
  of(
    { uri, version }: vscode.TextDocument,
    { line, character }: vscode.Position,
    typed: string | undefined,
  ): string | undefined {
    const place = [uri.toString(), version, line, character].join('\n');
    if (typed !== undefined) this.#last = { place, opener: typed, at: Date.now() };
    const last = this.#last;
    return last?.place === place && Date.now() - last.at < askedAnewMs ? last.opener : undefined;
  }
}
