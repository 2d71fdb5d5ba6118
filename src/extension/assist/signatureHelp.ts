import * as vscode from 'vscode';
import { type Signature, signatureAt } from '../../core/assist/reading/signatureAt';
import { noteSelector } from '../workspace/noteDocuments';
import type { OpenNotes } from '../workspace/openNotes';
import { toOffset } from '../workspace/ranges';

/** What a shortcode or include takes, while its parameters are typed. */
export function registerSignatureHelp(notes: OpenNotes): vscode.Disposable {
  const provider: vscode.SignatureHelpProvider = {
    provideSignatureHelp(document, position) {
      const open = notes.at(document);
      if (open === undefined) return undefined;
      const signature = signatureAt(open.note, toOffset(open.note, position), open.context);
      return signature === undefined ? undefined : toHelp(signature);
    },
  };
  return vscode.languages.registerSignatureHelpProvider(noteSelector, provider, ' ', '"', '=');
}

function toHelp({ label, documentation, parameters, active }: Signature): vscode.SignatureHelp {
  const information = new vscode.SignatureInformation(label, new vscode.MarkdownString(documentation));
  information.parameters = parameters.map(
    ({ start, end, documentation: about }) =>
      new vscode.ParameterInformation([start, end], new vscode.MarkdownString(about)),
  );
  // One past the last: VS Code then points at none of them.
  information.activeParameter = active ?? parameters.length;
  const help = new vscode.SignatureHelp();
  help.signatures = [information];
  help.activeSignature = 0;
  help.activeParameter = information.activeParameter;
  return help;
}
