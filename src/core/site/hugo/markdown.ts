import { booleanAt, textAt, valueAt } from '../configValue';
import type { MarkdownFeatures } from '../markdownFeatures';
import type { Config } from '../site';

/** What Goldmark does as the config sets it, else as Hugo does by itself (its documentation's "Configure markup"). */
export function hugoMarkdown(config: Config, version: string | undefined): MarkdownFeatures {
  const goldmark = valueAt(config, 'markup', 'goldmark');
  const extension = (name: string): boolean => isOn(valueAt(goldmark, 'extensions', name), true);
  return {
    html: booleanAt(goldmark, 'renderer', 'unsafe') ?? !isGoldmark(config, version),
    emoji: booleanAt(config, 'enableemoji') ?? false,
    footnotes: extension('footnote'),
    definitionLists: extension('definitionlist'),
    taskLists: extension('tasklist'),
    tables: extension('table'),
    strikethrough: extension('strikethrough'),
    linkify: extension('linkify'),
    typographer: extension('typographer'),
    hardWraps: booleanAt(goldmark, 'renderer', 'hardwraps') ?? false,
    headingAttributes: booleanAt(goldmark, 'parser', 'attribute', 'title') ?? true,
    blockAttributes: booleanAt(goldmark, 'parser', 'attribute', 'block') ?? false,
    kramdownAttributes: false,
  };
}

/** `footnote = false`, or `[…typographer]` with `disable = true` or `enable = false`. */
function isOn(value: unknown, usual: boolean): boolean {
  if (typeof value === 'boolean') return value;
  const disabled = booleanAt(value, 'disable');
  return disabled === undefined ? (booleanAt(value, 'enable') ?? usual) : !disabled;
}

/** Hugo's renderer since 0.60, unless the config names another one: Blackfriday or Pandoc, which let raw HTML through. */
function isGoldmark(config: Config, version: string | undefined): boolean {
  const handler = textAt(config, 'markup', 'defaultmarkdownhandler');
  if (handler !== undefined) return handler.toLowerCase() === 'goldmark';
  const minor = /^0\.(\d+)/.exec(version ?? '')?.[1];
  return minor === undefined || Number(minor) >= 60;
}
