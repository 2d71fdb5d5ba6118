import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type HugoSite, hugoFrontMatter, hugoPages } from './hugoCases';

/** A site's whole config. */
export function configOf({ top = '', config }: HugoSite): string {
  return `${top}\n${common}${config}\n`;
}

const common = `baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[params]
hello = "wor<ld"
[params.nested]
deep = "sea"
`;

/** The HTML that real Hugo makes of each case's body. */
export function askHugo(site: HugoSite): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-preview-'));
  try {
    write(folder, 'config.toml', configOf(site));
    write(folder, 'layouts/_default/single.html', '<main>{{ .Content }}</main>');
    write(folder, 'layouts/_default/list.html', 'x');
    write(folder, 'layouts/index.html', 'x');
    for (const [path, text] of Object.entries(hugoPages)) write(folder, path, text);
    for (const [i, body] of site.cases.entries())
      write(folder, `content/case/c${i}.md`, `---\n${hugoFrontMatter}\n---\n\n${body}\n`);
    execFileSync('hugo', ['--quiet'], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
    return Object.fromEntries(
      site.cases.map((body, i) => {
        const html = readFileSync(join(folder, `public/case/c${i}/index.html`), 'utf8');
        return [body, html.replace(/^<main>|<\/main>\s*$/g, '')];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
