import type { MarkdownIt, Token } from 'markdown-it';
import { type Attributes, element, escapeHtml } from './html/html';
import { readingOf } from './reading';
import { codeElement } from './shortcodes/codeBlock';
import { codeOptions, type GivenOptions } from './shortcodes/codeOptions';
import { numberedCode } from './shortcodes/numberedCode';

/**
 * Hugo's "```go {linenos=table,hl_lines=[2,'4-5']}", and numbers where the site's config asks for them: drawn as the
 * shortcode `highlight` is. All other code stays whose it is.
 */
export function drawFences(md: MarkdownIt): void {
  const original = md.renderer.rules.fence;
  if (original === undefined) return;
  md.renderer.rules.fence = (tokens, i, options, env, renderer) => {
    const token = tokens[i];
    const site = readingOf(env)?.note?.site;
    const drawn =
      site?.generator === 'hugo' && token !== undefined ? hugoFence(md, token, site.config) : undefined;
    return drawn ?? original(tokens, i, options, env, renderer);
  };
}

/** `undefined` for code without numbers or marked lines, and for what is no code but a picture, as Hugo's own `goat`. */
function hugoFence(
  md: MarkdownIt,
  token: Token,
  config: Parameters<typeof codeOptions>[1],
): string | undefined {
  const [, language = '', given = ''] = fenceInfo.exec(token.info) ?? [];
  if (language === '' || language === 'goat') return undefined;
  const attributes = attributesOf(given);
  const options = codeOptions(attributes, config);
  if (options.lineNumbers === 'none' && !/\bhl_lines\b/i.test(given)) return undefined;
  const code = token.content.replace(/\n$/, '');
  const html = md.options.highlight?.(code, language, '') || escapeHtml(code);
  // Other extensions draw diagrams where code would be coloured.
  if (/^\s*<(?!span\b)/.test(html)) return undefined;
  const drawn = numberedCode(html, (inner) => codeElement(inner, language), options);
  return `${element('div', outerAttributes(token, attributes), drawn)}\n`;
}

const fenceInfo = /^\s*([^\s{]+)\s*(?:\{([^}]*)\})?/;

/** `linenos=table, hl_lines=[1,"3-4"] class="x"` */
function attributesOf(given: string): GivenOptions {
  return new Map(
    [...given.matchAll(/([\w-]+)\s*=\s*("[^"]*"|'[^']*'|\[[^\]]*\]|[^\s,]+)/g)].map(
      ([, name = '', value = '']) => [name.toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2')],
    ),
  );
}

/** Of the fence its classes, name and title; of VS Code what ties it to its line. */
function outerAttributes(token: Token, given: GivenOptions): Attributes {
  const lines = (token.attrs ?? []).map(([name, value]) => [name, String(value)] as const);
  const classes = [
    'highlight',
    given.get('class'),
    ...lines.filter(([name]) => name === 'class').map(([, value]) => value),
  ];
  return [
    ['class', classes.filter((name) => name !== undefined && name !== '').join(' ')],
    ['id', given.get('id')],
    ['title', given.get('title')],
    ...lines.filter(([name]) => !['class', 'id', 'title'].includes(name)),
  ];
}
