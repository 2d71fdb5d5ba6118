import * as vscode from 'vscode';
import { calledNameAt, callSpans, dialectOf } from '../../core/assist/reading/shortcodeStructure';
import { noteSelector } from '../workspace/noteDocuments';
import type { NoteTexts } from '../workspace/noteTexts';
import type { OpenNote, OpenNotes } from '../workspace/openNotes';
import { toOffset, toRange } from '../workspace/ranges';
import type { WorkspaceSettings } from '../workspace/settings';
import type { WorkspaceNotes } from '../workspace/workspaceNotes';
import { pathIn } from '../workspace/workspacePaths';

/** What looking through the workspace needs. */
export interface ReferenceParts {
  readonly notes: OpenNotes;
  readonly texts: NoteTexts;
  readonly files: WorkspaceNotes;
  readonly settings: WorkspaceSettings;
}

/** So many notes are read at a time. */
const readsAtOnce = 16;

/** "Find All References" on the name of a shortcode or include: its calls in all notes of the site. */
export function registerShortcodeReferences(parts: ReferenceParts): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(noteSelector, {
    async provideReferences(document, position, _context, token) {
      const open = parts.notes.at(document);
      if (open === undefined) return undefined;
      const name = calledNameAt(open.note, toOffset(open.note, position), open.context);
      return name === undefined ? undefined : findCalls(name, open, parts, token);
    },
  });
}

async function findCalls(
  name: string,
  open: OpenNote,
  { texts, files, settings }: ReferenceParts,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  const { root } = open.context.site;
  const dialect = dialectOf(open.context);
  const found = await files.find({ folder: open.base, ...settings.for(open.base) });
  const queue = found.filter((uri) => root === '' || pathIn(open.base, uri).startsWith(`${root}/`));
  const locations: vscode.Location[] = [];
  const work = async (): Promise<void> => {
    for (let uri = queue.pop(); uri !== undefined && !token.isCancellationRequested; uri = queue.pop()) {
      const note = await texts.read(uri);
      // Cheaper than parsing what can't hold it.
      if (note?.text.includes(name) !== true) continue;
      for (const span of callSpans(note, name, dialect))
        locations.push(new vscode.Location(uri, toRange(note, span)));
    }
  };
  await Promise.all(Array.from({ length: readsAtOnce }, work));
  return locations;
}
