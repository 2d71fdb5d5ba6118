import type { Env, MarkdownIt } from 'markdown-it';
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
  useGated(md, emojiWithoutFaces, has('emoji'));
  useGated(md, taskLists, has('taskLists'));
  useGated(md, contents, has('kramdownAttributes'));
  useGated(
    md,
    attributes((env) => featuresOf(env)),
    has('headingAttributes', 'blockAttributes', 'kramdownAttributes'),
  );
  useGated(md, typographer, has('typographer'));
  hardWraps(md, has('hardWraps'));
}

function featuresOf(env: Env | undefined): MarkdownFeatures {
  return readingOf(env)?.note?.site.markdown ?? plainFeatures;
}

/** `:tada:` as both generators have it, but not `:-)`, which neither has. */
const emojiWithoutFaces: Plugin = (md) => emoji(md, { shortcuts: {} });

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
  };
}

function hardWraps(md: MarkdownIt, isOn: (env: Env) => boolean): void {
  const original = md.renderer.rules.softbreak;
  md.renderer.rules.softbreak = (tokens, i, options, env, renderer) =>
    env !== undefined && isOn(env) ? '<br>\n' : (original?.(tokens, i, options, env, renderer) ?? '\n');
}
