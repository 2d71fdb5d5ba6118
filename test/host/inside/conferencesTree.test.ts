/** What VS Code asks of the sidebar's rows, and in which order, is chance: here a test asks. */
import * as vscode from 'vscode';
import { Indexer } from '../../../src/extension/index/indexer';
import { SummaryStore } from '../../../src/extension/index/summaryStore';
import { ConferencesTree, type Shown } from '../../../src/extension/sidebar/conferencesTree';
import { TreeViewState } from '../../../src/extension/sidebar/treeViewState';
import { FileEvents } from '../../../src/extension/workspace/fileEvents';
import { NoteTexts } from '../../../src/extension/workspace/noteTexts';
import { WorkspaceSettings } from '../../../src/extension/workspace/settings';
import { Sites } from '../../../src/extension/workspace/sites';
import { WorkspaceNotes } from '../../../src/extension/workspace/workspaceNotes';
import { equal, test, until, untilEqual } from './hostTest';
import { openNote, replace } from './notes';

const note = `---
title: Rowconf 2033
date: 2033-02-03
conference: Rowconf 2033
---

## A Talk Half - Robin Example, Acme
`;

/** The extension's own tree over an index of its own; no tooltip is asked for, so it gets no texts. */
function setUp() {
  const log = vscode.window.createOutputChannel('Conferences tree', { log: true });
  const [settings, events, files] = [new WorkspaceSettings(), new FileEvents(), new WorkspaceNotes(log)];
  const indexer = new Indexer({ files, settings, events, store: new SummaryStore(undefined, log), log });
  const sites = new Sites(files, log, events, settings);
  const state = new TreeViewState({ keys: () => [], get: () => undefined, update: async () => {} });
  const tree = new ConferencesTree(indexer, state, Object.create(NoteTexts.prototype), sites);
  return { tree, indexer, all: vscode.Disposable.from(tree, state, sites, indexer, events, settings, log) };
}

/** The talks of the conference of this name, as the tree has them. */
async function talksOf(tree: ConferencesTree, name: string): Promise<readonly Shown[]> {
  const conference = (await tree.getChildren()).find(
    ({ node }) => node.kind === 'conference' && node.conference.name === name,
  );
  if (conference === undefined) return [];
  const notes = await tree.getChildren(conference);
  return (await Promise.all(notes.map((shown) => tree.getChildren(shown)))).flat();
}

const titleOf = ({ node }: Shown): string | undefined => (node.kind === 'talk' ? node.talk.title : undefined);

test('who still looks for a row that is gone takes nothing back of what is above it', async () => {
  const editor = await openNote('hugo/content/posts/rowconf-2033.md', note);
  const { tree, indexer, all } = setUp();
  await indexer.settled();
  await until('all conferences', () => tree.roots.length === indexer.conferences().length);
  const conference = (await tree.getChildren()).find(
    ({ node }) => node.kind === 'conference' && node.conference.name === 'Rowconf 2033',
  );
  if (conference === undefined) throw new Error('The conference is not in the tree');
  const talksNow = async (): Promise<readonly Shown[]> => {
    const notes = await tree.getChildren(conference);
    return (await Promise.all(notes.map((shown) => tree.getChildren(shown)))).flat();
  };
  const [gone] = await talksNow();
  equal(gone && titleOf(gone), 'A Talk Half');
  await replace(editor, 'Half', 'Typed');
  await until('its end', () => {
    const { node } = conference;
    return node.kind === 'conference' && node.notes[0]?.talks[0]?.title === 'A Talk Typed';
  });
  for (let row = gone; row !== undefined; row = tree.getParent(row));
  equal((await talksNow()).map(titleOf), ['A Talk Typed']);
  all.dispose();
});

test('"Refactor…" and the menu take a heading out of the talks, and undo brings it back', async () => {
  const text = note.replaceAll('2033', '2034').replaceAll('Rowconf', 'Listconf');
  const editor = await openNote('hugo/content/posts/listconf-2034.md', `${text}\n## Tides - Bo Lind\n`);
  const { tree, indexer, all } = setUp();
  await indexer.settled();
  const talks = async () => (await talksOf(tree, 'Listconf 2034')).map(titleOf);
  await untilEqual(['A Talk Half', 'Tides'], talks);
  const { document } = editor;
  const at = document.positionAt(document.getText().indexOf('Tides'));
  const edit = await until('the refactoring', async () => {
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.RefactorRewrite.value,
    );
    return actions.find(({ title }) => title === 'List the talks in the front matter, without this one')
      ?.edit;
  });
  await vscode.workspace.applyEdit(edit);
  await untilEqual(['A Talk Half'], talks);
  await vscode.commands.executeCommand('undo');
  await untilEqual(['A Talk Half', 'Tides'], talks);
  const [first] = await talksOf(tree, 'Listconf 2034');
  await vscode.commands.executeCommand('conferenceNotes.takeOutTalk', first);
  await untilEqual(['Tides'], talks);
  await vscode.commands.executeCommand('undo');
  await untilEqual(['A Talk Half', 'Tides'], talks);
  all.dispose();
});

test('an overview leads to the headings of its talks, by the names that VS Code gives them', async () => {
  const titles = [
    'Tides & *Pools*',
    '`tick` of the Clock',
    '[Fog](https://fog.example/f_g) Revisited',
    'Über Größe',
  ];
  const more = ['🚀 Rockets: Why? How!', 'snake_case Done Right', 'A Talk Half', 'AT&amp;T <b>Lines</b>'];
  // Two of the same title are two where something is written about both.
  const said = '\nIt was good, and I would go and see it again.\n';
  const headings = [...titles, ...more].map((title) => `\n## ${title} - Robin Example, Acme\n${said}`);
  const text = [note.replaceAll('2033', '2035').replaceAll('Rowconf', 'Linkconf'), said, ...headings].join(
    '',
  );
  const { document } = await openNote('hugo/content/posts/linkconf-2035.md', text);
  const { tree, indexer, all } = setUp();
  await indexer.settled();
  const conference = await until('the conference', async () =>
    (await tree.getChildren()).find(
      ({ node }) => node.kind === 'conference' && node.conference.name === 'Linkconf 2035',
    ),
  );
  await vscode.commands.executeCommand('conferenceNotes.showOverview', conference);
  const html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
  const ids = [...html.matchAll(/<h2[^>]* id="([^"]*)"/g)].map(([, id]) => id);
  equal(ids.length, 9);
  await untilEqual(ids, async () => {
    const overview = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'conference-notes');
    const links = overview
      ?.getText()
      .matchAll(/^\| \[.*\]\(\/hugo\/content\/posts\/linkconf-2035\.md#(.*?)\)/gm);
    return [...(links ?? [])].map(([, anchor = '']) => decodeURIComponent(anchor));
  });
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  all.dispose();
});
