import * as vscode from 'vscode';
import { PoliteQueue } from '../../core/indexing/politeQueue';
import type { Note } from '../../core/note';
import { isInside } from '../../core/text/paths';
import { type FileEvents, mayBeFolder } from '../workspace/fileEvents';
import type { WorkspaceFileFacts } from '../workspace/fileFacts';
import { hostClock } from '../workspace/hostClock';
import type { NoteTexts } from '../workspace/noteTexts';
import { noticingFiles } from '../workspace/noticingFiles';
import { noticingPages } from '../workspace/noticingPages';
import type { OpenNotes, PlacedNote } from '../workspace/openNotes';
import type { WorkspaceSettings } from '../workspace/settings';
import type { SitePages } from '../workspace/sitePages';
import type { Sites } from '../workspace/sites';
import type { WorkspaceNotes } from '../workspace/workspaceNotes';
import type { Diagnostics } from './diagnostics';

/** What "Check All Notes" is made of. */
export interface CheckAllParts {
  readonly files: WorkspaceNotes;
  readonly texts: NoteTexts;
  readonly notes: OpenNotes;
  readonly sites: Sites;
  readonly facts: WorkspaceFileFacts;
  readonly pages: SitePages;
  readonly settings: WorkspaceSettings;
  readonly diagnostics: Diagnostics;
  readonly events: FileEvents;
}

/** "Check All Notes": the problems of the whole workspace in the panel, from then on kept up to date. */
export function registerCheckAllNotes(parts: CheckAllParts, log: vscode.LogOutputChannel): vscode.Disposable {
  const checker = new WorkspaceChecker(parts, log);
  return vscode.Disposable.from(
    checker,
    vscode.commands.registerCommand('conferenceNotes.checkAllNotes', () => checkWithProgress(checker)),
  );
}

async function checkWithProgress(checker: WorkspaceChecker): Promise<void> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking all notes'),
    cancellable: true,
  };
  const count = await vscode.window.withProgress(options, (progress, token) =>
    checker.checkAll(progress, token),
  );
  if (count === undefined) return;
  // The sidebar says another thing where it finds no problems.
  await vscode.commands.executeCommand('setContext', 'conferenceNotes.hasChecked', true);
  // Not awaited: the command is done, whether or not anybody reads what it found.
  void tellCount(count);
}

async function tellCount(count: { readonly notes: number; readonly problems: number }): Promise<void> {
  const show = vscode.l10n.t('Show Problems');
  const picked = await vscode.window.showInformationMessage(
    vscode.l10n.t('{notes} notes checked, {problems} problems found.', { ...count }),
    ...(count.problems > 0 ? [show] : []),
  );
  if (picked === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

type CheckProgress = vscode.Progress<{ readonly message?: string; readonly increment?: number }>;

/** Checks notes that aren't open, and those again that change after they were checked. */
export class WorkspaceChecker implements vscode.Disposable {
  readonly #queue: PoliteQueue<Note>;
  /** From when they are read: what changes while it is must be read again, as what changes later. */
  readonly #checked = new Set<string>();
  /** Notes whose check asked about something that nobody had asked about before. */
  readonly #unsure = new Set<string>();
  /** Notes of which other pages may say that something is wrong. */
  readonly #curious = new Set<string>();
  readonly #watch: vscode.Disposable;
  /** While notes are checked. */
  #rounds: Promise<void> | undefined;
  #hasLearned = false;
  #onSlice: () => void = () => {};

  constructor(
    private readonly parts: CheckAllParts,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#queue = new PoliteQueue<Note>(
      {
        read: (key) => {
          this.#checked.add(key);
          return parts.texts.read(vscode.Uri.parse(key, true));
        },
        process: (key, note) => this.#check(key, note),
        failed: (key, reason) => log.error(`Could not check ${key}`, String(reason)),
        sliceDone: () => this.#onSlice(),
      },
      hostClock,
    );
    this.#watch = vscode.Disposable.from(
      parts.events.onDidChange(({ changed, removed }) => void this.#again([...changed, ...removed])),
      parts.diagnostics.onDidClear((uri) => void this.#again([uri])),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const { uri } of removed) this.#forget(uri);
      }),
      parts.facts.onDidLearn(() => {
        this.#hasLearned = true;
      }),
      parts.pages.onDidLearn(() => {
        this.#hasLearned = true;
        void this.#run([...this.#curious]);
      }),
      parts.sites.onDidChange(() => void this.#run([...this.#checked])),
      parts.settings.onDidChange(() => void this.#run([...this.#checked])),
    );
  }

  /** How many notes and problems there are; `undefined` if it was cancelled. */
  async checkAll(progress: CheckProgress, token: vscode.CancellationToken) {
    const started = hostClock.now();
    // The command may be the first thing that is done in a window.
    await this.parts.sites.settled();
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all(
      folders.map(({ uri }) => this.parts.files.find({ folder: uri, ...this.parts.settings.for(uri) })),
    );
    const uris = found.flat();
    let told = 0;
    this.#onSlice = () => {
      const { done, total } = this.#queue.progress;
      const percent = (100 * done) / Math.max(total, 1);
      progress.report({ message: `${done} / ${total}`, increment: Math.max(0, percent - told) });
      told = Math.max(told, percent);
    };
    const cancel = token.onCancellationRequested(() => {
      this.#queue.clear();
      this.#unsure.clear();
    });
    await this.#run(uris.map((uri) => uri.toString()));
    cancel.dispose();
    this.#onSlice = () => {};
    const seconds = ((hostClock.now() - started) / 1000).toFixed(1);
    if (token.isCancellationRequested) {
      this.log.info(`Checking all notes was cancelled after ${seconds} s`);
      return undefined;
    }
    const count = { notes: uris.length, problems: this.parts.diagnostics.countIn(uris) };
    this.log.info(`Checked ${count.notes} notes in ${seconds} s: ${count.problems} problems`);
    return count;
  }

  dispose(): void {
    this.#queue.clear();
    this.#watch.dispose();
  }

  /** Checks notes, and resolves when all that were to be checked are. */
  #run(keys: readonly string[]): Promise<void> {
    this.#queue.enqueue(keys);
    this.#rounds ??= this.#inRounds();
    return this.#rounds;
  }

  /**
   * Checks those again whose answers were not all known, as long as some come to be known: a picture is looked for in
   * one place after the other.
   */
  async #inRounds(): Promise<void> {
    const { facts, pages } = this.parts;
    do {
      this.#hasLearned = false;
      await this.#queue.settled();
      await Promise.all([facts.settled(), pages.settled()]);
      if (this.#hasLearned) this.#queue.enqueue([...this.#unsure]);
      this.#unsure.clear();
    } while (!this.#queue.isIdle);
    this.#rounds = undefined;
  }

  async #again(uris: readonly vscode.Uri[]): Promise<void> {
    const keys = uris.flatMap((uri) => this.#checkedAt(uri));
    if (keys.length > 0) await this.#run(keys);
  }

  /** The note itself; of a folder, all that were checked in it. */
  #checkedAt(uri: vscode.Uri): readonly string[] {
    const key = uri.toString();
    if (this.#checked.has(key) || !mayBeFolder(uri.path)) return this.#checked.has(key) ? [key] : [];
    return [...this.#checked].filter((other) => isInside(key, other));
  }

  /** Nobody asks for the problems of a folder that isn't in the workspace any more. */
  #forget(folder: vscode.Uri): void {
    const above = folder.toString();
    this.#queue.dropAll((key) => isInside(above, key));
    for (const key of this.#checkedAt(folder)) {
      this.#checked.delete(key);
      this.#curious.delete(key);
      this.parts.diagnostics.clear(vscode.Uri.parse(key, true));
    }
  }

  #check(key: string, note: Note | undefined): void {
    const uri = vscode.Uri.parse(key, true);
    if (note === undefined) {
      this.parts.diagnostics.clear(uri);
      return;
    }
    this.#curious.delete(key);
    const placed = this.parts.notes.place(uri, note);
    if (placed !== undefined) this.parts.diagnostics.show(this.#watched(placed, key));
  }

  /** The same note in a context that notices when something isn't known. */
  #watched(placed: PlacedNote, key: string): PlacedNote {
    const files = noticingFiles(placed.context.files, () => this.#unsure.add(key));
    const known = placed.context.pages;
    if (known === undefined) return { ...placed, context: { ...placed.context, files } };
    const pages = noticingPages(known, {
      asked: () => this.#curious.add(key),
      unknown: () => this.#unsure.add(key),
    });
    return { ...placed, context: { ...placed.context, files, pages } };
  }
}
