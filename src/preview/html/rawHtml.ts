import type { MarkdownIt, RendererRule } from 'markdown-it';
import type { Translate } from '../../core/check/problemTable';
import { readingOf } from '../reading';
import { cleanHtml } from './cleanHtml';
import { element, escapeHtml } from './html';
import { withPictures } from './htmlPictures';
import { htmlPieces } from './htmlTokens';

/**
 * Raw HTML in Markdown: cleaned where it comes from a parameter, a body or an include; shown as left out where the site
 * leaves it out; pictures in it loaded from where the site serves them. What else it may do is the host's rule.
 */
export function drawRawHtml(md: MarkdownIt, translate: Translate): void {
  const { rules } = md.renderer;
  for (const type of ['html_block', 'html_inline'] as const) {
    const original = rules[type];
    rules[type] = (tokens, i, options, env, renderer) => {
      const token = tokens[i];
      const reading = readingOf(env);
      if (token === undefined || reading === undefined)
        return original?.(tokens, i, options, env, renderer) ?? '';
      const { content } = token;
      const isUntrusted = reading.isUntrusted || token.meta?.isUntrusted === true;
      if (isMore(content)) return moreDivider;
      if (!reading.markdown.html)
        return reading.kind === 'part' ? leftOut : dropped(content, type === 'html_block', translate);
      const html = isUntrusted ? cleanHtml(content) : content;
      return reading.note === undefined ? html : withPictures(html, reading.note, translate);
    };
  }
}

/** The type of a renderer's rule, for those who wrap one. */
export type Rule = RendererRule;

/** `<!--more-->`: where a list of posts cuts this one off. */
function isMore(html: string): boolean {
  return /^\s*<!--\s*more\s*-->\s*$/i.test(html);
}

const moreDivider = '<hr class="conference-notes-more">\n';

/** What Hugo itself writes in place of raw HTML. */
const leftOut = '<!-- raw HTML omitted -->';

/** A quiet box around what the site's Markdown leaves out. */
export function dropped(html: string, isBlock: boolean, translate: Translate): string {
  if (htmlPieces(html).every((piece) => piece.kind === 'comment' || piece.raw.trim() === '')) return leftOut;
  const source = escapeHtml(html.trim());
  const title = translate('The site leaves raw HTML out (markup.goldmark.renderer.unsafe)', {});
  if (!isBlock)
    return element(
      'del',
      [
        ['class', 'conference-notes-dropped'],
        ['title', title],
      ],
      `<code>${source}</code>`,
    );
  const label = element('div', [['class', 'conference-notes-label']], escapeHtml(title));
  return `${element('div', [['class', 'conference-notes-dropped']], `${label}<pre><code>${source}</code></pre>`)}\n`;
}
