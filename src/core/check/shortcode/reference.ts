import type { Note } from '../../note';
import { pageTerms } from '../../page/pageTerms';
import type { Parameter, Tag } from '../../shortcode/shortcode';
import type { ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import { textAt } from '../../site/configValue';
import { contentFiles, hugoReference, type ReferenceFacts, referencePath } from '../../site/hugo/reference';
import { isMarkdown } from '../../site/pageFiles';
import { type FilePath, isInside, joinPath, relativeTo } from '../../text/paths';
import type { CheckContext } from '../checkContext';
import { nearestPage } from '../nearestPage';
import type { Problem } from '../problem';
import { definitionOf } from './parameters';

/** `ref` and `relref` to a page that certainly isn't there, or that is one of several. */
export function checkReference(
  tag: Tag,
  definition: ShortcodeDefinition,
  context: CheckContext,
  { facts, nearest }: References,
): readonly Problem[] {
  return pageParameters(tag, definition).flatMap((parameter): readonly Problem[] => {
    const found = hugoReference(parameter.value.text, context.path, context.site, facts);
    if (found.kind === 'missing') return [missingPage(parameter, context, nearest)];
    return found.kind === 'ambiguous' ? [ambiguousPage(parameter, found.files, context, facts)] : [];
  });
}

/** What is asked about each of a note's references. */
export interface References {
  readonly facts: ReferenceFacts;
  /** What to write instead of a path to nowhere. */
  readonly nearest: (path: string) => string | undefined;
}

/** Made once for a note, so that what is worked out for one reference serves the others. */
export function referencesOf(note: Note, context: CheckContext): References {
  const facts = referenceFacts(note, context);
  return { facts, nearest: nearestPage(context, facts) };
}

/** The parameters of a built-in `ref` or `relref` that name a page. */
export function pageParameters(tag: Tag, definition: ShortcodeDefinition): readonly Parameter[] {
  if (definition.origin !== 'builtin') return [];
  return tag.parameters.filter((parameter, i) => definitionOf(parameter, i, definition)?.type === 'page');
}

/** What is known of the pages that a note's references may lead to; worked out when first asked for. */
export function referenceFacts(note: Note, { site, files, pages }: CheckContext): ReferenceFacts {
  const pagesBelow: ReferenceFacts['pagesBelow'] = (folder) => files.pagesBelow?.(folder);
  let known: { readonly own: ReadonlySet<string>; readonly isAllRead: boolean } | undefined;
  const hasTerm = (name: string): boolean | undefined => {
    known ??= {
      own: new Set(pageTerms(note, site)),
      // Of pages in other formats nobody reads the front matter here.
      isAllRead: contentFiles(site, { pagesBelow })?.every((one) => one.files.every(isMarkdown)) ?? false,
    };
    const said = known.own.has(name) || pages?.hasTerm?.(name);
    return said === false && !known.isAllRead ? undefined : said;
  };
  return { pagesBelow, hasTerm };
}

function missingPage({ value }: Parameter, { site }: CheckContext, nearest: References['nearest']): Problem {
  const path = referencePath(value.text) ?? '';
  const near = nearest(path);
  const data = { path, ...(near === undefined ? {} : { closest: near + fragmentOf(value.text) }) };
  const onlyWarns = textAt(site.config, 'reflinkserrorlevel')?.toLowerCase() === 'warning';
  const graveness = onlyWarns ? { severity: 'warning' as const } : {};
  return { code: 'shortcode.missing-page', span: value.span, data, ...graveness };
}

/** So many pages are named and offered. */
const mostPages = 3;

function ambiguousPage(
  { value }: Parameter,
  files: readonly FilePath[],
  { site }: CheckContext,
  facts: ReferenceFacts,
): Problem {
  const mounts = (contentFiles(site, facts) ?? []).map(({ mount }) => mount);
  const pages = files.slice(0, mostPages).map((file) => {
    const mount = mounts.find(({ folder }) => isInside(folder, file));
    return `/${joinPath(mount?.target ?? '', relativeTo(mount?.folder ?? '', file))}`;
  });
  const choices = pages.map((page) => page + fragmentOf(value.text));
  const data = {
    path: referencePath(value.text) ?? '',
    pages: pages.join(', '),
    choices: choices.join('\n'),
  };
  return { code: 'shortcode.ambiguous-page', span: value.span, data };
}

/** `#talks` of `day-1.md#talks`: it stays when the page is another. */
function fragmentOf(reference: string): string {
  return /[#?].*$/s.exec(reference)?.[0] ?? '';
}
