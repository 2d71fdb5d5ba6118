import * as vscode from 'vscode';

/** Where the extension says what it does: the output channel "Conference Notes". Made once, passed in. */
export function createLog({ extension }: vscode.ExtensionContext): vscode.LogOutputChannel {
  const log = vscode.window.createOutputChannel('Conference Notes', { log: true });
  const { version } = extension.packageJSON as { readonly version?: string };
  log.info(`Conference Notes ${version}, VS Code ${vscode.version}`);
  return log;
}
