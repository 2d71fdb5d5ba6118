import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All Markdown files below the folders that are there, as bytes. */
export function readNotes(folders: readonly string[]): readonly Uint8Array[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:md|markdown)$/.test(file))
        .sort()
        .map((file) => readFileSync(join(folder, file))),
    );
}
