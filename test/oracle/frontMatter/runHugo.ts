import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { buildTime, hugoConfig, type OracleCase, type Outcome } from './outcome';

const run = promisify(execFile);

/** Says all that is asked of a page, as JSON, wherever its address is. */
const template = `{{- $zero := "0001-01-01T00:00:00Z" -}}
{{- dict "oracle" true "url" .RelPermalink "title" .Title
  "date" (.Date.UTC.Format "2006-01-02T15:04:05Z07:00") "tags" .Params.tags "categories" .Params.categories
  "aliases" .Aliases "draft" .Draft "unread" (not (isset .Params "title")) | jsonify | safeHTML -}}`;

/** Builds each case's site with the Hugo on this machine, two at a time. */
export async function runHugo(cases: readonly OracleCase[]): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const queue = [...cases];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      outcomes.set(next.id, await buildOne(next));
  };
  await Promise.all([work(), work()]);
  return outcomes;
}

async function buildOne({ path, text, config = '' }: OracleCase): Promise<Outcome> {
  const site = mkdtempSync(join(tmpdir(), 'oracle-hugo-'));
  try {
    write(site, 'config.toml', config + hugoConfig);
    write(site, 'layouts/_default/single.html', template);
    write(site, path, text);
    const args = ['--source', site, '--destination', join(site, 'public'), '--clock', buildTime, '--quiet'];
    try {
      await run('hugo', args, { env: { ...process.env, TZ: 'UTC' } });
    } catch (error) {
      const output = error instanceof Error ? error.message : String(error);
      return { verdict: 'aborts', ...messageOf(output, text) };
    }
    return pageIn(join(site, 'public'), text) ?? { verdict: 'unpublished' };
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

function write(site: string, path: string, text: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

function messageOf(output: string, text: string): Pick<Outcome, 'line' | 'message'> {
  const error = /Error: ([^\n]*)/.exec(output)?.[1] ?? output.slice(0, 200);
  const message = error.replace(/"[^"]*\/(content\/[^"]*)"/g, '"$1"').replace(/^.*?failed to/, 'failed to');
  const fence = fenceLine(text);
  const yaml = /yaml: (?:unmarshal errors:\\n\s*)?line (\d+):/.exec(error)?.[1];
  if (yaml !== undefined) return { message, line: Number(yaml) + fence };
  const position = /\.\w+:(\d+):\d+"/.exec(error)?.[1];
  return position === undefined || position === '1' ? { message } : { message, line: Number(position) };
}

/** The one-based line of the opening fence: the YAML parser counts from the one below. */
function fenceLine(text: string): number {
  const before = /^\uFEFF?\s*/.exec(text)?.[0] ?? '';
  return before.split('\n').length;
}

function pageIn(folder: string, text: string): Outcome | undefined {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    if (!content.startsWith('{"aliases"')) continue;
    return outcomeOf(JSON.parse(content), text);
  }
  return undefined;
}

interface PageAsHugoSeesIt {
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly tags: unknown;
  readonly categories: unknown;
  readonly aliases: readonly string[] | null;
  readonly draft: boolean;
  readonly unread: boolean;
}

function outcomeOf(page: PageAsHugoSeesIt, text: string): Outcome {
  return {
    verdict: 'fine',
    url: page.url,
    ...(page.title === '' ? {} : { title: page.title }),
    ...(page.date.startsWith('0001-01-01T00:00:00') ? {} : { date: page.date }),
    ...listAs('tags', page.tags),
    ...listAs('categories', page.categories),
    ...listAs('aliases', page.aliases),
    // A title that is written and doesn't arrive: the fields were taken for text.
    ...(page.unread && /^title:/m.test(text) ? { unread: true as const } : {}),
    ...(page.draft ? { draft: true as const } : {}),
  };
}

/** Lists of lists and of mappings are no tags; what Hugo's templates make of them is theirs. */
function listAs<Name extends string>(
  name: Name,
  value: unknown,
): { readonly [key in Name]?: readonly string[] } {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = items.filter((item) => ['string', 'number', 'boolean'].includes(typeof item)).map(String);
  const part: { [key in Name]?: readonly string[] } = {};
  if (texts.length > 0) part[name] = texts;
  return part;
}
