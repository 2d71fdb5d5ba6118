import { isMapping, valueAt } from '../../core/site/configValue';
import { escapeHtml } from '../html/html';
import { pageData } from '../pageData';
import { type DrawnCall, type ShortcodeRenderer, whole } from './shortcodeRenderer';

/** Hugo's `param key`: the page's own parameter, else the site's. */
export const pageParameter: ShortcodeRenderer = {
  body: 'none',
  draw: (call) => whole(escapeHtml(parameterValue(call))),
  text: parameterValue,
};

function parameterValue(call: DrawnCall): string {
  const key = call.parameter(0)?.toLowerCase() ?? '';
  if (key === '') return '';
  const page = lowerCased(pageData(call.noteText));
  const path = key.split('.');
  const found =
    valueAt(page, key) ??
    valueAt(page, ...path) ??
    valueAt(page, 'params', ...path) ??
    valueAt(call.note?.site.config, 'params', ...path);
  return shown(found);
}

/** Hugo's keys know no letter case. */
function lowerCased(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = Object.create(null);
  for (const [key, value] of Object.entries(data))
    result[key.toLowerCase()] = isMapping(value) ? lowerCased(value) : value;
  return result;
}

/** As Go prints it: a list is `[a b]`. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return `[${value.map(shown).join(' ')}]`;
  return typeof value === 'object' ? '' : String(value);
}
