import * as vscode from 'vscode';
import { childrenOf, rootsOf } from '../../core/conference/tree/talkTree';
import type { FoundNote, TreeNode } from '../../core/conference/tree/treeNodes';
import type { Indexer } from '../index/indexer';
import type { NoteTexts } from '../workspace/noteTexts';
import { atMost } from '../workspace/promises';
import type { Sites } from '../workspace/sites';
import { publishMarkOf } from './publishMarks';
import { talkTooltip } from './talkTooltip';
import { notesWithProblems } from './treeDecorations';
import { isPage, treeItemOf } from './treeItems';
import type { TreeViewState } from './treeViewState';

/** What VS Code holds of a node: always the same object, whose node is renewed when its conference changes. */
export interface Shown {
  node: TreeNode;
}

/** The first look at the sidebar may wait this long for the index, so that it doesn't start by being empty. */
const patienceMs = 250;

/** With more conferences changed than this, all are shown anew. */
const maxSingleChanges = 8;

/** Conferences → notes → talks, as the sidebar wants them. */
export class ConferencesTree implements vscode.TreeDataProvider<Shown>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Shown | undefined>();
  readonly #shown = new Map<string, Shown>();
  /** By id: what the reader unfolded, or folded. VS Code forgets it when another grouping takes the rows away. */
  readonly #isUnfolded = new Map<string, boolean>();
  readonly #watch: vscode.Disposable;
  /** `undefined` until VS Code or the index asks for them. */
  #roots: readonly TreeNode[] | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    private readonly indexer: Indexer,
    private readonly state: TreeViewState,
    private readonly texts: NoteTexts,
    private readonly sites: Sites,
  ) {
    this.#watch = vscode.Disposable.from(
      indexer.onDidChange(() => this.#renew()),
      state.onDidChange(() => this.#renew()),
      // Whether a page is published is the site's to say.
      sites.onDidChange(() => this.#changed.fire(undefined)),
      vscode.languages.onDidChangeDiagnostics(() => {
        if (state.view.filter === 'withProblems') this.#renew();
      }),
    );
  }

  /** The first level, as it was last made. */
  get roots(): readonly TreeNode[] {
    return this.#roots ?? [];
  }

  /** How many talks pass the filter; each once, though a grouping shows it under each of its speakers. */
  get talkCount(): number {
    const conferences = this.#makeRoots('conference');
    return conferences.reduce((count, node) => count + ('talkCount' in node ? node.talkCount : 0), 0);
  }

  getTreeItem({ node }: Shown): vscode.TreeItem {
    const item = treeItemOf(node, this.sites);
    const isUnfolded = this.#isUnfolded.get(node.id);
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    if (isUnfolded !== undefined && item.collapsibleState !== None)
      item.collapsibleState = isUnfolded ? Expanded : Collapsed;
    return item;
  }

  /** When the reader has unfolded or folded a row: it comes back so. */
  keepUnfolded({ node }: Shown, isUnfolded: boolean): void {
    this.#isUnfolded.set(node.id, isUnfolded);
  }

  async getChildren(parent?: Shown): Promise<Shown[]> {
    if (parent !== undefined) return childrenOf(parent.node).map((node) => this.shown(node));
    await atMost(this.indexer.ready(), patienceMs);
    // Later ones are made where their differences are told.
    this.#roots ??= this.#makeRoots();
    return this.#roots.map((node) => this.shown(node));
  }

  /** VS Code may ask it of a row that is gone by now, while it still looks for that: what is above has been renewed since. */
  getParent({ node }: Shown): Shown | undefined {
    const { parent } = node;
    return parent === undefined ? undefined : (this.#shown.get(parent.id) ?? this.shown(parent));
  }

  async resolveTreeItem(item: vscode.TreeItem, { node }: Shown): Promise<vscode.TreeItem> {
    if (node.kind !== 'talk') return item;
    const mark = isPage(node) ? publishMarkOf(node, this.sites) : undefined;
    item.tooltip = await talkTooltip(node, this.texts, mark);
    return item;
  }

  /** The object that VS Code knows the node by. */
  shown(node: TreeNode): Shown {
    const known = this.#shown.get(node.id);
    if (known === undefined) {
      const shown = { node };
      this.#shown.set(node.id, shown);
      return shown;
    }
    known.node = node;
    return known;
  }

  dispose(): void {
    this.#watch.dispose();
    this.#changed.dispose();
  }

  #makeRoots(grouping = this.state.view.grouping): readonly TreeNode[] {
    const view = { ...this.state.view, grouping };
    const hasProblems = view.filter === 'withProblems' ? notesWithProblems() : () => false;
    return rootsOf(this.indexer.conferences(), view, hasProblems);
  }

  /** Tells VS Code what is different: single conferences where it can, all of them otherwise. */
  #renew(): void {
    const before = this.roots;
    const roots = this.#makeRoots();
    this.#roots = roots;
    const different = roots.filter((node, i) => !isSame(node, before[i]));
    const isOrderSame = before.length === roots.length && roots.every(({ id }, i) => id === before[i]?.id);
    if (isOrderSame && different.length <= maxSingleChanges)
      for (const node of different) this.#changed.fire(this.shown(node));
    else {
      this.#shown.clear();
      this.#changed.fire(undefined);
    }
  }
}

/** Only conferences can be told to be the same: the catalog keeps the talks of notes that have not changed. */
function isSame(node: TreeNode, before: TreeNode | undefined): boolean {
  if (node.kind !== 'conference' || before?.kind !== 'conference') return false;
  const { name, place } = node.conference;
  return (
    name === before.conference.name &&
    place === before.conference.place &&
    node.notes.length === before.notes.length &&
    node.notes.every((found, i) => isSameNote(found, before.notes[i]))
  );
}

function isSameNote({ note, talks }: FoundNote, before: FoundNote | undefined): boolean {
  return (
    before !== undefined &&
    note.path === before.note.path &&
    talks.length === before.talks.length &&
    talks.every((talk, i) => talk === before.talks[i]) &&
    note.talks === before.note.talks &&
    note.title === before.note.title &&
    note.day === before.note.day &&
    note.date === before.note.date &&
    note.isDraft === before.note.isDraft &&
    note.publishFacts === before.note.publishFacts
  );
}
