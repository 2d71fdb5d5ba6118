import type { Dialect } from '../shortcode/shortcode';
import type { OwnShortcodes } from './site';

/** The definitions of the settings, for a site whose shortcodes are of `dialect`: that is what their user means. */
export function ofDialect(dialect: Dialect, own: OwnShortcodes): OwnShortcodes {
  return new Map([...own].map(([name, definition]) => [name, { ...definition, dialect }]));
}
