import * as vscode from 'vscode';

/** Where the extension says what it does: the output channel "Conference Notes". Made once, passed in. */
export function createLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel('Conference Notes', { log: true });
}
