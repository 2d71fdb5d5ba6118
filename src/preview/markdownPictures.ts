import type { MarkdownIt, Token } from 'markdown-it';
import type { Translate } from '../core/check/problemTable';
import { pictureOf } from './picture';
import { readingOf } from './reading';
import { missingPicture } from './shortcodes/missingPicture';

/** Plain Markdown pictures: loaded from where the site serves them; a missing one is a visible box. */
export function drawPictures(md: MarkdownIt, translate: Translate): void {
  const original = md.renderer.rules.image;
  if (original === undefined) return;
  md.renderer.rules.image = (tokens, i, options, env, renderer) => {
    const token = tokens[i];
    const note = readingOf(env)?.note;
    if (token === undefined || note === undefined) return original(tokens, i, options, env, renderer);
    // In VS Code's preview `src` is already an address of the webview, and this is what the note says.
    const source = String(token.attrGet('data-src') ?? token.attrGet('src') ?? '');
    const picture = pictureOf(source, note);
    if (picture.kind === 'missing' || picture.kind === 'played')
      return missingPicture(source, picture, { note, translate });
    if (picture.kind === 'refused') return original(tokens, i, options, env, renderer);
    const shown = copyOf(token);
    shown.attrSet('src', picture.address);
    if (picture.classes.length > 0) shown.attrJoin('class', picture.classes.join(' '));
    if (picture.width !== undefined) shown.attrSet('style', `width:${picture.width}`);
    return original(tokens.with(i, shown), i, options, env, renderer);
  };
}

/** Tokens are kept and drawn again: what is drawn must not stick to them. */
function copyOf(token: Token): Token {
  const copy: Token = Object.assign(Object.create(Object.getPrototypeOf(token)), token);
  copy.attrs = token.attrs?.map(([name, value]) => [name, value]) ?? null;
  return copy;
}
