import * as vscode from 'vscode';
import { equal, test, until, untilEqual } from './hostTest';
import { MemoryFiles } from './memoryFiles';
import { problemsIn } from './notes';

/** A Hugo site that lies on no disk, beside a folder that does. */
const files = new MemoryFiles();

const note = `---
title: CloudConf 2031
date: 2025-02-03
conference: CloudConf 2031
---

![](/images/there.png) ![](/images/gone.png)

- [Umbrellas at Scale](https://video.example/clouds) - Robin Example, Acme
- [Hail as a Service](https://video.example/clouds2) - Kim Sample, Acme
`;

async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'memx', path }));
  await vscode.window.showTextDocument(document);
  return document;
}

async function talks(query: string): Promise<readonly string[]> {
  const symbols = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return symbols
    .filter(({ kind }) => kind === vscode.SymbolKind.Event)
    .map(({ name, containerName, location }) => `${name} @ ${containerName} @ ${location.uri.scheme}`);
}

test('a site without a disk is found by walking, and its pictures are known', async () => {
  vscode.workspace.registerFileSystemProvider('memx', files);
  files.write('/hugo.toml', 'baseURL = "https://example.com/"\n');
  files.write('/static/images/there.png', 'x');
  files.write('/content/posts/cloudconf-2031.md', note);
  files.write(
    '/content/posts/other.md',
    '---\ntitle: Other\ndate: 2025-01-01\n---\n\n![](/images/gone.png)\n',
  );
  const document = await open('/content/posts/other.md');
  await untilEqual(['image.missing "/images/gone.png"'], () => problemsIn(document));
});

test('a Hugo site and a Jekyll site in one window each keep their own rules', async () => {
  files.write(
    '/content/posts/tags.md',
    '---\ntitle: Tags\ndate: 2025-01-01\n---\n\n{% include card.html %}\n',
  );
  await untilEqual(['liquid.not-in-hugo "{% include card.html %}"'], async () =>
    problemsIn(await open('/content/posts/tags.md')),
  );
  const post = onDisk('_posts/2020-05-06-barrels.md');
  const text = '---\ntitle: Barrels\n---\n\n{{< figure src="/a.png" >}}\n';
  await vscode.workspace.fs.writeFile(post, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(post);
  await vscode.window.showTextDocument(document);
  await untilEqual(['liquid.hugo-shortcode "{{< figure src="/a.png" >}}"'], () => problemsIn(document));
  await vscode.workspace.fs.delete(post);
  files.remove('/content/posts/tags.md');
});

test('talks of all folders are found, on a disk or not', async () => {
  await untilEqual(['Umbrellas at Scale @ CloudConf 2031 @ memx'], () => talks('umbrellas at'));
  await until('the talk on the disk', async () => (await talks('disks at')).length === 1);
});

test('a note that changes where nobody watches but its file system is read again', async () => {
  const before = files.reads;
  files.write('/content/posts/cloudconf-2031.md', note.replace('Umbrellas at Scale', 'Foghorns at Scale'));
  await untilEqual(['Foghorns at Scale @ CloudConf 2031 @ memx'], () => talks('foghorns at'));
  equal(files.reads - before < 5, true);
  files.remove('/content/posts/cloudconf-2031.md');
  await untilEqual([], () => talks('foghorns at'));
});

test('a disk that takes its time keeps nobody waiting', async () => {
  let open = () => {};
  files.gate = new Promise((resolve) => {
    open = resolve;
  });
  // More than are read at a time.
  for (let i = 0; i < 80; i++) files.write(`/content/posts/slow-${i}.md`, 'Nothing to see.');
  files.write('/content/posts/slow.md', note.replace('Umbrellas at Scale', 'Icicles at Scale'));
  const quick = note.replace('Umbrellas at Scale', 'Sprints at Scale');
  await vscode.workspace.fs.writeFile(onDisk('quick.md'), new TextEncoder().encode(quick));
  await until('the talk on the disk', async () => (await talks('sprints at')).length === 1);
  equal(await talks('icicles at'), []);
  open();
  await untilEqual(['Icicles at Scale @ CloudConf 2031 @ memx'], () => talks('icicles at'));
  await vscode.workspace.fs.delete(onDisk('quick.md'));
});

/** A file of the folder that lies on a disk. */
function onDisk(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme !== 'memx');
  if (folder === undefined) throw new Error('There is no such folder');
  return vscode.Uri.joinPath(folder.uri, path);
}

test('the samples are copied to where there is no disk, and their talks are found', async () => {
  const folder = vscode.Uri.from({ scheme: 'memx', path: '/' });
  void vscode.commands.executeCommand('conferenceNotes.trySamples', folder);
  await untilEqual(['My Pager Is a Lamp @ HarborConf 2025 @ memx'], () => talks('my pager'));
  const picture = 'static/images/harborconf-2025/lighthouse.png';
  const extension = vscode.extensions.getExtension('conference-notes.conference-notes');
  const read = async (uri: vscode.Uri) => [...(await vscode.workspace.fs.readFile(uri))];
  const packed = await read(vscode.Uri.joinPath(extension?.extensionUri ?? folder, 'samples/hugo', picture));
  const copied = vscode.Uri.joinPath(folder, 'conference-notes-samples', picture);
  await untilEqual(packed, () => read(copied).catch(() => undefined));
});
