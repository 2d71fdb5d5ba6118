import * as vscode from 'vscode';
import type { StoredSummary } from '../../../src/core/indexing/storedSummaries';
import { SummaryStore } from '../../../src/extension/index/summaryStore';
import { WorkspaceNotes } from '../../../src/extension/workspace/workspaceNotes';
import { equal, test, untilEqual } from './hostTest';
import { MemoryFiles } from './memoryFiles';
import { openNote, problemsIn, workspaceUri } from './notes';

/** A log that tells the test what it was told. */
function logInto(lines: string[]): vscode.LogOutputChannel {
  const channel = vscode.window.createOutputChannel('Faults', { log: true });
  return Object.assign(Object.create(channel), { warn: (line: string) => lines.push(line) });
}

const summaries: readonly StoredSummary[] = ['a.md', 'b.md', 'c.md'].map((path) => ({
  folder: 'file:///notes',
  path,
  hash: 1,
  summary: undefined,
}));

async function load(folder: vscode.Uri, stamp: string): Promise<readonly string[]> {
  const paths: string[] = [];
  await new SummaryStore(folder, logInto([])).load(stamp, ({ path }) => paths.push(path));
  return paths;
}

test('of what was kept, nothing is believed that was cut off, made by others or is no text', async () => {
  const folder = workspaceUri('.kept');
  const file = vscode.Uri.joinPath(folder, 'summaries.jsonl');
  const all = ['a.md', 'b.md', 'c.md'];
  await new SummaryStore(folder, logInto([])).save('now', summaries);
  equal(await load(folder, 'now'), all);
  equal(await load(folder, 'before the update'), []);
  const whole = await vscode.workspace.fs.readFile(file);
  await vscode.workspace.fs.writeFile(file, whole.slice(0, whole.length - 10));
  equal(await load(folder, 'now'), []);
  await vscode.workspace.fs.writeFile(
    file,
    whole.map((byte) => byte ^ 0xff),
  );
  equal(await load(folder, 'now'), []);
  await vscode.workspace.fs.writeFile(file, new Uint8Array());
  equal(await load(folder, 'now'), []);
  // Two windows on one workspace: each writes the whole.
  await Promise.all([1, 2, 3].map(() => new SummaryStore(folder, logInto([])).save('now', summaries)));
  equal(await load(folder, 'now'), all);
  equal((await vscode.workspace.fs.readDirectory(folder)).length, 1);
});

test('where nothing can be kept, the log says so in words', async () => {
  const lines: string[] = [];
  await vscode.workspace.fs.writeFile(workspaceUri('.file'), new Uint8Array());
  await new SummaryStore(workspaceUri('.file'), logInto(lines)).save('now', summaries);
  equal(lines.length, 1);
});

test('a folder and a file that fail are told of once each; all around them is found', async () => {
  const files = new MemoryFiles();
  const registered = vscode.workspace.registerFileSystemProvider('faulty', files);
  for (const path of ['/good/a.md', '/good/deep/b.md', '/broken/c.md', '/good/broken.md'])
    files.write(path, 'x');
  files.failing = /broken/;
  const lines: string[] = [];
  const notes = new WorkspaceNotes(logInto(lines));
  const folder = vscode.Uri.from({ scheme: 'faulty', path: '/' });
  for (let i = 0; i < 2; i++) {
    const found = await notes.find({ folder, include: ['**/*.md'], exclude: [] });
    const paths = found.map(({ path }) => path).sort();
    equal(paths, ['/good/a.md', '/good/broken.md', '/good/deep/b.md']);
    equal(
      await Promise.all(found.map((uri) => notes.read(uri))).then((all) => all.filter(Boolean).length),
      2,
    );
  }
  equal(lines.length, 2);
  equal(
    lines.every((line) => /^Could not (list|read) faulty:\/\S*broken\S*: .*out of order/.test(line)),
    true,
  );
  registered.dispose();
});

/** Types in a document that no editor shows. */
async function retype(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const at = document.getText().indexOf(before);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + before.length));
  edit.replace(document.uri, range, after);
  equal([at >= 0, await vscode.workspace.applyEdit(edit)], [true, true]);
}

test('a config that is broken while it is typed takes nothing away', async () => {
  const text = '---\ntitle: A\ndate: 2025-09-31\n---\n\nHello.\n';
  const { document } = await openNote('hugo/content/posts/while-typing.md', text);
  const known = ['front-matter.invalid-date "2025-09-31"'];
  await untilEqual(known, () => problemsIn(document));
  const config = await vscode.workspace.openTextDocument(workspaceUri('hugo/hugo.toml'));
  await retype(config, 'title = ', 'title = = [[');
  await retype(document, 'Hello.', '{{< notthere >}}');
  await untilEqual([...known, 'shortcode.unknown "notthere"'], () => problemsIn(document));
  await retype(config, 'title = = [[', 'title = ');
  await retype(document, '{{< notthere >}}', 'Hello.');
  await untilEqual(known, () => problemsIn(document));
});
