import type { Env, MarkdownIt, Token } from 'markdown-it';
import deflist from 'markdown-it-deflist';
import { full as emoji } from 'markdown-it-emoji';
import footnote from 'markdown-it-footnote';
import { type MarkdownFeatures, plainFeatures } from '../../core/site/markdownFeatures';
import { readingOf } from '../reading';
import { attributes } from './attributes';
import { type Plugin, useGated } from './gatedPlugin';
import { contents } from './tableOfContents';
import { taskLists } from './taskLists';
import { typographer } from './typographer';

/** What the site's Markdown has and VS Code's has not, in effect only in the notes of a site that has it. */
export function siteMarkdown(md: MarkdownIt): void {
  const has =
    (...names: readonly (keyof MarkdownFeatures)[]) =>
    (env: Env) =>
      names.some((name) => featuresOf(env)[name]);
  useGated(md, footnotesOnce(footnote), has('footnotes'));
  useGated(md, deflist, has('definitionLists'));
  // Hugo reads them in the note's own text, not in what its templates make of a parameter.
  useGated(md, emojiWithoutFaces, (env) => has('emoji')(env) && readingOf(env)?.kind === 'note');
  // What is registered later acts earlier: attributes are read before their quotes are set.
  useGated(md, typographer, has('typographer'));
  useGated(md, taskLists, has('taskLists'));
  useGated(
    md,
    attributes((env) => featuresOf(env)),
    has('headingAttributes', 'blockAttributes', 'kramdownAttributes'),
  );
  useGated(md, contents, has('kramdownAttributes'));
  hardWraps(md, has('hardWraps'));
  bareAddresses(md, has('linkify'));
  struckText(md);
}

function featuresOf(env: Env | undefined): MarkdownFeatures {
  return readingOf(env)?.markdown ?? plainFeatures;
}

/** Numbered as the generators do: 1, and not [1]. */
function plainNumber(tokens: Token[], i: number): string {
  const { id, subId } = tokens[i]?.meta ?? {};
  const number = String(Number(id) + 1);
  return Number(subId) > 0 ? `${number}:${String(subId)}` : number;
}

/** `:tada:` as both generators have it, but not `:-)`, which neither has. */
const emojiWithoutFaces: Plugin = (md) => {
  const { ruler } = md.core;
  const after = ruler.after.bind(ruler);
  ruler.after = (other, name, rule, options) =>
    after(other, name, (state) => (/:[\w+-]+:/.test(state.src) ? rule(state) : undefined), options);
  emoji(md, { shortcuts: {} });
};

/** The same plugin from another extension may have read these footnotes too: they are listed once. */
function footnotesOnce(plugin: Plugin): Plugin {
  return (md) => {
    const { ruler } = md.core;
    const after = ruler.after.bind(ruler);
    ruler.after = (other, name, rule, options) =>
      after(
        other,
        name,
        (state) => {
          if (state.tokens.some((token) => token.type === 'footnote_block_open')) return;
          rule(state);
          state.env.footnotes = undefined;
        },
        options,
      );
    plugin(md);
    md.renderer.rules.footnote_caption = plainNumber;
    md.renderer.rules.footnote_block_open = (tokens, i, _options, env) => {
      forgetLines(tokens, i);
      return `${featuresOf(env).kramdownAttributes ? '' : '<hr class="footnotes-sep">\n'}<section class="footnotes">\n<ol class="footnotes-list">\n`;
    };
  };
}

/**
 * What is drawn at the end is at no line of its own: the preview scrolls in step by elements whose lines follow one
 * another. Only for drawing: in the outline and for folding the lines count.
 */
function forgetLines(tokens: readonly Token[], start: number): void {
  for (const token of tokens.slice(start)) {
    token.attrs =
      token.attrs
        ?.filter(([name]) => name !== 'data-line')
        .map(([name, value]) => [
          name,
          name === 'class' ? String(value).replace(/\bcode-line\b/, '') : value,
        ]) ?? null;
  }
}

/** `~~gone~~` is `<del>` on both generators' sites. */
function struckText(md: MarkdownIt): void {
  for (const [rule, closing] of [
    ['s_open', false],
    ['s_close', true],
  ] as const) {
    const original = md.renderer.rules[rule];
    md.renderer.rules[rule] = (tokens, i, options, env, renderer) => {
      const generator = readingOf(env)?.note?.site.generator ?? 'plain';
      if (generator !== 'plain') return closing ? '</del>' : '<del>';
      return original?.(tokens, i, options, env, renderer) ?? renderer.renderToken(tokens, i, options);
    };
  }
}

/** What VS Code makes a link of, and the site's Markdown does not, is text. */
function bareAddresses(md: MarkdownIt, isOn: (env: Env) => boolean): void {
  for (const rule of ['link_open', 'link_close'] as const) {
    const original = md.renderer.rules[rule];
    md.renderer.rules[rule] = (tokens, i, options, env, renderer) => {
      if (tokens[i]?.markup === 'linkify' && env !== undefined && !isOn(env)) return '';
      return original?.(tokens, i, options, env, renderer) ?? renderer.renderToken(tokens, i, options);
    };
  }
}

function hardWraps(md: MarkdownIt, isOn: (env: Env) => boolean): void {
  const original = md.renderer.rules.softbreak;
  md.renderer.rules.softbreak = (tokens, i, options, env, renderer) =>
    env !== undefined && isOn(env) ? '<br>\n' : (original?.(tokens, i, options, env, renderer) ?? '\n');
}
