import type { Env, MarkdownIt } from 'markdown-it';

/**
 * Markdown inside a note that is being drawn: a caption, a body. Drawn by markdown-it's own renderer itself: what other
 * extensions put around whole documents (VS Code's Mermaid does) must not stand around a caption.
 */
export function renderPart(md: MarkdownIt, text: string, env: Env): string {
  const { render }: Pick<MarkdownIt['renderer'], 'render'> = Object.getPrototypeOf(md.renderer);
  return render.call(md.renderer, md.parse(text, env), md.options, env);
}
