import * as vscode from 'vscode';
import { readSettings, type Settings } from '../../core/settings/settings';
import { fileNameOf } from '../../core/text/paths';

/** The section of the settings that are ours. */
const section = 'conferenceNotes';

/** The one that reads settings. They may differ from folder to folder of a workspace. */
export class WorkspaceSettings implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #byFolder = new Map<string, Settings>();
  readonly #watch: vscode.Disposable;

  /** Fires when any of our settings has another value. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#watch = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(section)) return;
      this.#byFolder.clear();
      this.#changed.fire();
    });
  }

  /** As they hold for the files in `folder`. */
  for(folder: vscode.Uri): Settings {
    const key = folder.toString();
    const known = this.#byFolder.get(key);
    if (known !== undefined) return known;
    const configuration = vscode.workspace.getConfiguration(section, folder);
    const settings = readSettings((name) => plainCopy(configuration.get(name)), fileNameOf(folder.path));
    this.#byFolder.set(key, settings);
    return settings;
  }

  dispose(): void {
    this.#watch.dispose();
    this.#changed.dispose();
  }
}

/**
 * VS Code hands out proxies that forget what stands below a key with a dot in it, such as a glob, when they are asked for
 * JSON.
 */
function plainCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainCopy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plainCopy(part)]));
}
