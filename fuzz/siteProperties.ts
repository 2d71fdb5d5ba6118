import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { readJson } from '../src/core/frontMatter/jsonReader';
import { readToml } from '../src/core/frontMatter/tomlReader';
import { readAnyYaml, readYaml } from '../src/core/frontMatter/yamlReader';
import { readSummary, summaryLines, writeSummaries } from '../src/core/indexing/storedSummaries';
import { Note } from '../src/core/note';
import { isSchema } from '../src/core/page/fieldSchema';
import { schemaFaults } from '../src/core/page/schemaFaults';
import { ownDefinitions } from '../src/core/settings/ownDefinitions';
import { schemasFor } from '../src/core/settings/schemasFor';
import { readSettings } from '../src/core/settings/settings';
import { wantedProblems } from '../src/core/settings/wantedProblems';
import { readInclude } from '../src/core/shortcode/readInclude';
import { readHugoTemplate } from '../src/core/shortcode/readTemplate';
import { readConfig, withLowerCaseKeys } from '../src/core/site/readConfig';
import { readSites, siteOf } from '../src/core/site/sites';
import { expandBraces, matchesGlob } from '../src/core/text/glob';
import { type FilePath, joinPath } from '../src/core/text/paths';
import { contextOf } from '../test/support/frontMatterSites';
import { spansHold } from './holds';

/** The three readers of fields take any text, whatever its format. */
export function fieldsReadWell(block: string): unknown {
  const before = '---\n';
  const read = [readYaml, readAnyYaml, readToml, readJson].map((reader) => reader(block, before.length));
  spansHold(read, before + block);
  return read;
}

const configNames = ['hugo.toml', 'config.yaml', 'config/_default/params.json', '_config.yml', 'hugo.json'];

/** A site of any config and templates: what it tells of files stays in the workspace. */
export function siteReadsWell(config: string, template: string, address: string): unknown {
  const read = configNames.map((name) => withLowerCaseKeys(readConfig(name, config)));
  const files = new Map<FilePath, string>([
    ...configNames.map((name) => [`blog/${name}`, config] as const),
    ['blog/layouts/shortcodes/talk.html', template],
    ['blog/_includes/talk.html', template],
    ['blog/_data/people.yml', config],
    ['blog/go.mod', config],
    ['blog/Gemfile.lock', config],
    ['blog/.github/workflows/site.yml', config],
  ]);
  const sites = readSites(files);
  const asJekyll = readSites(
    new Map([
      ['_config.yml', config],
      ['_includes/talk.html', template],
    ]),
  );
  const asHugo = readSites(
    new Map([
      ['hugo.toml', config],
      ['layouts/shortcodes/talk.html', template],
    ]),
  );
  const told = [...sites, ...asJekyll, ...asHugo].map((site) => {
    const path = posix.join(site.root, 'content/post/2019-05-24-a/index.md');
    const found = site.filesFor(address, path, {
      url: address,
      title: address,
      slug: address,
      date: address,
    });
    for (const file of [...found, ...site.contentFolders, ...site.staticFolders]) staysInside(file);
    const parameters = [...site.shortcodes.values()];
    return [site.roleOf(path), site.urlOf(path, { url: address, slug: address }), found, parameters];
  });
  return [read, told, siteOf('blog/content/a.md', sites).generator];
}

/** No path of the core leads out of the workspace folder. */
function staysInside(path: FilePath): void {
  const parts = path.split('/');
  assert.ok(
    !parts.includes('..') && !path.startsWith('/') && !parts.includes('.'),
    `${JSON.stringify(path)} may leave the workspace`,
  );
}

/** A template is read for what it takes, in either dialect, and never run. */
export function templateReadsWell(text: string): unknown {
  return [readHugoTemplate('layouts/shortcodes/x.html', text), readInclude('_includes/x.html', text)];
}

/** Paths that are put together never leave the workspace, and are plain. */
export function pathsHold(base: string, relative: string): unknown {
  const inside = joinPath('', base) ?? '';
  const joined = joinPath(inside, relative);
  if (joined !== undefined) {
    staysInside(joined);
    assert.ok(!joined.includes('\\'), `${JSON.stringify(joined)} is two folders to Windows`);
  }
  return joined;
}

/** A glob is a question about a path, whatever stands in it. */
export function globsHold(glob: string, path: string): unknown {
  return [matchesGlob(glob, path), expandBraces(glob)];
}

/** Settings are what the user, or a workspace, wrote: of any type, anywhere. */
export function settingsReadWell(
  values: Readonly<Record<string, unknown>>,
  schema: unknown,
  text: string,
): unknown {
  const settings = readSettings((key) => (Object.hasOwn(values, key) ? values[key] : undefined));
  const own = ownDefinitions(settings);
  const textOf = (file: FilePath): string => {
    staysInside(file);
    return JSON.stringify(schema);
  };
  // Each file that is named is asked for by some note.
  for (const value of settings.schemas.values())
    schemasFor('notes/a-page.md', { ...settings, schemas: new Map([['**', value]]) }, textOf);
  const schemas = schemasFor('notes/a-page.md', settings, textOf);
  const note = new Note(text);
  const fields = note.frontMatter?.fields ?? [];
  const whole = note.frontMatter?.block.whole ?? { start: 0, end: 0 };
  const faults = schemaFaults(schema, fields, whole);
  spansHold(faults, text);
  const problems = wantedProblems(note, contextOf('plain', { schemas }), settings);
  spansHold(problems, text);
  return [settings.include, [...own], isSchema(schema), faults, problems];
}

/** A cache that somebody damaged is read as far as it is sound, or not at all. */
export function storedReadWell(stamp: string, damaged: string): unknown {
  const stored = writeSummaries(stamp, []);
  assert.deepEqual(summaryLines(stamp, stored), []);
  return [summaryLines(stamp, damaged), damaged.split('\n').map(readSummary)];
}
