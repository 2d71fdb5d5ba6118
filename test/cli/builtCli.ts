import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { buildSync } from 'esbuild';

/** What a run of the command line came to. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The user that owns nothing. */
const nobody = 65534;

/** A file's text or bytes, or `{ link }` to another path. */
export type Content = string | Buffer | { readonly link: string };

/** Builds the command line once for a test file, as `npm run build` does, and runs it as a process of its own. */
export class BuiltCli {
  readonly #home = mkdtempSync(join(tmpdir(), 'conference-notes-cli-'));
  readonly #file = join(this.#home, 'cli.js');
  #folders = 0;

  constructor() {
    buildSync({
      entryPoints: ['src/cli/main.ts'],
      outfile: this.#file,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022',
      mainFields: ['module', 'main'],
      logLevel: 'warning',
    });
    after(() => rmSync(this.#home, { recursive: true, force: true }));
  }

  /** A new folder with these files in it. */
  folder(files: Readonly<Record<string, Content>>): string {
    this.#folders += 1;
    const folder = join(this.#home, `work-${this.#folders}`);
    // Ends the search for settings and sites above.
    mkdirSync(join(folder, '.git'), { recursive: true });
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      if (typeof content === 'string' || Buffer.isBuffer(content)) writeFileSync(join(folder, path), content);
      else symlinkSync(content.link, join(folder, path));
    }
    return folder;
  }

  run(cwd: string, ...args: readonly string[]): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.#file, ...args], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    return { code: status, out: stdout, err: stderr };
  }

  /** Runs it as somebody who may not read everything, where the tests are run by one who may. */
  runUnprivileged(cwd: string, ...args: readonly string[]): Run {
    for (const folder of [this.#home, cwd]) chmodSync(folder, 0o755);
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.#file, ...args], {
      cwd,
      encoding: 'utf8',
      ...(process.getuid?.() === 0 ? { uid: nobody } : {}),
    });
    return { code: status, out: stdout, err: stderr };
  }

  /** Runs it with the shell's plumbing: `$CLI check | head -n 1`. */
  shell(cwd: string, script: string): Run {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, CLI: `${process.execPath} ${this.#file}` },
    });
    return { code: status, out: stdout, err: stderr };
  }
}

/** A file's bytes. */
export function bytesOf(folder: string, path: string): Buffer {
  return readFileSync(join(folder, path));
}
