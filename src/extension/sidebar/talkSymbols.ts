import * as vscode from 'vscode';
import type { Conference, ConferenceNote, Talk } from '../../core/conference/summary';
import { shownNotes } from '../../core/conference/tree/sameTalks';
import type { Indexer } from '../index/indexer';
import { toVscodeRange } from '../workspace/ranges';
import { uriOf } from '../workspace/workspacePaths';
import { titleOf } from './treeItems';

/** More than this nobody reads; one types another letter. */
const maxSymbols = 500;

/** Talks in "Go to Symbol in Workspace" (Ctrl+T), but for those that VS Code lists itself as headings. */
export function registerTalkSymbols(indexer: Indexer): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols(query) {
      const found: vscode.SymbolInformation[] = [];
      for (const { folder, conference } of indexer.conferences())
        for (const note of shownNotes(conference))
          for (const talk of note.talks) {
            if (talk.isHeading || !matches(query, titleOf(talk))) continue;
            found.push(symbolOf(talk, note, conference, vscode.Uri.parse(folder, true)));
            if (found.length === maxSymbols) return found;
          }
      return found;
    },
  });
}

function symbolOf(talk: Talk, note: ConferenceNote, conference: Conference, base: vscode.Uri) {
  const location = new vscode.Location(uriOf({ base, path: note.path }), toVscodeRange(talk.range));
  return new vscode.SymbolInformation(titleOf(talk), vscode.SymbolKind.Event, conference.name, location);
}

/** As VS Code asks for it: the letters of the query in their order; it ranks and filters the rest itself. */
function matches(query: string, title: string): boolean {
  const text = title.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s/g, '')) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
