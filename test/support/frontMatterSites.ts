import type { AssistContext, KnownValue } from '../../src/core/assist/assist';
import { fillIn } from '../../src/core/check/problemTable';
import { readSites, siteOf } from '../../src/core/site/sites';

/** Where a note lies in these tests, by its generator. */
export const pathOf = {
  hugo: 'content/post/a-page.md',
  jekyll: '_posts/2019-05-24-a-page.md',
  plain: 'notes/a-page.md',
} as const;

export type TestGenerator = keyof typeof pathOf;

const configs = {
  hugo: ['hugo.toml', 'baseURL = "https://example.org/"\n'],
  jekyll: ['_config.yml', 'title: Test\n'],
  plain: undefined,
} as const;

/** Noon of 15 January 2026. */
export const now = Date.parse('2026-01-15T12:00:00Z');

/** A site read from a config of one line, and all else that a feature may ask for. */
export function contextOf(
  generator: TestGenerator,
  more: Partial<AssistContext> & { readonly files?: AssistContext['files'] } = {},
  siteFiles: Readonly<Record<string, string>> = {},
  values: Readonly<Record<string, readonly KnownValue[]>> = {},
): AssistContext {
  const path = more.path ?? pathOf[generator];
  const config = configs[generator];
  const files = new Map(Object.entries(siteFiles));
  if (config !== undefined) files.set(config[0], config[1]);
  return {
    path,
    site: siteOf(path, readSites(files)),
    files: { has: () => undefined },
    now,
    vocabulary: { valuesOf: (field) => (Object.hasOwn(values, field) ? (values[field] ?? []) : []) },
    translate: fillIn,
    ...more,
  };
}
