import * as vscode from 'vscode';
import type { Grouping, Sorting, TalkFilter, TalkView } from '../../core/conference/tree/treeNodes';

/** Under which name the workspace remembers it. */
const key = 'conferenceNotes.talkView';

/** In which order one looks for something: people by name, subjects by weight, what has a date by date. */
const naturalSorting: Readonly<Record<Grouping, Sorting>> = {
  conference: 'newest',
  year: 'newest',
  series: 'newest',
  speaker: 'name',
  company: 'talks',
  tag: 'talks',
};

const groupings: readonly Grouping[] = ['conference', 'year', 'series', 'speaker', 'company', 'tag'];
const sortings: readonly Sorting[] = ['newest', 'name', 'talks'];
const filters: readonly TalkFilter[] = ['withoutRecording', 'withoutNotes', 'withProblems'];

/** How the sidebar is looked at: grouping, the order of each grouping, and filter, remembered with the workspace. */
export class TreeViewState implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Those that were chosen. */
  readonly #sortings = new Map<Grouping, Sorting>();
  #grouping: Grouping;
  #filter: TalkFilter | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(private readonly memento: vscode.Memento) {
    // What an older or newer version remembered may be anything.
    const stored = fieldsOf(memento.get(key));
    this.#grouping = groupings.find((name) => name === stored.get('grouping')) ?? 'conference';
    this.#filter = filters.find((name) => name === stored.get('filter'));
    const chosen = fieldsOf(stored.get('sortings'));
    for (const grouping of groupings) {
      const sorting = sortings.find((name) => name === chosen.get(grouping));
      if (sorting !== undefined) this.#sortings.set(grouping, sorting);
    }
    this.#tellMenus();
  }

  get view(): TalkView {
    const grouping = this.#grouping;
    const sorting = this.#sortings.get(grouping) ?? naturalSorting[grouping];
    return { grouping, sorting, filter: this.#filter };
  }

  /** Another grouping has the order that was last chosen for it. */
  groupBy(grouping: Grouping): void {
    this.#grouping = grouping;
    this.#tell();
  }

  sortBy(sorting: Sorting): void {
    this.#sortings.set(this.#grouping, sorting);
    this.#tell();
  }

  filterBy(filter: TalkFilter | undefined): void {
    this.#filter = filter;
    this.#tell();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #tell(): void {
    const { grouping, filter } = this.view;
    void this.memento.update(key, { grouping, filter, sortings: Object.fromEntries(this.#sortings) });
    this.#tellMenus();
    this.#changed.fire();
  }

  #tellMenus(): void {
    const { filter } = this.view;
    const { executeCommand } = vscode.commands;
    void executeCommand('setContext', 'conferenceNotes.isFiltered', filter !== undefined);
    void executeCommand('setContext', 'conferenceNotes.filter', filter);
  }
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
