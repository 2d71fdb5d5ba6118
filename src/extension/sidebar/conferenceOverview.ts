import * as vscode from 'vscode';
import { overviewPost } from '../../core/assist/writing/overviewPost';
import { headingAnchors } from '../../core/conference/tree/headingAnchors';
import { newNoteLike } from '../../core/conference/tree/newNote';
import { noteToFollow } from '../../core/conference/tree/noteToFollow';
import { overviewOf } from '../../core/conference/tree/overview';
import type { PlacedConference } from '../../core/conference/tree/treeNodes';
import { addressFrom, type FilePath } from '../../core/text/paths';
import type { Indexer } from '../index/indexer';
import { fileExists } from '../workspace/fileExists';
import type { NoteTexts } from '../workspace/noteTexts';
import { uriOf } from '../workspace/workspacePaths';
import { pickOne } from '../writing/pickOne';
import { present } from '../writing/present';
import type { Shown } from './conferencesTree';

/** The scheme of overviews: documents that are made of the catalog, and shown in VS Code's own preview. */
const scheme = 'conference-notes';

/** Extensions that draw Mermaid in VS Code's preview: its own, and the one that most people had before. */
const mermaidExtensions = ['vscode.mermaid-markdown-features', 'bierner.markdown-mermaid'];

/** The overview of a conference: shown, copied, or saved as a post. */
export function registerConferenceOverview(indexer: Indexer, texts: NoteTexts): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const register = (name: string, run: (placed: PlacedConference) => Promise<void>) =>
    vscode.commands.registerCommand(`conferenceNotes.${name}`, async (shown?: Shown) => {
      const placed = shown?.node.kind === 'conference' ? shown.node : await chooseConference(indexer);
      if (placed !== undefined) await run(placed);
    });
  return vscode.Disposable.from(
    changed,
    indexer.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri);
    }),
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => contentOf(uri, indexer, texts),
    }),
    register('showOverview', async (placed) => {
      // Another preview would turn to the note that one goes on writing.
      const settings = { locked: true };
      await vscode.commands.executeCommand('markdown.showPreview', overviewUri(placed), undefined, settings);
    }),
    register('copyOverview', async (placed) => {
      await vscode.env.clipboard.writeText(portableMarkdownOf(placed));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), copiedMs);
    }),
    register('saveOverview', (placed) => saveAsPost(placed, texts)),
  );
}

/** Long enough to be read. */
const copiedMs = 2000;

function overviewUri({ folder, conference }: PlacedConference): vscode.Uri {
  const name = conference.name.replace(/\//g, '-');
  return vscode.Uri.from({ scheme, path: `/${name}.md`, query: JSON.stringify([folder, conference.id]) });
}

async function contentOf({ query }: vscode.Uri, indexer: Indexer, texts: NoteTexts): Promise<string> {
  const found = indexer
    .conferences()
    .find(({ folder, conference }) => JSON.stringify([folder, conference.id]) === query);
  return found === undefined
    ? vscode.l10n.t('This conference is no longer in your notes.')
    : shownMarkdownOf(found, texts);
}

/**
 * For VS Code's preview: with links into the notes, and a timeline where there is something that draws it. The preview
 * drops links that begin with `file:`, and follows `/` from the first workspace folder, whichever a conference lies in.
 */
async function shownMarkdownOf({ folder, conference }: PlacedConference, texts: NoteTexts): Promise<string> {
  const base = vscode.Uri.parse(folder, true);
  const anchors = new Map<FilePath, ReturnType<typeof headingAnchors>>();
  await Promise.all(
    conference.notes
      .filter(({ talks }) => talks.some(({ range }) => range.start.line > 0))
      .map(async ({ path }) => {
        const note = await texts.read(uriOf({ base, path }));
        if (note !== undefined) anchors.set(path, headingAnchors(note));
      }),
  );
  const first = vscode.workspace.workspaceFolders?.[0]?.uri ?? base;
  return overviewOf(conference, {
    translate: (message, data) => vscode.l10n.t(message, data),
    linkTo: (path, line) => {
      const anchor = (line === 0 ? undefined : anchors.get(path)?.(line)) ?? `L${line + 1}`;
      return `${addressFrom(first.path, uriOf({ base, path }).path)}#${encodeURIComponent(anchor)}`;
    },
    hasTimeline: mermaidExtensions.some((id) => vscode.extensions.getExtension(id) !== undefined),
  });
}

/** For anywhere else: plain words and tables. */
function portableMarkdownOf({ conference }: PlacedConference): string {
  return overviewOf(conference, {
    translate: (message, data) => vscode.l10n.t(message, data),
    linkTo: undefined,
    hasTimeline: false,
  });
}

/** `testival-2027.md`, or `testival-2027-overview.md` where that is a note already. */
async function freeUri(base: vscode.Uri, path: FilePath): Promise<vscode.Uri> {
  const uri = uriOf({ base, path });
  return (await fileExists(uri)) ? uri.with({ path: uri.path.replace(/(\.\w+)$/, '-overview$1') }) : uri;
}

/**
 * Asks where, and writes the overview there with front matter like that of the conference's notes, and with what keeps
 * its talks from being counted again.
 */
async function saveAsPost(placed: PlacedConference, texts: NoteTexts): Promise<void> {
  const neighbour = noteToFollow(placed.conference);
  if (neighbour === undefined) return;
  const base = vscode.Uri.parse(placed.folder, true);
  const note = await texts.read(uriOf({ base, path: neighbour.path }));
  if (note === undefined) return;
  const made = newNoteLike(note, neighbour.path, placed.conference.name, present());
  const uri = await vscode.window.showSaveDialog({
    defaultUri: await freeUri(base, made.path),
    filters: { Markdown: ['md', 'markdown'] },
    title: vscode.l10n.t('Save Overview as Post'),
  });
  if (uri === undefined) return;
  const text = overviewPost(made.text, portableMarkdownOf(placed));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await vscode.window.showTextDocument(uri);
}

async function chooseConference(indexer: Indexer): Promise<PlacedConference | undefined> {
  await indexer.ready();
  const choices = indexer.conferences().map((placed) => [placed, placed.conference.name] as const);
  if (choices.length === 0) {
    // It says what to do where there is none.
    await vscode.commands.executeCommand('conferenceNotes.conferences.focus');
    return undefined;
  }
  return pickOne(vscode.l10n.t('Overview of Which Conference?'), new Map(choices), undefined);
}
