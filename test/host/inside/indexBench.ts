/**
 * How the index does inside the extension host, on whatever workspace is open: `npm run bench:host` opens one of 10,000
 * notes. The indexer is the extension's own, taken from its sources, so that its beginning and end can be seen.
 */
import * as vscode from 'vscode';
import { Indexer } from '../../../src/extension/index/indexer';
import { SummaryStore } from '../../../src/extension/index/summaryStore';
import { FileEvents } from '../../../src/extension/workspace/fileEvents';
import { WorkspaceSettings } from '../../../src/extension/workspace/settings';
import { WorkspaceNotes } from '../../../src/extension/workspace/workspaceNotes';

const rounds = 3;
/** As many as the indexer has. */
const maxReads = 64;
const extensionId = 'conference-notes.conference-notes';
/** Made by the launcher. */
const emptyExtensionId = 'bench.bench';
/** The launcher looks for this in the console's lines. */
const marker = '@host-test ';

/** What VS Code calls. */
export async function run(): Promise<void> {
  try {
    await measureAll();
  } catch (error) {
    console.log(marker + JSON.stringify({ failed: String(error) }));
  }
}

async function measureAll(): Promise<void> {
  const notes = await vscode.workspace.findFiles('**/*.md');
  await readAll(notes);
  for (let round = 0; round < rounds; round++) {
    const bare = new Delays();
    say('searching', await timeOf(async () => void (await vscode.workspace.findFiles('**/*.md'))));
    say('reading through workspace.fs', await timeOf(() => readAll(notes)));
    bare.stop();
    say('delay max, searching and reading', bare.at(1));
    await indexOnce(round);
  }
  const extension = vscode.extensions.getExtension(extensionId);
  if (extension === undefined) throw new Error(`${extensionId} is not installed`);
  await measureActivation(extension);
  say('notes', notes.length);
  console.log(marker + JSON.stringify({ ended: true }));
}

/** What VS Code itself counts, and the way there and back, which an extension that does nothing takes as well. */
async function measureActivation(extension: vscode.Extension<unknown>): Promise<void> {
  const empty = vscode.extensions.getExtension(emptyExtensionId);
  if (empty === undefined) throw new Error(`${emptyExtensionId} is not there`);
  say('an empty extension', await timeOf(async () => void (await empty.activate())));
  say('activation, asked for', await timeOf(async () => void (await extension.activate())));
  const loading = markedMs('LoadExtensionCode');
  const calling = markedMs('ActivateExtension');
  say('loading the code', loading);
  say('calling activate', calling);
  say('activation', loading + calling);
}

/** What lies between two marks that VS Code sets, in whole milliseconds. */
function markedMs(what: string): number {
  const { MonacoPerformanceMarks } = globalThis as { readonly MonacoPerformanceMarks?: Marks };
  const at = (which: string): number =>
    MonacoPerformanceMarks?.getMarks().find(
      ({ name }) => name === `code/extHost/${which}${what}/${extensionId}`,
    )?.startTime ?? Number.NaN;
  return at('did') - at('will');
}

/** How VS Code keeps its marks. */
interface Marks {
  getMarks(): readonly { readonly name: string; readonly startTime: number }[];
}

async function indexOnce(round: number): Promise<void> {
  const kept = vscode.Uri.joinPath(workspaceFolder(), '..', `kept-${round}`);
  const before = await heapUsed();
  const delays = new Delays();
  const { parts, indexer } = makeIndexer(kept);
  // As the tree does.
  const following = indexer.onDidChange(() => indexer.conferences());
  say('index', await timeOf(() => indexer.settled()));
  delays.stop();
  say('delay p99', delays.at(0.99));
  say('delay max', delays.at(1));
  say('memory a note', (await heapUsed()) - before);
  await saved(kept);
  following.dispose();
  disposeAll(indexer, parts);
  const again = makeIndexer(kept);
  say(
    'second start',
    await timeOf(async () => {
      await again.indexer.ready();
      if (again.indexer.conferences().length === 0) throw new Error('Nothing was kept');
    }),
  );
  await again.indexer.settled();
  disposeAll(again.indexer, again.parts);
}

function makeIndexer(kept: vscode.Uri) {
  const log = vscode.window.createOutputChannel('Index bench', { log: true });
  const parts = { log, settings: new WorkspaceSettings(), events: new FileEvents() };
  const files = new WorkspaceNotes(log);
  const indexer = new Indexer({ ...parts, files, store: new SummaryStore(kept, log) });
  return { parts, indexer };
}

function disposeAll(indexer: vscode.Disposable, parts: Readonly<Record<string, vscode.Disposable>>): void {
  indexer.dispose();
  for (const part of Object.values(parts)) part.dispose();
}

/** Waits for what the indexer writes some seconds after its end. */
async function saved(folder: vscode.Uri): Promise<void> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    try {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, 'summaries.jsonl'));
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function readAll(notes: readonly vscode.Uri[]): Promise<void> {
  const waiting = notes.values();
  const readSome = async () => {
    for (const uri of waiting) await vscode.workspace.fs.readFile(uri);
  };
  await Promise.all(Array.from({ length: maxReads }, readSome));
}

/** How late a timer comes that wants to come at once, again and again. */
class Delays {
  readonly #all: number[] = [];
  #isStopped = false;

  constructor() {
    this.#look(performance.now());
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** `0.99`: what 99 in 100 stay below. */
  at(part: number): number {
    const sorted = [...this.#all].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  }

  #look(before: number): void {
    setTimeout(() => {
      const now = performance.now();
      this.#all.push(Math.max(0, now - before - 1));
      if (!this.#isStopped) this.#look(now);
    }, 1);
  }
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function workspaceFolder(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open');
  return folder.uri;
}

/** What is held, not what waits to be collected: that would be chance. */
async function heapUsed(): Promise<number> {
  const [{ setFlagsFromString }, { runInNewContext }] = await Promise.all([
    import('node:v8'),
    import('node:vm'),
  ]);
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

function say(measure: string, value: number): void {
  console.log(marker + JSON.stringify({ measure, value }));
}
