import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { jekyllCases, jekyllFiles, jekyllFrontMatter } from './jekyllCases';

/** The HTML that real Jekyll makes of each case's body. */
export function askJekyll(): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-preview-'));
  try {
    for (const [path, text] of Object.entries(jekyllFiles)) write(folder, path, text);
    for (const [i, body] of jekyllCases.entries())
      write(
        folder,
        `case/c${i}.md`,
        `---\n${jekyllFrontMatter}\npermalink: /case/c${i}.html\n---\n\n${body}\n`,
      );
    const env = { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8' };
    execFileSync('jekyll', ['build', '--quiet'], {
      cwd: folder,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return Object.fromEntries(
      jekyllCases.map((body, i) => [body, readFileSync(join(folder, `_site/case/c${i}.html`), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
