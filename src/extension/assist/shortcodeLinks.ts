import * as vscode from 'vscode';
import { type LinkTarget, linkTargets } from '../../core/assist/reading/linkTargets';
import type { WorkspaceFileFacts } from '../workspace/fileFacts';
import { noteSelector } from '../workspace/noteDocuments';
import { noticingFiles } from '../workspace/noticingFiles';
import type { OpenNote, OpenNotes } from '../workspace/openNotes';
import { toRange } from '../workspace/ranges';
import { uriOf } from '../workspace/workspacePaths';

/** Ctrl+click on what a shortcode or a Liquid tag names opens it: pictures, pages, posts, files. */
export function registerShortcodeLinks(
  notes: OpenNotes,
  facts: WorkspaceFileFacts,
  onDidChangeSites: vscode.Event<unknown>,
): vscode.Disposable {
  const provider: vscode.DocumentLinkProvider = {
    async provideDocumentLinks(document) {
      const open = notes.at(document);
      return open === undefined ? [] : await linksIn(open, facts);
    },
  };
  const register = (): vscode.Disposable =>
    vscode.languages.registerDocumentLinkProvider(noteSelector, provider);
  let registered = register();
  return vscode.Disposable.from(
    { dispose: () => registered.dispose() },
    // No event says that there are other links now: a new provider is asked anew.
    onDidChangeSites(() => {
      registered.dispose();
      registered = register();
    }),
  );
}

/** What isn't known yet is waited for: nobody asks again when it is. */
async function linksIn(open: OpenNote, facts: WorkspaceFileFacts): Promise<vscode.DocumentLink[]> {
  for (let round = 1; ; round++) {
    let isUnsure = false;
    const files = noticingFiles(open.context.files, () => {
      isUnsure = true;
    });
    const links = linkTargets(open.note, { ...open.context, files }).flatMap((target) =>
      linkTo(target, open, files),
    );
    if (!isUnsure || round === mostRounds) return links;
    await facts.settled();
  }
}

/** Which pages there are is asked first, then whether the file is there; some things nobody ever knows. */
const mostRounds = 3;

function linkTo(
  { span, candidates }: LinkTarget,
  { note, base }: OpenNote,
  files: OpenNote['context']['files'],
): vscode.DocumentLink[] {
  const path = candidates.find((candidate) => files.has(candidate) === true);
  return path === undefined ? [] : [new vscode.DocumentLink(toRange(note, span), uriOf({ base, path }))];
}
