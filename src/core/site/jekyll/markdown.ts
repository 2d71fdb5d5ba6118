import { booleanAt, textAt, textsAt } from '../configValue';
import { type MarkdownFeatures, plainFeatures } from '../markdownFeatures';
import type { Config } from '../site';

/** What the site's Markdown engine does: kramdown unless the config names another. */
export function jekyllMarkdown(config: Config): MarkdownFeatures {
  const emoji = [...textsAt(config, 'plugins'), ...textsAt(config, 'gems')].includes('jemoji');
  const engine = (textAt(config, 'markdown') ?? 'kramdown').toLowerCase();
  if (engine !== 'kramdown') return { ...commonMark(config), emoji };
  const isGfm = (textAt(config, 'kramdown', 'input') ?? 'GFM').toLowerCase() === 'gfm';
  return {
    html: true,
    emoji,
    footnotes: true,
    definitionLists: true,
    taskLists: isGfm,
    tables: true,
    strikethrough: isGfm,
    linkify: false,
    typographer: true,
    hardWraps: booleanAt(config, 'kramdown', 'hard_wrap') ?? false,
    headingAttributes: true,
    blockAttributes: false,
    kramdownAttributes: true,
  };
}

/** `markdown: CommonMark` and `CommonMarkGhPages` with their `commonmark: { options, extensions }`. */
function commonMark(config: Config): MarkdownFeatures {
  const options = textsAt(config, 'commonmark', 'options').map((name) => name.toUpperCase());
  const extensions = textsAt(config, 'commonmark', 'extensions').map((name) => name.toLowerCase());
  return {
    ...plainFeatures,
    html: options.includes('UNSAFE'),
    footnotes: options.includes('FOOTNOTES'),
    typographer: options.includes('SMART'),
    hardWraps: options.includes('HARDBREAKS'),
    tables: extensions.includes('table'),
    strikethrough: extensions.includes('strikethrough'),
    linkify: extensions.includes('autolink'),
    taskLists: extensions.includes('tasklist'),
  };
}
