import * as vscode from 'vscode';
import { ownDefinitions } from '../../core/settings/ownDefinitions';
import { plainSite } from '../../core/site/plain';
import type { Site } from '../../core/site/site';
import { isSiteFile, readSites, siteFileGlobs, siteOf } from '../../core/site/sites';
import type { FilePath } from '../../core/text/paths';
import type { FileChanges, FileEvents } from './fileEvents';
import { hostClock } from './hostClock';
import { neverSources } from './neverSources';
import { openDocumentAt } from './openDocumentAt';
import type { WorkspaceSettings } from './settings';
import { TypingPauses } from './typingPauses';
import type { WorkspaceNotes } from './workspaceNotes';
import { type Place, pathIn, placeOf, uriOf } from './workspacePaths';

/** A workspace folder with the files that make its sites what they are. */
interface Folder {
  readonly base: vscode.Uri;
  readonly files: Map<FilePath, string>;
  /** `undefined`: it has not been looked at yet. */
  sites: readonly Site[] | undefined;
  /** One thing after the other: what was read first must not come last. */
  turn: Promise<void>;
}

/** More templates than this are no site's. */
const maxSiteFiles = 5000;

/** As many as the queue of notes reads at a time. */
const maxReads = 64;

/** Which site a note belongs to, for all folders of the workspace; kept up to date, with unsaved templates as well. */
export class Sites implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** By uri. */
  readonly #folders = new Map<string, Folder>();
  readonly #nowhere = plainSite();
  readonly #watch: vscode.Disposable;
  readonly #started: Promise<void>;

  /** Fires when a site was found, has changed or is gone. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly notes: WorkspaceNotes,
    private readonly log: vscode.LogOutputChannel,
    events: FileEvents,
    private readonly settings: WorkspaceSettings,
  ) {
    this.#watch = vscode.Disposable.from(
      events.onDidChange((changes) => this.#follow(changes)),
      settings.onDidChange(() => {
        for (const folder of this.#folders.values()) if (folder.sites !== undefined) this.#understand(folder);
      }),
      new TypingPauses(
        (document) => this.#isOfSite(document),
        (uri) => this.#follow({ changed: [uri], removed: [] }),
      ),
      // What was typed and not saved is gone.
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (this.#isOfSite(document)) this.#follow({ changed: [document.uri], removed: [] });
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) this.#folders.delete(uri.toString());
        for (const { uri } of added) void this.#open(uri);
        this.#changed.fire();
      }),
    );
    this.#started = this.#start();
  }

  /** Resolves when the sites of all folders that were there at the start are known. */
  settled(): Promise<void> {
    return this.#started;
  }

  /** The innermost site that holds the place; `undefined` as long as its folder has not been looked at. */
  siteFor({ base, path }: Place): Site | undefined {
    const folder = this.#folders.get(base.toString());
    if (folder !== undefined) return folder.sites && siteOf(path, folder.sites);
    return isWorkspaceFolder(base) ? undefined : this.#nowhere;
  }

  /** All sites of a folder: another list whenever one of them may be another. */
  in(base: vscode.Uri): readonly Site[] | undefined {
    return this.#folders.get(base.toString())?.sites;
  }

  /** All sites in which a generator was found. */
  all(): readonly { readonly base: vscode.Uri; readonly site: Site }[] {
    return [...this.#folders.values()].flatMap(({ base, sites = [] }) =>
      sites.map((site) => ({ base, site })),
    );
  }

  dispose(): void {
    this.#watch.dispose();
    this.#changed.dispose();
  }

  /** After what is happening now: VS Code waits for the extension to be there. */
  async #start(): Promise<void> {
    await hostClock.pause();
    await Promise.all((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => this.#open(uri)));
  }

  #open(base: vscode.Uri): Promise<void> {
    const folder: Folder = { base, files: new Map(), sites: undefined, turn: Promise.resolve() };
    this.#folders.set(base.toString(), folder);
    folder.turn = this.#lookAt(folder);
    return folder.turn;
  }

  async #lookAt(folder: Folder): Promise<void> {
    const { base } = folder;
    const found = await this.notes.find({ folder: base, include: siteFileGlobs, exclude: neverSources });
    if (found.length > maxSiteFiles)
      this.log.warn(`Only ${maxSiteFiles} of ${found.length} templates are read.`);
    await this.#read(folder, found.slice(0, maxSiteFiles));
    const sites = this.#understand(folder).map(
      ({ generator, root }) => `${generator} in ${root === '' ? 'the folder itself' : root}`,
    );
    this.log.info(`Sites in ${base.toString(true)}: ${sites.length === 0 ? 'none' : sites.join(', ')}`);
  }

  async #read({ base, files }: Folder, uris: readonly vscode.Uri[]): Promise<void> {
    for (let at = 0; at < uris.length; at += maxReads) {
      const some = uris.slice(at, at + maxReads);
      const texts = await Promise.all(some.map((uri) => this.#textOf(uri)));
      for (const [i, uri] of some.entries()) {
        const text = texts[i];
        if (text === undefined) files.delete(pathIn(base, uri));
        else files.set(pathIn(base, uri), text);
      }
    }
  }

  async #textOf(uri: vscode.Uri): Promise<string | undefined> {
    const open = openDocumentAt(uri);
    return open?.isDirty === true ? open.getText() : this.notes.read(uri);
  }

  #understand(folder: Folder): readonly Site[] {
    // Sites keep the files they were made of: what changes later makes new ones.
    const sites = readSites(new Map(folder.files), ownDefinitions(this.settings.for(folder.base)));
    folder.sites = sites;
    for (const { generator, root } of sites)
      this.log.debug(`${generator}: ${uriOf({ base: folder.base, path: root }).toString(true)}`);
    this.#changed.fire();
    return sites;
  }

  #follow({ changed, removed }: FileChanges): void {
    for (const folder of this.#folders.values()) {
      const gone = removed.filter((uri) => isIn(folder, uri));
      const touched = changed.filter((uri) => isIn(folder, uri) && isSiteFile(pathIn(folder.base, uri)));
      if (gone.length + touched.length === 0) continue;
      folder.turn = folder.turn.then(async () => {
        const hasForgotten = gone.filter((uri) => forget(folder, uri)).length > 0;
        await this.#read(folder, touched);
        if (hasForgotten || touched.length > 0) this.#understand(folder);
      });
    }
  }

  #isOfSite({ uri }: vscode.TextDocument): boolean {
    const { base, path } = placeOf(uri);
    return this.#folders.has(base.toString()) && isSiteFile(path) && uri.scheme === base.scheme;
  }
}

/** Takes a file, or all that lay in a folder, out of what is known; whether there was any. */
function forget({ base, files }: Folder, uri: vscode.Uri): boolean {
  const path = pathIn(base, uri);
  const gone = [...files.keys()].filter((file) => file === path || file.startsWith(`${path}/`));
  for (const file of gone) files.delete(file);
  return gone.length > 0;
}

function isIn({ base }: Folder, uri: vscode.Uri): boolean {
  return placeOf(uri).base.toString() === base.toString();
}

function isWorkspaceFolder(base: vscode.Uri): boolean {
  const key = base.toString();
  return (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.toString() === key);
}
