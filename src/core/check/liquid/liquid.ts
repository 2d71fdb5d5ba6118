import type { Note } from '../../note';
import { allShortcodes } from '../../shortcode/scanShortcodes';
import { coveredBy } from '../../text/coveredBy';
import type { CheckContext } from '../checkContext';
import type { Problem, ProblemRow } from '../problem';
import { checkInclude } from './include';
import { checkLiquidNesting, checkLiquidTag, liquidFaults } from './tag';
import { checkLiquidTarget } from './target';

/** What can be wrong with Liquid's tags in a Jekyll site. Jekyll stops at each `error`. */
export const liquidProblems = {
  'liquid.unclosed-tag': {
    severity: 'error',
    summary: 'The `%}` of a tag is missing.',
    message: 'This tag never ends: "%}" is missing.',
  },
  'liquid.unclosed-output': {
    severity: 'error',
    summary: 'The `}}` of an output is missing.',
    message: 'This output never ends: "}}" is missing.',
  },
  'liquid.unclosed-block': {
    severity: 'error',
    summary: 'A tag that needs an end, like `if` or `highlight`, has none.',
    message: 'The tag "{name}" is never closed: "end{name}" is missing.',
  },
  'liquid.not-open': {
    severity: 'error',
    summary: 'An end for which nothing is open, or in the wrong order.',
    message: 'No "{name}" is open here.',
    suggestion: ' Did you mean "end{closest}"?',
  },
  'liquid.no-name': {
    severity: 'error',
    summary: 'A tag without a name.',
    message: 'The name of the tag is missing.',
  },
  'liquid.misspelt-tag': {
    severity: 'error',
    summary: 'A tag that is nearly one of those that Jekyll knows.',
    message: 'Jekyll knows no tag "{name}".',
    suggestion: ' Did you mean "{closest}"?',
  },
  'liquid.bad-include': {
    severity: 'error',
    summary: 'What follows the file of an `include` is not of the form name="value".',
    message: 'Jekyll wants name="value", name=\'value\' or name=variable here.',
  },
  'liquid.output-in-include': {
    severity: 'error',
    summary: 'An output in a value of an `include`. Jekyll wants the variable alone, without quotes.',
    message: 'Jekyll reads no output here: write the variable alone, without quotes.',
  },
  'liquid.no-include-file': {
    severity: 'error',
    summary: 'An `include` that names no file.',
    message: 'The name of the file to include is missing.',
  },
  'liquid.missing-include': {
    severity: 'error',
    summary: 'An `include` of a file that is not there.',
    message: 'There is no include "{name}" in this site.',
    suggestion: ' Did you mean "{closest}"?',
  },
  'liquid.missing-link': {
    severity: 'error',
    summary: 'A `link` to a file that is not there.',
    message: 'There is no file "{path}" in this site.',
    suggestion: ' Did you mean "{closest}"?',
  },
  'liquid.missing-post': {
    severity: 'error',
    summary: 'A `post_url` of a post that is not there, or that is not named by date and title.',
    message: 'There is no post "{name}".',
    suggestion: ' Did you mean "{closest}"?',
  },
  'liquid.unknown-parameter': {
    severity: 'warning',
    summary: 'A parameter that the included file never reads.',
    message: 'The include "{shortcode}" has no parameter "{name}".',
    suggestion: ' Did you mean "{closest}"?',
  },
  'liquid.duplicate-parameter': {
    severity: 'warning',
    summary: 'A parameter is given twice; the last one counts.',
    message: 'The parameter "{name}" is given again below; this one is lost.',
  },
  'liquid.missing-parameter': {
    severity: 'warning',
    summary: 'A parameter without which the included file cannot do its work.',
    message: 'The include "{shortcode}" needs "{name}".',
  },
  'liquid.hugo-shortcode': {
    severity: 'warning',
    summary: 'A call of a Hugo shortcode in a Jekyll site, which makes it vanish.',
    message: "This is a shortcode of Hugo's: Jekyll makes it vanish.",
  },
  'liquid.not-in-hugo': {
    severity: 'warning',
    summary: "A tag of Jekyll's in a Hugo site, which shows it as it is.",
    message: "This is a tag of Jekyll's: Hugo shows it as it is.",
  },
} as const satisfies Record<string, ProblemRow>;

/** Liquid in the notes of a Jekyll site, and what the generator of the site makes nothing of. */
export function checkLiquid(note: Note, context: CheckContext): readonly Problem[] {
  if (context.site.generator === 'hugo') return tagsInHugo(note);
  if (context.site.generator !== 'jekyll' || !rendersLiquid(note)) return [];
  const scan = note.shortcodes;
  const tags = scan.tags.filter(({ dialect }) => dialect === 'liquid');
  const calls = allShortcodes(scan.shortcodes).filter(({ open }) => open.dialect === 'liquid');
  return [
    ...liquidFaults(scan.faults, tags),
    ...checkLiquidNesting(calls, scan.faults),
    ...tags.flatMap((tag) => [
      ...checkLiquidTag(tag),
      ...checkInclude(tag, context),
      ...checkLiquidTarget(tag, context),
    ]),
    ...hugoCalls(note),
  ];
}

/** `render_with_liquid: false` makes Jekyll leave the page as it is. */
function rendersLiquid({ frontMatter }: Note): boolean {
  const field = frontMatter?.fields.find(({ name }) => name === 'render_with_liquid');
  return field?.value.kind !== 'boolean' || field.value.value;
}

function hugoCalls({ shortcodes }: Note): readonly Problem[] {
  const raw = shortcodes.escaped.filter(({ dialect }) => dialect === 'liquid');
  const isRaw = coveredBy(raw.map(({ whole }) => whole));
  return shortcodes.tags
    .filter(({ dialect, whole }) => dialect === 'hugo' && !isRaw(whole))
    .map(({ name, whole }): Problem => ({ code: 'liquid.hugo-shortcode', span: whole, data: { name } }));
}

/** Tags that nobody writes about by accident: those that put something into the page. */
const jekyllsOwn = new Set(['include', 'include_relative', 'link', 'post_url', 'highlight', 'raw']);

function tagsInHugo({ shortcodes, outline }: Note): readonly Problem[] {
  const isShown = coveredBy([...outline.code, ...outline.comments]);
  return shortcodes.tags
    .filter((tag) => tag.dialect === 'liquid' && tag.kind === 'open' && jekyllsOwn.has(tag.name))
    .filter((tag) => !tag.isUnterminated && !isShown(tag.whole))
    .map(({ name, whole }): Problem => ({ code: 'liquid.not-in-hugo', span: whole, data: { name } }));
}
