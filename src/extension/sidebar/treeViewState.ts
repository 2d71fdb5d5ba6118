import * as vscode from 'vscode';
import type { Grouping, Sorting, TalkFilter, TalkView } from '../../core/conference/talkTree';

/** Under which name the workspace remembers it. */
const key = 'conferenceNotes.talkView';

const plainView: TalkView = { grouping: 'conference', sorting: 'newest', filter: undefined };

const groupings: readonly Grouping[] = ['conference', 'year', 'series', 'speaker', 'company', 'tag'];
const sortings: readonly Sorting[] = ['newest', 'name', 'talks'];
const filters: readonly TalkFilter[] = ['withoutRecording', 'withoutNotes', 'withProblems'];

/** How the sidebar is looked at: grouping, order and filter, remembered with the workspace. */
export class TreeViewState implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  #view: TalkView;

  readonly onDidChange = this.#changed.event;

  constructor(private readonly memento: vscode.Memento) {
    this.#view = readView(memento.get(key));
    this.#tellMenus();
  }

  get view(): TalkView {
    return this.#view;
  }

  change(change: Partial<TalkView>): void {
    this.#view = { ...this.#view, ...change };
    void this.memento.update(key, this.#view);
    this.#tellMenus();
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #tellMenus(): void {
    const { filter } = this.#view;
    const { executeCommand } = vscode.commands;
    void executeCommand('setContext', 'conferenceNotes.isFiltered', filter !== undefined);
    void executeCommand('setContext', 'conferenceNotes.filter', filter);
  }
}

/** What an older or newer version remembered may be anything. */
function readView(value: unknown): TalkView {
  if (typeof value !== 'object' || value === null) return plainView;
  const stored = new Map<string, unknown>(Object.entries(value));
  return {
    grouping: groupings.find((name) => name === stored.get('grouping')) ?? plainView.grouping,
    sorting: sortings.find((name) => name === stored.get('sorting')) ?? plainView.sorting,
    filter: filters.find((name) => name === stored.get('filter')),
  };
}
