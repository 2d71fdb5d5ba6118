import * as vscode from 'vscode';

/** Says something, with a button that runs a command. */
export async function offerCommand(message: string, { title, command }: vscode.Command): Promise<void> {
  const answer = await vscode.window.showInformationMessage(message, title);
  if (answer === title) await vscode.commands.executeCommand(command);
}
