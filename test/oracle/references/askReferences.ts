import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ReferenceAnswers, ReferenceSite } from './referenceCases';

/** Hugo goes on where it finds no page, and writes a mark in its place. */
const preamble =
  'baseURL = "https://example.org/"\nrefLinksErrorLevel = "WARNING"\nrefLinksNotFoundURL = "missing"\n';
const template =
  '{{ with .File }}ORACLE{{ dict "file" .Filename "content" $.Content | jsonify | safeHTML }}{{ end }}';

/** The files of the site without its pages. */
export function siteFiles({ config }: ReferenceSite): ReadonlyMap<string, string> {
  return new Map([['config.toml', preamble + config]]);
}

/** Builds the site with the Hugo on this machine, each reference in each of its notes. */
export function askReferences(site: ReferenceSite): ReferenceAnswers {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-references-'));
  try {
    for (const [path, text] of siteFiles(site)) write(folder, path, text);
    write(folder, 'layouts/_default/single.html', template);
    write(folder, 'layouts/_default/list.html', template);
    for (const [path, lines] of Object.entries(site.pages))
      write(folder, path, `---\n${lines}\n---\n${site.notes.includes(path) ? callsOf(site) : ''}`);
    execFileSync('hugo', ['--source', folder], { stdio: 'ignore' });
    return answersIn(folder, site);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function callsOf({ references }: ReferenceSite): string {
  return references.map((reference, i) => `@${i}@{{< relref "${reference}" >}}@\n`).join('');
}

function answersIn(folder: string, { notes, references }: ReferenceSite): ReferenceAnswers {
  const answers: Record<string, string | null> = {};
  for (const { file, content } of publishedIn(join(folder, 'public'))) {
    const note = file.slice(folder.length + 1);
    if (!notes.includes(note)) continue;
    for (const [, index, address = ''] of content.matchAll(/@(\d+)@(.*?)@/g))
      answers[`${note} ${references[Number(index)]}`] = address === 'missing' ? null : decodeURI(address);
  }
  return answers;
}

function publishedIn(output: string): readonly { readonly file: string; readonly content: string }[] {
  return readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .filter((text) => text.startsWith('ORACLE'))
    .map((text) => JSON.parse(text.slice('ORACLE'.length)));
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
