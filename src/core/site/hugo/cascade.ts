import { valueAt } from '../configValue';
import type { Config } from '../site';

/** The fields by which a page itself decides whether it is published. */
export const ownPublishingFields = [
  'draft',
  'published',
  'date',
  'publishdate',
  'pubdate',
  'expirydate',
  'unpublishdate',
] as const;

/** The fields by which a cascade may decide whether a page is published. */
export const publishingFields = [...ownPublishingFields, 'headless', '_build', 'build'] as const;

/**
 * Whether the site's config gives some of its pages one of these fields (`[[cascade]]`): then a page's own fields don't
 * say all.
 */
export function isCascaded(names: readonly (typeof publishingFields)[number][], config: Config): boolean {
  const cascade = valueAt(config, 'cascade');
  const rows: readonly unknown[] = Array.isArray(cascade) ? cascade : [cascade];
  return rows.some((row) => names.some((name) => valueAt(row, name) !== undefined));
}
