import * as vscode from 'vscode';
import { findTalkNode } from '../../core/conference/tree/findTalkNode';
import type { NoteTreeNode, TalkTreeNode, TreeNode } from '../../core/conference/tree/treeNodes';
import type { Indexer } from '../index/indexer';
import { leftOutWords } from '../index/leftOutWords';
import type { NoteTexts } from '../workspace/noteTexts';
import type { WorkspaceSettings } from '../workspace/settings';
import type { Sites } from '../workspace/sites';
import { placeOf } from '../workspace/workspacePaths';
import { ConferencesTree, type Shown } from './conferencesTree';
import { registerTreeCommands } from './treeCommands';
import { registerTreeDecorations } from './treeDecorations';
import { registerTreeViewCommands, titleOfFilter } from './treeViewCommands';
import type { TreeViewState } from './treeViewState';

/** The view's id in package.json. */
const viewId = 'conferenceNotes.conferences';

/** A cursor that wanders through a note should not make the sidebar flicker. */
const followMs = 150;

type PlacedNode = NoteTreeNode | TalkTreeNode;

/** What the sidebar is made of. */
export interface ConferencesViewParts {
  readonly indexer: Indexer;
  readonly state: TreeViewState;
  readonly texts: NoteTexts;
  readonly settings: WorkspaceSettings;
  readonly sites: Sites;
}

/** The sidebar: conferences, their notes and talks. */
export function registerConferencesView(parts: ConferencesViewParts): vscode.Disposable {
  const { indexer, state, texts, sites } = parts;
  const tree = new ConferencesTree(indexer, state, texts, sites);
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: tree,
    canSelectMany: true,
    showCollapseAll: true,
  });
  return vscode.Disposable.from(
    tree,
    view,
    view.onDidExpandElement(({ element }) => tree.keepUnfolded(element, true)),
    view.onDidCollapseElement(({ element }) => tree.keepUnfolded(element, false)),
    showProgress(indexer),
    showMessage(view, tree, state, indexer),
    followEditor(view, tree, parts),
    registerTreeCommands(view, tree, texts),
    registerTreeViewCommands(state, indexer),
    registerTreeDecorations(indexer),
  );
}

/** A bar over the view while notes are read; whether there is anything to read decides what an empty view says. */
function showProgress(indexer: Indexer): vscode.Disposable {
  let isShown = false;
  const update = () => {
    const isReading = indexer.progress !== undefined;
    const { executeCommand } = vscode.commands;
    void executeCommand('setContext', 'conferenceNotes.isRead', !isReading);
    void executeCommand('setContext', 'conferenceNotes.isStopped', indexer.leftOut.isStopped);
    void executeCommand('setContext', 'conferenceNotes.hasNone', indexer.conferences().length === 0);
    if (!isReading || isShown) return;
    isShown = true;
    void vscode.window.withProgress({ location: { viewId } }, async () => {
      await indexer.settled();
      isShown = false;
    });
  };
  update();
  return indexer.onDidProgress(update);
}

/**
 * Says what a filter leaves, `3 talks without a recording`, and whether notes are missing from all this. With a message
 * VS Code doesn't show what we have to say of an empty view.
 */
function showMessage(
  view: vscode.TreeView<Shown>,
  tree: ConferencesTree,
  state: TreeViewState,
  indexer: Indexer,
): vscode.Disposable {
  const update = () => {
    const { filter } = state.view;
    const isEmpty = tree.roots.length === 0;
    const left = filter === undefined || isEmpty ? [] : [titleOfFilter(filter, tree.talkCount)];
    const missing = isEmpty && indexer.leftOut.isStopped ? undefined : leftOutWords(indexer.leftOut);
    view.message = [...left, ...(missing === undefined ? [] : [missing.text])].join(' · ');
  };
  return vscode.Disposable.from(
    tree.onDidChangeTreeData(update),
    state.onDidChange(update),
    indexer.onDidProgress(update),
  );
}

/**
 * Selects the talk in which the cursor stands, while the sidebar is seen and the setting wants it: once, when the cursor
 * comes to it. What the reader then folds or selects stays so until the cursor leaves the talk.
 */
function followEditor(
  view: vscode.TreeView<Shown>,
  tree: ConferencesTree,
  { settings, state, indexer }: ConferencesViewParts,
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The `subject` of the row that was shown last. */
  let followed: string | undefined;
  let hasJustCome = false;
  /** The rows are others than those that were followed: VS Code may have lost which was selected. */
  let isRenewed = false;
  /** The row at the top of what was selected last: a talk is shown again under the speaker under whom it was. */
  let chosenRoot: string | undefined;
  /** One after the other: of many at once VS Code shows an old one last. */
  let isRevealing = false;
  const follow = () => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || isRevealing || !view.visible || view.selection.length > 1) return;
    const { base, path } = placeOf(editor.document.uri);
    if (!settings.for(base).followEditor) return;
    const roots = [...tree.roots.filter(({ id }) => id === chosenRoot), ...tree.roots];
    const node = findTalkNode(roots, base.toString(), path, editor.selection.active);
    const isLost = isRenewed && view.selection.length === 0;
    isRenewed = false;
    if (node === undefined || (node.subject === followed && !isLost)) return;
    followed = node.subject;
    // A click on a note's row leads to where the cursor last stood in it.
    const isSelected = view.selection.some(
      (selected) => isRowOf(selected.node, node) || (hasJustCome && isRowOfNote(selected.node, node)),
    );
    hasJustCome = false;
    if (isSelected) return;
    void reveal(node);
  };
  const reveal = async (node: PlacedNode) => {
    isRevealing = true;
    try {
      await view.reveal(tree.shown(node), { select: true, focus: false });
      soon();
    } catch {
      // It is gone from the tree by now; the next change shows what is there instead.
      followed = undefined;
    } finally {
      isRevealing = false;
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(follow, followMs);
  };
  const anew = () => {
    followed = undefined;
    hasJustCome = true;
    // Should VS Code never have answered.
    isRevealing = false;
    soon();
  };
  const renewed = () => {
    isRenewed = true;
    soon();
  };
  void indexer.settled().then(renewed);
  return vscode.Disposable.from(
    new vscode.Disposable(() => clearTimeout(timer)),
    vscode.window.onDidChangeActiveTextEditor(anew),
    view.onDidChangeVisibility(anew),
    vscode.window.onDidChangeTextEditorSelection(soon),
    view.onDidChangeSelection(({ selection: [selected] }) => {
      if (selected !== undefined) chosenRoot = rootOf(selected.node).id;
    }),
    tree.onDidChangeTreeData(soon),
    state.onDidChange(renewed),
  );
}

function rootOf(node: TreeNode): TreeNode {
  return node.parent === undefined ? node : rootOf(node.parent);
}

/** Whether the row stands for the same thing: under another speaker of the talk, as it may be. */
function isRowOf(row: TreeNode, node: PlacedNode): boolean {
  return 'subject' in row && row.subject === node.subject;
}

/** Whether the row is that of the note which holds the talk. */
function isRowOfNote(row: TreeNode, { folder, note }: PlacedNode): boolean {
  return row.kind === 'note' && row.folder === folder && row.note.path === note.path;
}
