import type { Liquid } from 'liquidjs';
import { textAt } from '../../core/site/configValue';
import type { Site } from '../../core/site/site';

/** Jekyll's filters that Liquid itself hasn't: jekyllrb.com/docs/liquid/filters. */
export function registerJekyllFilters(
  engine: Liquid,
  { config }: Site,
  markdownify: (text: string) => string,
): void {
  const base = (textAt(config, 'baseurl') ?? '').replace(/\/+$/, '');
  const host = (textAt(config, 'url') ?? '').replace(/\/+$/, '');
  const relative = (input: unknown): string => relativeUrl(words(input), base);
  engine.registerFilter('relative_url', relative);
  engine.registerFilter('absolute_url', (input: unknown) =>
    isAbsolute(words(input)) ? words(input) : host + relative(input),
  );
  engine.registerFilter('strip_index', (input: unknown) => words(input).replace(/\/index\.html?$/, '/'));
  engine.registerFilter('markdownify', (input: unknown) => markdownify(words(input)));
  engine.registerFilter('smartify', (input: unknown) => words(input));
  engine.registerFilter('scssify', () => '');
  engine.registerFilter('sassify', () => '');
}

/** `assets/x.png` → `/blog/assets/x.png`; an address with a scheme stays. */
function relativeUrl(input: string, base: string): string {
  if (isAbsolute(input)) return input;
  return withSlash(base) + withSlash(input);
}

function withSlash(path: string): string {
  return path === '' || path.startsWith('/') ? path : `/${path}`;
}

function isAbsolute(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(address);
}

function words(input: unknown): string {
  return input === undefined || input === null ? '' : String(input);
}
