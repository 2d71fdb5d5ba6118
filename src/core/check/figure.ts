import type { Note } from '../note';
import type { Tag } from '../shortcode/shortcode';
import type { CheckContext } from './checkContext';
import type { Problem, ProblemRow } from './problem';

/** What is wrong with a picture although Hugo builds it. */
export const figureProblems = {
  'figure.missing-src': {
    severity: 'warning',
    summary: 'A `figure` without `src`: Hugo writes a picture without an address.',
    message: 'This figure has no picture: "src" is missing.',
  },
  'figure.missing-alt': {
    severity: 'hint',
    summary:
      'A `figure` with neither `alt` nor `caption`: nothing tells what it shows to those who cannot see it.',
    message: 'Say in "alt" what the picture shows, for those who cannot see it.',
  },
  'figure.useless-parameter': {
    severity: 'hint',
    summary: '`target` and `rel` do nothing without `link`, and `attrlink` nothing without `attr`.',
    message: '"{name}" does nothing without "{needed}".',
  },
} as const satisfies Record<string, ProblemRow>;

/** Which parameter is of no use without which. */
const needed: ReadonlyMap<string, string> = new Map([
  ['target', 'link'],
  ['rel', 'link'],
  ['attrlink', 'attr'],
]);

/** Calls of Hugo's own `figure`; a site's own template of that name goes by its own rules. */
export function checkFigures(note: Note, { site }: CheckContext): readonly Problem[] {
  if (site.generator !== 'hugo' || site.shortcodes.get('figure')?.origin !== 'builtin') return [];
  return note.shortcodes.tags
    .filter(({ dialect, name, kind }) => dialect === 'hugo' && name === 'figure' && kind !== 'close')
    .flatMap(checkFigure);
}

function checkFigure(tag: Tag): readonly Problem[] {
  const given = new Set(tag.parameters.flatMap(({ name }) => name ?? []));
  const isPositional = given.size === 0 && tag.parameters.length > 0;
  // What is missing may still be typed, or stand behind what could not be read.
  if (tag.isFaulty || isPositional) return [];
  const missing: Problem[] = [];
  if (!given.has('src')) missing.push({ code: 'figure.missing-src', span: tag.nameSpan, data: {} });
  else if (!given.has('alt') && !given.has('caption'))
    missing.push({ code: 'figure.missing-alt', span: tag.nameSpan, data: {} });
  const useless = tag.parameters.flatMap(({ name, key }): readonly Problem[] => {
    const other = name === undefined ? undefined : needed.get(name);
    if (name === undefined || other === undefined || given.has(other)) return [];
    return [{ code: 'figure.useless-parameter', span: key, data: { name, needed: other } }];
  });
  return [...missing, ...useless];
}
