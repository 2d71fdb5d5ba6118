import * as vscode from 'vscode';
import { conferenceMarkdownOf, talkMarkdownOf } from '../../core/conference/tree/talkText';
import { childrenOf, inTreeOrder } from '../../core/conference/tree/talkTree';
import type { NoteTreeNode, TalkTreeNode, TreeNode } from '../../core/conference/tree/treeNodes';
import type { NoteTexts } from '../workspace/noteTexts';
import { toVscodeRange } from '../workspace/ranges';
import type { ConferencesTree, Shown } from './conferencesTree';
import { uriOfNode } from './treeItems';

/** The sidebar's context menu. Each command takes what is selected, or what the menu was opened on. */
export function registerTreeCommands(
  view: vscode.TreeView<Shown>,
  tree: ConferencesTree,
  texts: NoteTexts,
): vscode.Disposable {
  const register = (name: string, run: (nodes: readonly TreeNode[]) => unknown) =>
    vscode.commands.registerCommand(
      `conferenceNotes.${name}`,
      (clicked?: Shown, selected: readonly Shown[] = clicked === undefined ? view.selection : [clicked]) => {
        const nodes = selected.map(({ node }) => node);
        return run(inTreeOrder(tree.roots, nodes));
      },
    );
  return vscode.Disposable.from(
    register('openToSide', openToSide),
    register('openRecording', (nodes) => openAddresses(nodes, 'video')),
    register('openSlides', (nodes) => openAddresses(nodes, 'slides')),
    register('openTalkPage', (nodes) => openAddresses(nodes, 'link')),
    register('copyLink', (nodes) => copy(linksOf(nodes))),
    register('copyAsMarkdown', async (nodes) => copy(await markdownOf(nodes, texts))),
    register('revealInExplorer', ([node]) => {
      const uri = uriOfFirst(node);
      if (uri !== undefined) return vscode.commands.executeCommand('revealInExplorer', uri);
    }),
  );
}

type Placed = NoteTreeNode | TalkTreeNode;

function isPlaced(node: TreeNode): node is Placed {
  return node.kind === 'note' || node.kind === 'talk';
}

/** The file of a note or talk; of a conference, its first note's. */
export function uriOfFirst(node: TreeNode | undefined): vscode.Uri | undefined {
  if (node === undefined) return undefined;
  if (isPlaced(node)) return uriOfNode(node);
  return uriOfFirst(childrenOf(node)[0]);
}

/** All in the one group beside this one, each file once: at the first of its talks. */
async function openToSide(nodes: readonly TreeNode[]): Promise<void> {
  let viewColumn = vscode.ViewColumn.Beside;
  const opened = new Set<string>();
  for (const node of nodes.filter(isPlaced)) {
    const uri = uriOfNode(node);
    if (opened.has(uri.toString())) continue;
    opened.add(uri.toString());
    const selection = node.kind === 'talk' ? toVscodeRange(node.talk.range) : new vscode.Range(0, 0, 0, 0);
    const options = { viewColumn, selection: new vscode.Range(selection.start, selection.start) };
    await vscode.commands.executeCommand('vscode.open', uri, { ...options, preview: nodes.length === 1 });
    viewColumn = vscode.ViewColumn.Active;
  }
}

async function openAddresses(nodes: readonly TreeNode[], which: 'video' | 'slides' | 'link'): Promise<void> {
  for (const node of nodes) {
    const address = node.kind === 'talk' ? node.talk[which] : undefined;
    // A note is anybody's text: what it gives as a recording is only opened if it is a page.
    if (address !== undefined && /^https?:\/\//i.test(address))
      await vscode.env.openExternal(vscode.Uri.parse(address));
  }
}

/** One a line, each once. */
function linksOf(nodes: readonly TreeNode[]): string {
  return [...new Set(nodes.flatMap((node) => linkOf(node) ?? []))].join('\n');
}

/** Where others can see it: the recording, else the programme's page, else its place in the notes. */
function linkOf(node: TreeNode): string | undefined {
  if (!isPlaced(node)) return undefined;
  if (node.kind === 'note') return node.note.path;
  const { video, link, slides, range } = node.talk;
  return video ?? link ?? slides ?? `${node.note.path}#L${range.start.line + 1}`;
}

async function markdownOf(nodes: readonly TreeNode[], texts: NoteTexts): Promise<string> {
  const parts = await Promise.all(nodes.map((node) => partOf(node, texts)));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

async function partOf(node: TreeNode, texts: NoteTexts): Promise<string> {
  if (node.kind === 'group') return markdownOf(childrenOf(node), texts);
  if (node.kind === 'conference') {
    const notes = childrenOf(node).map(async (child) => ({
      title: child.kind === 'note' ? child.note.title : '',
      text: await partOf(child, texts),
    }));
    return conferenceMarkdownOf(node.conference.name, await Promise.all(notes));
  }
  const note = await texts.read(uriOfNode(node));
  if (note === undefined) return '';
  if (node.kind === 'note') return note.text.slice(note.bodyStart).trim();
  return talkMarkdownOf(note, node.talk, node.note.talks);
}

async function copy(text: string): Promise<void> {
  if (text.trim() === '') return;
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 2000);
}
