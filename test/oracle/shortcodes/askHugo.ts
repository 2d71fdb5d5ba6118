import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Call, type Reading, tidied } from './reading';

const run = promisify(execFile);

/** Says its name, parameters and body, so that it can be found again in the page and inside others. */
const dump = (inner: string): string => `{{- $all := slice -}}
{{- $isNamed := .IsNamedParams -}}
{{- range $key, $value := .Params -}}
{{- $all = $all | append (dict "key" (printf "%v" $key) "type" (printf "%T" $value) "value" (printf "%v" $value)) -}}
{{- end -}}
⟦{{ dict "name" .Name "parameters" $all "inner" ${inner} | jsonify | base64Encode | safeHTML }}⟧`;

/** The site that every case is put into. */
export const siteFiles: ReadonlyMap<string, string> = new Map([
  [
    'config.toml',
    'baseURL = "https://example.org/"\ndisableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]\n',
  ],
  ['.tool-versions', 'hugo 0.111.3\n'],
  ['layouts/_default/single.html', '⟪{{ .Content }}⟫'],
  ...['a', 'b', 'n/in'].map((name) => [`layouts/shortcodes/${name}.html`, dump('(string .Inner)')] as const),
  ...['f', 'g', 'n/leaf'].map((name) => [`layouts/shortcodes/${name}.html`, dump('false')] as const),
]);

/** Builds each case as an HTML page (which Markdown leaves alone) with the Hugo on this machine, two at a time. */
export async function askHugo(cases: readonly string[]): Promise<ReadonlyMap<string, Reading>> {
  const readings = new Map<string, Reading>();
  const queue = [...cases];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      readings.set(next, await build(next));
  };
  await Promise.all([work(), work()]);
  return readings;
}

async function build(body: string): Promise<Reading> {
  const site = mkdtempSync(join(tmpdir(), 'oracle-shortcodes-'));
  try {
    for (const [path, text] of siteFiles) write(site, path, text);
    write(site, 'content/p.html', `---\ntitle: p\n---\n${body}`);
    try {
      await run('hugo', ['--quiet', '--source', site, '--destination', join(site, 'public')]);
    } catch {
      return 'stops';
    }
    const page = readFileSync(join(site, 'public/p/index.html'), 'utf8');
    return partsOf(page.slice(page.indexOf('⟪') + 1, page.lastIndexOf('⟫')));
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

function write(site: string, path: string, text: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

interface Dumped {
  readonly name: string;
  readonly parameters: readonly { readonly key: string; readonly type: string; readonly value: string }[];
  readonly inner: string | false;
}

function partsOf(text: string): Exclude<Reading, 'stops'> {
  return tidied(
    text.split(/⟦([^⟧]*)⟧/).map((part, i) => {
      if (i % 2 === 0) return part;
      const dumped: Dumped = JSON.parse(Buffer.from(part, 'base64').toString('utf8'));
      return callOf(dumped);
    }),
  );
}

function callOf({ name, parameters, inner }: Dumped): Call {
  return {
    name,
    parameters: parameters.map(({ key, type, value }) => [key, type, value] as const),
    inner: inner === false ? undefined : partsOf(inner),
  };
}

/** The page that a body comes to in a site with these templates of shortcodes. */
export async function pageOf(body: string, templates: Readonly<Record<string, string>>): Promise<string> {
  const site = mkdtempSync(join(tmpdir(), 'oracle-shortcodes-'));
  try {
    write(site, 'config.toml', siteFiles.get('config.toml') ?? '');
    write(site, 'layouts/_default/single.html', '⟪{{ .Content }}⟫');
    for (const [name, text] of Object.entries(templates))
      write(site, `layouts/shortcodes/${name}.html`, text);
    write(site, 'content/p.md', `---\ntitle: p\n---\n${body}`);
    await run('hugo', ['--quiet', '--source', site, '--destination', join(site, 'public')]);
    return readFileSync(join(site, 'public/p/index.html'), 'utf8');
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

/** Why Hugo refuses a call in a site without templates of its own, if it is for the template's sake. */
export async function refusalOf(call: string): Promise<'unknown' | 'unclosed' | 'other'> {
  const site = mkdtempSync(join(tmpdir(), 'oracle-shortcodes-'));
  try {
    write(site, 'config.toml', siteFiles.get('config.toml') ?? '');
    // Never drawn: some of these templates would look something up on the net.
    write(site, 'layouts/_default/single.html', 'x');
    write(site, 'content/p.html', `---\ntitle: p\n---\n${call}`);
    await run('hugo', ['--quiet', '--source', site, '--destination', join(site, 'public')]);
    return 'other';
  } catch (error) {
    const output = error instanceof Error ? error.message : '';
    if (output.includes('not found')) return 'unknown';
    return output.includes('must be closed') ? 'unclosed' : 'other';
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}
