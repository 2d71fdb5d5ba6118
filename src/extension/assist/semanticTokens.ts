import * as vscode from 'vscode';
import { type NameToken, nameTokens } from '../../core/assist/reading/shortcodeStructure';
import { noteSelector } from '../workspace/noteDocuments';
import type { OpenNotes } from '../workspace/openNotes';
import { toRange } from '../workspace/ranges';

/** `unknownShortcode` is contributed in package.json. */
const legend = new vscode.SemanticTokensLegend(['function', 'unknownShortcode'], ['deprecated']);

const tokenTypes: Readonly<Record<NameToken['kind'], readonly [string, readonly string[]]>> = {
  known: ['function', []],
  deprecated: ['function', ['deprecated']],
  unknown: ['unknownShortcode', []],
};

/** Colours names of shortcodes and includes by whether this site has them: what no grammar can know. */
export function registerSemanticTokens(
  notes: OpenNotes,
  onDidChangeSites: vscode.Event<unknown>,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.DocumentSemanticTokensProvider = {
    onDidChangeSemanticTokens: changed.event,
    provideDocumentSemanticTokens(document) {
      const open = notes.at(document);
      if (open === undefined) return undefined;
      const builder = new vscode.SemanticTokensBuilder(legend);
      for (const { span, kind } of nameTokens(open.note, open.context)) {
        const [type, modifiers] = tokenTypes[kind];
        builder.push(toRange(open.note, span), type, modifiers);
      }
      return builder.build();
    },
  };
  return vscode.Disposable.from(
    changed,
    onDidChangeSites(() => changed.fire()),
    vscode.languages.registerDocumentSemanticTokensProvider(noteSelector, provider, legend),
  );
}
