import { checkNote } from '../../../src/core/check/checkNote';
import type { Problem } from '../../../src/core/check/problem';
import { problemTable } from '../../../src/core/check/problemTable';
import { publishProblems } from '../../../src/core/check/publish';
import { stringOf, valueNamed } from '../../../src/core/frontMatter/fields';
import { Note } from '../../../src/core/note';
import { pageDataOf } from '../../../src/core/page/pageDataOf';
import { readSites, siteOf } from '../../../src/core/site/sites';
import { buildTime, hugoConfig, jekyllConfig, type OracleCase, type Outcome, type Verdict } from './outcome';

/** What our core says of a case, in the oracle's words, and the problems it found. */
export interface OurReading {
  readonly outcome: Outcome;
  /** One-based lines of the errors. */
  readonly errorLines: readonly number[];
  readonly codes: readonly string[];
}

/** Reads a case as the editor would, with the build's time for now. */
export function ourReading({ generator, path, text, config = '' }: OracleCase): OurReading {
  const isHugo = generator === 'hugo';
  const file = isHugo ? ['config.toml', config + hugoConfig] : ['_config.yml', jekyllConfig + config];
  const site = siteOf(path, readSites(new Map([[file[0] ?? '', file[1] ?? '']])));
  const note = new Note(text);
  const context = { path, site, files: { has: () => undefined }, now: Date.parse(buildTime) };
  const problems = checkNote(note, context).filter(({ code }) => /^(?:front-matter|publish)\./.test(code));
  const page = pageDataOf(note.frontMatter, text, path, site);
  const date = page.date && new Date(Math.floor(page.date.instant / 1000) * 1000).toISOString();
  const given = (name: string): string | undefined => stringOf(valueNamed(note.frontMatter, name));
  const url = site.urlOf(path, {
    ...defined('title', page.title),
    ...defined('slug', given('slug')),
    ...defined('url', given(isHugo ? 'url' : 'permalink')),
    ...defined('date', date),
    ...(page.categories.length === 0 ? {} : { categories: page.categories }),
  });
  return {
    outcome: {
      verdict: verdictOf(problems, generator),
      ...defined('url', url),
      ...defined('title', page.title === '' ? undefined : page.title),
      ...defined('date', date?.replace('.000Z', 'Z')),
      ...listOf('tags', page.tags),
      ...listOf('categories', page.categories),
      ...listOf('aliases', page.aliases),
    },
    errorLines: problems.filter(isError).map(({ span }) => note.lines.lineAt(span.start) + 1),
    codes: problems.map(({ code }) => code),
  };
}

function isError({ code }: Problem): boolean {
  return problemTable[code].severity === 'error';
}

/** Errors with which the page is built all the same, without its fields, or without one of them. */
const goesOn: Readonly<Record<OracleCase['generator'], (problem: Problem) => Verdict>> = {
  hugo: ({ code, data }) => {
    if (code === 'front-matter.invalid-date' && data.consequence !== 'Hugo stops') return 'fine';
    return code === 'front-matter.missing-opening' ? 'dataLost' : 'aborts';
  },
  jekyll: ({ code, data }) => {
    if (code === 'front-matter.refused-value') return data.consequence === 'stops' ? 'aborts' : 'dataLost';
    return code === 'front-matter.invalid-date' || code === 'publish.file-name-date' ? 'aborts' : 'dataLost';
  },
};

/** A form that can't be read comes first: then nothing of what the fields say counts. */
function verdictOf(problems: readonly Problem[], generator: OracleCase['generator']): Verdict {
  const verdicts = new Set<Verdict>(problems.filter(isError).map((problem) => goesOn[generator](problem)));
  const order: readonly Verdict[] = generator === 'hugo' ? ['aborts', 'dataLost'] : ['dataLost', 'aborts'];
  for (const verdict of order) if (verdicts.has(verdict)) return verdict;
  return problems.some(({ code }) => reasonsToHide.has(code)) ? 'unpublished' : 'fine';
}

/** Why a page is not on the site. */
const reasonsToHide: ReadonlySet<string> = new Set(Object.keys(publishProblems));

function defined<Name extends string>(
  name: Name,
  value: string | undefined,
): { readonly [key in Name]?: string } {
  const part: { [key in Name]?: string } = {};
  if (value !== undefined) part[name] = value;
  return part;
}

function listOf<Name extends string>(
  name: Name,
  items: readonly string[],
): { readonly [key in Name]?: readonly string[] } {
  const part: { [key in Name]?: readonly string[] } = {};
  if (items.length > 0) part[name] = items;
  return part;
}
