import { stringOf } from '../../frontMatter/fields';
import type { Field, Value } from '../../frontMatter/frontMatter';
import type { Note } from '../../note';
import { hugoStrings } from '../../page/hugoPage';
import { isJekyllDocument, jekyllFolder, jekyllWords } from '../../page/jekyllPage';
import { aliasAddress } from '../../page/pageAddresses';
import { entriesAt } from '../../site/configValue';
import { pageFieldsOf } from '../../site/pageFields';
import { closest } from '../../text/closest';
import type { CheckContext } from '../checkContext';
import type { Phrase } from '../phrase';
import type { Problem, ProblemRow } from '../problem';

/** What Hugo and Jekyll make of certain fields, by rules of their own. */
export const frontMatterRuleProblems = {
  'front-matter.refused-value': {
    severity: 'error',
    summary: 'A value at which the generator stops, or with which it drops all fields.',
    message: '{generator} {consequence} at this value of "{name}": it must be {expected}.',
  },
  'front-matter.comma-in-words': {
    severity: 'warning',
    summary: 'Tags or categories in one text with commas: no generator splits there.',
    message: '{generator} does not split at commas: this is {found}, {words}. Write a list.',
  },
  'front-matter.singular-wins': {
    severity: 'warning',
    summary: 'Jekyll does not look at `tags` where there is a `tag`.',
    message: 'Jekyll does not look at this: "{winner}" counts alone.',
  },
  'front-matter.missing-layout': {
    severity: 'warning',
    summary: 'A layout that the site does not have.',
    message: 'The site has no layout "{name}".',
    suggestion: ' Did you mean "{closest}"?',
  },
  'front-matter.empty-permalink': {
    severity: 'warning',
    summary: 'An empty permalink puts a post at the site’s own address.',
    message: 'An empty permalink puts this post in the place of the home page.',
  },
  'front-matter.permalink-style': {
    severity: 'warning',
    summary: 'Names of styles like `pretty` mean nothing in a page’s own permalink.',
    message: 'Styles like "{value}" only work in _config.yml; here it is an address.',
  },
  'front-matter.draft-ignored': {
    severity: 'warning',
    summary: '`draft: true` means nothing to Jekyll: the post is published.',
    message: 'Jekyll publishes this post all the same: "published: false" hides it.',
  },
  'front-matter.alias-collision': {
    severity: 'warning',
    summary: 'An alias at which another page stands, or leads from: one hides the other.',
    message: 'At {address} there is {other} already: one of the two is lost.',
  },
} as const satisfies Record<string, ProblemRow>;

/** Whether the site's generator takes certain fields as they are meant. */
export function checkFrontMatterRules(note: Note, context: CheckContext): readonly Problem[] {
  const fields = note.frontMatter?.fields ?? [];
  switch (context.site.generator) {
    case 'hugo':
      return fields.flatMap((field) => hugoRules(field, note, context));
    case 'jekyll':
      return fields.flatMap((field) => jekyllRules(field, note, context));
    case 'plain':
      return [];
  }
}

function hugoRules(field: Field, note: Note, context: CheckContext): readonly Problem[] {
  const { value } = field;
  switch (field.name.toLowerCase()) {
    case 'outputs':
      return itemsOf(value).flatMap((item) => unknownOutput(field, item, context));
    case '_build':
      if (value.kind === 'mapping' || value.kind === 'null') return [];
      return refused(field, value, 'Hugo', 'stops', 'a mapping');
    case 'url':
      return isWebAddress(value) ? refused(field, value, 'Hugo', 'stops', 'a path on this site') : [];
    case 'aliases':
      return itemsOf(value).flatMap((item) => aliasRules(field, item, note, context));
    case 'layout':
      return missingLayout(value, context);
    case 'tags':
      return oneTerm(value, note.text, 'one tag');
    case 'categories':
      return oneTerm(value, note.text, 'one category');
    default:
      return [];
  }
}

function itemsOf(value: Value): readonly Value[] {
  return value.kind === 'list' ? value.items : [value];
}

function isWebAddress(value: Value): boolean {
  return value.kind === 'string' && /^https?:/i.test(value.value);
}

function refused(
  { name, key }: Field,
  { span }: Value,
  generator: string,
  consequence: Phrase,
  expected: Phrase,
): readonly Problem[] {
  const data = { name, generator, consequence, expected };
  return [{ code: 'front-matter.refused-value', span: span.end > span.start ? span : key, data }];
}

const outputFormats: ReadonlySet<string> = new Set([
  'amp',
  'calendar',
  'css',
  'csv',
  'html',
  'json',
  'robots',
  'rss',
  'sitemap',
  'markdown',
  'webappmanifest',
]);

function unknownOutput(field: Field, item: Value, { site }: CheckContext): readonly Problem[] {
  const name = stringOf(item)?.toLowerCase();
  if (name === '' || (name === undefined && item.kind !== 'list')) return [];
  if (name !== undefined && outputFormats.has(name)) return [];
  if (entriesAt(site.config, 'outputformats').some(([format]) => format.toLowerCase() === name)) return [];
  return refused(field, item, 'Hugo', 'stops', 'the name of an output format');
}

function aliasRules(field: Field, item: Value, note: Note, context: CheckContext): readonly Problem[] {
  if (isWebAddress(item)) return refused(field, item, 'Hugo', 'stops', 'a path on this site');
  const { path, site, pages } = context;
  const [alias] = hugoStrings(item, note.text);
  if (alias === undefined || alias === '') return [];
  const address = aliasAddress(alias, site.urlOf(path, pageFieldsOf(note.frontMatter)) ?? '/');
  const other = pages?.pagesAt(address)?.find((page) => page !== path);
  if (other === undefined) return [];
  return [{ code: 'front-matter.alias-collision', span: item.span, data: { address, other } }];
}

function missingLayout(value: Value, { site }: CheckContext): readonly Problem[] {
  const { layouts } = site;
  if (layouts === undefined || value.kind !== 'string' || value.value === '') return [];
  const name = value.value;
  if (layouts.has(name) || (site.generator === 'jekyll' && name === 'none')) return [];
  const data: Record<string, string> = { name };
  const near = closest(name, layouts);
  if (near !== undefined) data.closest = near;
  return [{ code: 'front-matter.missing-layout', span: value.span, data }];
}

function oneTerm(value: Value, text: string, found: Phrase): readonly Problem[] {
  const [word = ''] = hugoStrings(value, text);
  if (value.kind !== 'string' || !word.includes(',')) return [];
  return commas(value, 'Hugo', found, [word]);
}

function commas(
  value: Value,
  generator: string,
  found: Phrase,
  words: readonly string[],
): readonly Problem[] {
  const data = { generator, found, words: words.map((word) => `"${word}"`).join(' ') };
  return [{ code: 'front-matter.comma-in-words', span: value.span, data }];
}

function jekyllRules(field: Field, note: Note, context: CheckContext): readonly Problem[] {
  const { value, name } = field;
  const { path, site } = context;
  const isDocument = isJekyllDocument(path, site);
  switch (name) {
    case 'permalink':
      return permalinkRules(field, isDocument);
    case 'slug':
      if (!isDocument || value.kind === 'string' || value.kind === 'null') return [];
      return refused(field, value, 'Jekyll', 'stops', 'text in quotes');
    case 'categories':
      if (isDocument && !['string', 'list', 'null'].includes(value.kind))
        return refused(field, value, 'Jekyll', 'drops all fields', 'a list or text');
      return isDocument ? wordRules(field, note, 'category') : [];
    case 'tags':
      return isDocument ? wordRules(field, note, 'tag') : [];
    case 'layout':
      return missingLayout(value, context);
    case 'draft':
      if (jekyllFolder(path, site) !== '_posts' || value.kind !== 'boolean' || !value.value) return [];
      return note.frontMatter?.fields.some((one) => one.name === 'published')
        ? []
        : [{ code: 'front-matter.draft-ignored', span: field.key, data: {} }];
    default:
      return [];
  }
}

const permalinkStyles: ReadonlySet<string> = new Set(['date', 'pretty', 'ordinal', 'weekdate', 'none']);

function permalinkRules(field: Field, isDocument: boolean): readonly Problem[] {
  const { value } = field;
  if (value.kind === 'null') return [];
  if (value.kind !== 'string') return refused(field, value, 'Jekyll', 'stops', 'text in quotes');
  if (value.value === '')
    return isDocument
      ? [{ code: 'front-matter.empty-permalink', span: value.span, data: {} }]
      : refused(field, value, 'Jekyll', 'stops', 'an address, or left out');
  if (!isDocument || !permalinkStyles.has(value.value)) return [];
  return [{ code: 'front-matter.permalink-style', span: value.span, data: { value: value.value } }];
}

function wordRules(field: Field, { frontMatter, text }: Note, singular: string): readonly Problem[] {
  const { value } = field;
  const words = jekyllWords({ fields: [field] }, text, singular, field.name);
  const winner = frontMatter?.fields.find((one) => one.name === singular && one.value.kind !== 'null');
  if (winner !== undefined && singular === 'tag')
    return [{ code: 'front-matter.singular-wins', span: field.key, data: { winner: singular } }];
  if (value.kind !== 'string' || !words.some((word) => word.includes(','))) return [];
  const isTag = singular === 'tag';
  if (words.length === 1) return commas(value, 'Jekyll', isTag ? 'one tag' : 'one category', words);
  return commas(value, 'Jekyll', isTag ? 'several tags' : 'several categories', words);
}
