import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'jsonc-parser';
import { isTooDeep } from '../core/frontMatter/nesting';
import { readSettings, type Settings } from '../core/settings/settings';
import { decodeText } from './readText';
import { UnreadablePath } from './unreadablePath';

const section = 'conferenceNotes.';

/**
 * The settings that the editor would use in `folder`: of the nearest `.vscode/settings.json` (at most up to the top of
 * the repository), or of the file that `--config` names. Its keys may be written with or without `conferenceNotes.`.
 * `root` is the name of the folder that paths start from.
 */
export function settingsFor(folder: string, config: string | undefined, root: string): Settings {
  const file = config ?? nearestSettings(folder);
  if (file === undefined) return readSettings(() => undefined, root);
  const values = keysOf(file);
  return readSettings((key) => values.get(section + key) ?? values.get(key), root);
}

function nearestSettings(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, '.vscode', 'settings.json');
    if (existsSync(file)) return file;
    if (existsSync(join(at, '.git')) || dirname(at) === at) return undefined;
  }
}

/** VS Code allows comments and closing commas; a broken file counts as far as it can be read, as in the editor. */
function keysOf(file: string): ReadonlyMap<string, unknown> {
  const text = readWhole(file);
  if (isTooDeep(text)) return new Map();
  const value: unknown = parse(text, [], { allowTrailingComma: true });
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value));
}

function readWhole(file: string): string {
  try {
    return decodeText(readFileSync(file)).text;
  } catch (error) {
    throw UnreadablePath.from(file, error);
  }
}
