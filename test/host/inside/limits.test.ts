/**
 * What ends before everything is read or checked keeps what it has, and says what is missing. The index and the checks
 * are the extension's own, made here of its sources: so a disk can be as slow, and a setting as small, as a test wants.
 */
import * as vscode from 'vscode';
import { plainSite } from '../../../src/core/site/plain';
import { Indexer } from '../../../src/extension/index/indexer';
import { leftOutWords } from '../../../src/extension/index/leftOutWords';
import { SummaryStore } from '../../../src/extension/index/summaryStore';
import { WorkspaceChecker } from '../../../src/extension/problems/checkAllNotes';
import { Diagnostics } from '../../../src/extension/problems/diagnostics';
import { FileEvents } from '../../../src/extension/workspace/fileEvents';
import { WorkspaceFileFacts } from '../../../src/extension/workspace/fileFacts';
import { NoteTexts } from '../../../src/extension/workspace/noteTexts';
import { OpenNotes } from '../../../src/extension/workspace/openNotes';
import { SchemaTexts } from '../../../src/extension/workspace/schemaTexts';
import { WorkspaceSettings } from '../../../src/extension/workspace/settings';
import { SitePages } from '../../../src/extension/workspace/sitePages';
import { Sites } from '../../../src/extension/workspace/sites';
import { type FileQuery, WorkspaceNotes } from '../../../src/extension/workspace/workspaceNotes';
import { WorkspaceVocabulary } from '../../../src/extension/workspace/workspaceVocabulary';
import { equal, test, until, untilEqual } from './hostTest';

const note = (name: string): string =>
  `---\ntitle: ${name}\ndate: 2031-02-31\nconference: ${name}\n---\n\n- [Talk of ${name}](https://video.example/1) - Robin Example, Acme\n`;

/** The files of the workspace folder without a disk, as a test wants them. */
class ToldNotes extends WorkspaceNotes {
  readonly texts = new Map<string, string>();
  readonly wasRead: string[] = [];
  /** Notes whose names say `slow` are read when this resolves. */
  gate: Promise<void> | undefined;

  override async find({ folder, include }: FileQuery): Promise<readonly vscode.Uri[]> {
    const isForSites = include.some((glob) => glob.includes('toml'));
    return folder.scheme === 'memx' && !isForSites
      ? [...this.texts.keys()].map((path) => vscode.Uri.joinPath(folder, path))
      : [];
  }

  override async read({ path }: vscode.Uri): Promise<string | undefined> {
    this.wasRead.push(path);
    if (path.includes('slow')) await this.gate;
    return this.texts.get(path.slice(1));
  }
}

/** None of the notes that other tests have left open. */
const onlyAtTop = { include: ['*.md'] };

/** An index, and all that checks need, over such files. */
function setUp(settings: Partial<ReturnType<WorkspaceSettings['for']>> = {}) {
  const log = vscode.window.createOutputChannel('Limits', { log: true });
  const files = new ToldNotes(log);
  const all = new WorkspaceSettings();
  const parts = {
    log,
    files,
    events: new FileEvents(),
    settings: withThese(all, { ...onlyAtTop, ...settings }),
  };
  const indexer = new Indexer({ ...parts, store: new SummaryStore(undefined, log) });
  let open = () => {};
  files.gate = new Promise((resolve) => {
    open = resolve;
  });
  return { ...parts, indexer, open: () => open() };
}

function withThese(
  all: WorkspaceSettings,
  some: Partial<ReturnType<WorkspaceSettings['for']>>,
): WorkspaceSettings {
  const known = new Map<string, ReturnType<WorkspaceSettings['for']>>();
  const of = (folder: vscode.Uri) => {
    const settings = known.get(folder.scheme) ?? { ...all.for(folder), ...some };
    known.set(folder.scheme, settings);
    return settings;
  };
  return Object.assign(Object.create(all), { for: of });
}

const namesIn = (indexer: Indexer): readonly string[] =>
  indexer.conferences().map(({ conference }) => conference.name);

test('a note is read once for the sidebar, for completion and for what the checks ask of pages', async () => {
  const { files, indexer, open, log, events, settings } = setUp();
  for (let i = 0; i < 5; i++) files.texts.set(`slow-${i}.md`, note(`Onceconf ${i + 2020}`));
  const sites = new Sites(files, log, events, settings);
  await sites.settled();
  const vocabulary = new WorkspaceVocabulary(indexer);
  await vscode.workspace.openTextDocument({ language: 'markdown', content: 'Begins the vocabulary.' });
  const pages = new SitePages({ files, sites, events, indexer });
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open');
  const facts = pages.of(folder.uri, plainSite());
  equal(facts.hasTerm?.('any'), undefined);
  open();
  await Promise.all([indexer.settled(), pages.settled()]);
  equal([namesIn(indexer).length, facts.hasTerm?.('any')], [5, false]);
  equal(
    vocabulary
      .in(folder.uri)
      .valuesOf('conference')
      .filter(({ value }) => value.startsWith('Onceconf')).length,
    5,
  );
  equal(
    [...files.wasRead].sort(),
    [0, 1, 2, 3, 4].map((i) => `/slow-${i}.md`),
  );
  vscode.Disposable.from(pages, vocabulary, sites, indexer).dispose();
});

test('reading that is stopped keeps what is known, and says that notes may be missing', async () => {
  const { files, indexer, open } = setUp();
  files.texts.set('quick.md', note('Quickconf 2031'));
  // More than are read at a time.
  for (let i = 0; i < 80; i++) files.texts.set(`slow-${i}.md`, note(`Slowconf ${i + 1900}`));
  await untilEqual(['Quickconf 2031'], () => namesIn(indexer));
  equal(indexer.leftOut.isStopped, false);
  indexer.cancel();
  open();
  await indexer.settled();
  equal(namesIn(indexer), ['Quickconf 2031']);
  equal(leftOutWords(indexer.leftOut)?.text, 'Reading was stopped: notes may be missing.');
  indexer.refresh();
  await indexer.settled();
  equal([namesIn(indexer).length, leftOutWords(indexer.leftOut)], [81, undefined]);
  indexer.dispose();
});

test('of too many notes that lie on no disk some are read, and it is said how many are not', async () => {
  const { files, indexer } = setUp({ maxVirtualNotes: 3 });
  for (let i = 0; i < 5; i++) files.texts.set(`note-${i}.md`, note(`Conf ${i + 2020}`));
  await indexer.settled();
  equal([namesIn(indexer).length, indexer.leftOut.tooMany], [3, 2]);
  equal(
    leftOutWords(indexer.leftOut)?.text,
    '2 notes are left out, for there are too many. See the setting conferenceNotes.files.maxVirtualNotes.',
  );
  indexer.dispose();
});

test('checking that is cancelled keeps the problems that were found, of which hints are not counted', async () => {
  const { files, indexer, open, log, events, settings } = setUp();
  const withHint = note('Checkconf 2031').replace('conference:', 'locaton: Lyon\nconference:');
  for (const path of ['quick.md', 'slow.md']) files.texts.set(path, withHint);
  const sites = new Sites(files, log, events, settings);
  const facts = new WorkspaceFileFacts(files, events, log);
  const schemas = new SchemaTexts(files, events, log);
  const pages = new SitePages({ files, sites, events, indexer });
  const vocabulary = new WorkspaceVocabulary(indexer);
  const notes = new OpenNotes({ sites, facts, vocabulary, settings, schemas, pages });
  const diagnostics = new Diagnostics(notes, settings, []);
  const texts = new NoteTexts(notes, files);
  const parts = { files, texts, notes, sites, facts, pages, settings, diagnostics, events };
  const checker = new WorkspaceChecker(parts, log);
  const cancelled = new vscode.CancellationTokenSource();
  const checking = checker.checkAll({ report: () => {} }, cancelled.token);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open');
  const at = (path: string): number => diagnostics.countIn([vscode.Uri.joinPath(folder.uri, path)]);
  await until('the problems of the quick one', () => at('quick.md') > 0);
  cancelled.cancel();
  open();
  equal(await checking, undefined);
  equal([at('quick.md'), at('slow.md')], [1, 0]);
  vscode.Disposable.from(checker, diagnostics, pages, vocabulary, schemas, facts, sites, indexer).dispose();
});

test('of files that are pictures nothing is shown, and each is told of once', async () => {
  const lines: string[] = [];
  const log = vscode.window.createOutputChannel('Pictures', { log: true });
  const heard = Object.assign(Object.create(log), { warn: (line: string) => lines.push(line) });
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme !== 'memx');
  if (folder === undefined) throw new Error('There is no such folder');
  const pictures = [1, 2, 3].map((i) => vscode.Uri.joinPath(folder.uri, `picture-${i}.md`));
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
  for (const uri of pictures) await vscode.workspace.fs.writeFile(uri, png);
  const files = new (class extends WorkspaceNotes {
    override async find(query: FileQuery): Promise<readonly vscode.Uri[]> {
      return query.folder.scheme === folder.uri.scheme ? pictures : [];
    }
  })(heard);
  const settings = withThese(new WorkspaceSettings(), onlyAtTop);
  const parts = { log: heard, files, events: new FileEvents(), settings };
  const indexer = new Indexer({ ...parts, store: new SummaryStore(undefined, heard) });
  await indexer.settled();
  indexer.refresh();
  await indexer.settled();
  equal([indexer.conferences().length, leftOutWords(indexer.leftOut)], [0, undefined]);
  equal(
    lines.map((line) => line.replace(/ \S+$/, '')),
    Array(3).fill('Left out, since it is no text:'),
  );
  indexer.dispose();
  for (const uri of pictures) await vscode.workspace.fs.delete(uri);
});
