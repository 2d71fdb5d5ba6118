import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OracleAnswer, OracleSite } from './oracleSites';

/** A page as the generator published it. */
interface Published {
  readonly path: string;
  /** Its address, below the site's base path. */
  readonly url: string;
  readonly content: string;
}

/** Builds the site with the real generator and looks at what it made. */
export function askGenerator(site: OracleSite): OracleAnswer {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-site-'));
  try {
    write(folder, site.config.path, site.config.text);
    for (const [path, lines] of Object.entries(site.pages))
      write(folder, path, `---\n${lines}\n---\n${bodyOf(site)}`);
    for (const path of site.files) write(folder, path, path);
    const published = site.generator === 'hugo' ? buildHugo(folder, site) : buildJekyll(folder);
    const output = join(folder, site.generator === 'hugo' ? 'public' : '_site');
    return answerOf(site, published, output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function answerOf(site: OracleSite, published: readonly Published[], output: string): OracleAnswer {
  const byPath = new Map(published.map((page) => [page.path, page]));
  const urls: Record<string, string | null> = {};
  const served: Record<string, string | null> = {};
  for (const path of Object.keys(site.pages)) {
    const page = byPath.get(path);
    urls[path] = page?.url ?? null;
    if (page === undefined) continue;
    for (const [index, address] of site.addresses.entries())
      served[`${path} ${address}`] = servedFile(page, index, site, output);
  }
  return { urls, served };
}

/** The file that a browser would get for the page's picture with this number. */
function servedFile(page: Published, index: number, site: OracleSite, output: string): string | null {
  const source = new RegExp(`id="i${index}" src="([^"]*)"`).exec(page.content)?.[1];
  if (source === undefined) throw new Error(`${page.path} lacks its picture ${index}`);
  const base = basePath(site);
  const { host, pathname } = new URL(source.replace(/&amp;/g, '&'), `https://example.org${base}${page.url}`);
  if (host !== 'example.org' || !pathname.startsWith(`${base}/`)) return null;
  const file = join(output, decodeURIComponent(pathname.slice(base.length)));
  if (!existsSync(file) || !statSync(file).isFile()) return null;
  const content = readFileSync(file, 'utf8');
  return site.files.includes(content) ? content : null;
}

/** `/blog`, as Hugo's and Jekyll's configs say it here. */
function basePath({ config }: OracleSite): string {
  return /^(?:baseURL = "https:\/\/example\.org|baseurl: )(\/\w+)/m.exec(config.text)?.[1] ?? '';
}

/** One picture an address; Liquid in it is worked out by Jekyll. */
function bodyOf({ addresses }: OracleSite): string {
  return addresses.map((address, index) => `<img id="i${index}" src="${attribute(address)}">\n`).join('');
}

/** Markdown's own `<…>` around an address isn't the address's. */
function attribute(address: string): string {
  return address
    .replace(/^<(.*)>$/, '$1')
    .replace(/"/g, "'")
    .replace(/&/g, '&amp;');
}

const hugoPreamble = 'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404", "home", "robotsTXT"]\n';
const hugoPostscript = '\n[markup.goldmark.renderer]\nunsafe = true\n';
const hugoTemplate =
  '{{ with .File }}ORACLE{{ dict "path" .Filename "url" $.RelPermalink "content" $.Content | jsonify | safeHTML }}{{ end }}';

function buildHugo(folder: string, site: OracleSite): readonly Published[] {
  write(folder, site.config.path, hugoPreamble + site.config.text + hugoPostscript);
  write(folder, 'layouts/_default/single.html', hugoTemplate);
  write(folder, 'layouts/_default/list.html', hugoTemplate);
  execFileSync('hugo', ['--source', folder, '--quiet'], { env: { ...process.env, TZ: 'UTC' } });
  const base = basePath(site);
  return filesIn(join(folder, 'public')).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    if (!text.startsWith('ORACLE')) return [];
    const page = JSON.parse(text.slice('ORACLE'.length)) as Published;
    return [
      {
        path: page.path.slice(folder.length + 1),
        url: decodeURI(page.url.slice(base.length)),
        content: page.content,
      },
    ];
  });
}

/** Says the path, the address and the output of all that Jekyll reads as a page. */
const jekyllScript = `
require 'jekyll'; require 'json'
Jekyll.logger.log_level = :error
site = Jekyll::Site.new(Jekyll.configuration('source_folder' => ARGV[0], 'config' => ARGV[0] + '/_config.yml'))
site.process
docs = site.documents.select { |doc| doc.respond_to?(:write?) ? doc.write? : true }
pages = docs + site.pages.reject { |page| page.is_a?(Jekyll::PageWithoutAFile) }
puts JSON.generate(pages.map { |page| { path: page.path.sub(site.source + '/', ''), url: page.url, content: page.output.to_s } })
`;

function buildJekyll(folder: string): readonly Published[] {
  const output = execFileSync('ruby', ['-e', jekyllScript, folder], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8' },
  });
  const source = /^source: (.+)$/m.exec(readFileSync(join(folder, '_config.yml'), 'utf8'))?.[1];
  return (JSON.parse(output) as Published[]).map((page) => ({
    ...page,
    url: decodeURI(page.url),
    path: source === undefined ? page.path : `${source}/${page.path}`,
  }));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
