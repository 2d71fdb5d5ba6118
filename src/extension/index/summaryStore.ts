import * as vscode from 'vscode';
import { forEachPolitely } from '../../core/indexing/politeLoop';
import {
  readSummary,
  type StoredSummary,
  summaryLines,
  writeSummaries,
} from '../../core/indexing/storedSummaries';
import { hostClock } from '../workspace/hostClock';

/** The summaries of the workspace's notes on disk, so that the sidebar is there at once on the next start. */
export class SummaryStore {
  readonly #file: vscode.Uri | undefined;

  /** `folder`: the extension's own for this workspace; without one nothing is kept. */
  constructor(
    private readonly folder: vscode.Uri | undefined,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#file = folder === undefined ? undefined : vscode.Uri.joinPath(folder, 'summaries.jsonl');
  }

  /** Hands over what was kept under this stamp, a few milliseconds at a time. */
  async load(stamp: string, take: (summary: StoredSummary) => void): Promise<void> {
    const lines = summaryLines(stamp, await this.#read());
    await forEachPolitely(lines ?? [], hostClock, (line) => {
      const summary = readSummary(line);
      if (summary !== undefined) take(summary);
    });
  }

  /** Keeps these instead of what was kept before. Whole or not at all: another window may be reading. */
  async save(stamp: string, summaries: readonly StoredSummary[]): Promise<void> {
    if (this.folder === undefined || this.#file === undefined) return;
    const bytes = new TextEncoder().encode(writeSummaries(stamp, summaries));
    const half = this.#file.with({ path: `${this.#file.path}.${hostClock.now()}` });
    try {
      await vscode.workspace.fs.createDirectory(this.folder);
      await vscode.workspace.fs.writeFile(half, bytes);
      await vscode.workspace.fs.rename(half, this.#file, { overwrite: true });
    } catch (error) {
      this.log.warn('Could not keep the summaries for the next start', String(error));
      // Two windows that rename at once may be in each other's way.
      await vscode.workspace.fs.delete(half).then(undefined, () => {});
    }
  }

  async #read(): Promise<string> {
    if (this.#file === undefined) return '';
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.#file));
    } catch {
      // The first start in this workspace.
      return '';
    }
  }
}
