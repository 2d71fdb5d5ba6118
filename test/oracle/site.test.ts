import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readSites, siteOf } from '../../src/core/site/sites';
import { askGenerator } from './site/askGenerators';
import { type OracleAnswer, type OracleSite, oracleSites } from './site/oracleSites';

/** What the real generators said; asked again by `WRITE_GOLDENS=1`, where they are installed. */
const goldens = join('test', 'oracle', 'goldens', 'sites.json');
if (process.env.WRITE_GOLDENS === '1') {
  const answers = Object.fromEntries(oracleSites.map((site) => [site.name, askGenerator(site)]));
  writeFileSync(goldens, `${JSON.stringify(answers, undefined, 1)}\n`);
}
const answers: Readonly<Record<string, OracleAnswer>> = existsSync(goldens)
  ? JSON.parse(readFileSync(goldens, 'utf8'))
  : {};

describe('each page has the role and the address that its generator gives it', () => {
  for (const site of oracleSites)
    for (const [path, url] of Object.entries(answers[site.name]?.urls ?? {}))
      it(`${site.name}: ${path}`, () => {
        const own = siteOf(path, readSites(new Map([[site.config.path, site.config.text]])));
        const isPage = own.roleOf(path) === 'page';
        const found = isPage ? own.urlOf(path, fieldsOf(site.pages[path] ?? '')) : undefined;
        assert.equal(found ?? null, url);
      });
});

describe('each address leads to the file that a browser would get', () => {
  for (const site of oracleSites)
    for (const [key, file] of Object.entries(answers[site.name]?.served ?? {}))
      it(`${site.name}: ${key}`, () => checkServed(site, key, file));
});

/** Where we look further than a browser would, and why. */
const deliberate: readonly {
  readonly why: string;
  readonly holds: (site: OracleSite, found: string | null, address: string) => boolean;
}[] = [
  {
    why: 'a shortcode or a render hook may publish what lies in assets/',
    holds: (_site, found) => found?.startsWith('assets/') === true,
  },
  {
    why: 'the top of the host is not ours, but the writer meant the file: it is shown, and not called missing',
    holds: (site, found) => site.name.endsWith('below a path') && found !== null,
  },
  {
    why: "under ugly addresses a bundle's own files are meant all the same; templates find them",
    holds: (site, found) => site.name === 'hugo ugly' && found?.startsWith('content/post/b') === true,
  },
  {
    why: 'an address with a host is remote, be it our own',
    holds: (_site, found, address) => found === null && address.startsWith('https://'),
  },
];

function checkServed(site: OracleSite, key: string, file: string | null): void {
  const path = Object.keys(site.pages).find((path) => key.startsWith(`${path} `)) ?? '';
  const address = key.slice(path.length + 1);
  const own = siteOf(path, readSites(new Map([[site.config.path, site.config.text]])));
  const candidates = own.filesFor(address, path, fieldsOf(site.pages[path] ?? ''));
  const found = candidates.find((candidate) => site.files.includes(candidate)) ?? null;
  if (file === found || deliberate.some(({ holds }) => holds(site, found, address))) return;
  assert.equal(found, file, candidates.join(', '));
}

/** The front matter of the cases is as simple as this. */
function fieldsOf(lines: string) {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(lines)?.[1];
  const fields = {
    title: field('title'),
    slug: field('slug'),
    url: field('url') ?? field('permalink'),
    date: field('date'),
    categories: field('categories')
      ?.replace(/[[\]"]/g, '')
      .split(', '),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
