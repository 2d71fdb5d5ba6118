import { fieldNamed } from '../frontMatter/fields';
import type { Field } from '../frontMatter/frontMatter';
import type { Note } from '../note';
import { isJekyllDocument, jekyllDefaultOf, jekyllFolder, postFileName } from '../page/jekyllPage';
import type { PageMoment } from '../page/pageData';
import { pageDataOf } from '../page/pageDataOf';
import { rubyDate } from '../page/rubyDate';
import { booleanAt, valueAt } from '../site/configValue';
import { isCascaded, publishingFields } from '../site/hugo/cascade';
import { pageFieldsOf } from '../site/pageFields';
import { fileNameOf } from '../text/paths';
import type { Span } from '../text/span';
import type { CheckContext } from './checkContext';
import type { Problem, ProblemRow } from './problem';

/** Why a page will not be on the site. */
export const publishProblems = {
  'publish.draft': {
    severity: 'info',
    summary: 'The page is a draft; only a hint where its folder says so already.',
    message: 'This page is not published: it is a draft.',
  },
  'publish.unpublished': {
    severity: 'info',
    summary: 'The page is taken off the site by `published: false`.',
    message: 'This page is not published: "published" says no.',
  },
  'publish.future-date': {
    severity: 'info',
    summary: 'The page’s date is still to come, and the site does not publish such pages.',
    message: 'This page is not published before {date}.',
  },
  'publish.expired': {
    severity: 'info',
    summary: 'The page’s expiry date is over.',
    message: 'This page is not published any more: it expired on {date}.',
  },
  'publish.file-name': {
    severity: 'warning',
    summary: 'Jekyll skips files in `_posts` whose names do not start with a date, without a word.',
    message: 'Jekyll skips this file without a word: in _posts a name must look like 2019-05-24-title.md.',
  },
  'publish.file-name-date': {
    severity: 'error',
    summary: 'The date in the name of a post does not exist.',
    message: 'Jekyll stops here: {date} in the name of this file is not a date, and there is no other.',
  },
} as const satisfies Record<string, ProblemRow>;

/** Says why the site's generator leaves the page out, if it does; on the field that is the cause. */
export function checkPublishing(note: Note, context: CheckContext): readonly Problem[] {
  switch (context.site.generator) {
    case 'hugo':
      return hugoReasons(note, context);
    case 'jekyll':
      return jekyllReasons(note, context);
    case 'plain':
      return [];
  }
}

function hugoReasons(note: Note, context: CheckContext): readonly Problem[] {
  const { path, site, now } = context;
  const page = pageDataOf(note.frontMatter, note.text, path, site);
  const problems: Problem[] = [];
  const find = (name: string) => fieldNamed(note.frontMatter, name, { ignoreCase: true });
  const draft = find('draft');
  if (page.isDraft && !site.publishesDrafts)
    problems.push(
      draft === undefined
        ? { code: 'publish.unpublished', span: spanOf(find('published')), data: {} }
        : { code: 'publish.draft', span: spanOf(draft), data: {} },
    );
  const isFuture = isAfter(page.publishDate, now) && !site.publishesFuture;
  if (isFuture && !mayHavePublishDate(context)) problems.push(future(page.publishDate));
  if (page.expiryDate !== undefined && page.expiryDate.instant < now)
    problems.push({
      code: 'publish.expired',
      span: spanOf(page.expiryDate.field),
      data: { date: momentText(page.expiryDate.instant) },
    });
  return problems;
}

const publishDates = ['publishdate', 'pubdate'] as const;

/** Whether the config or a section gives the page a publishing date, which would come before its date. */
function mayHavePublishDate({ path, site, pages }: CheckContext): boolean {
  if (isCascaded(publishDates, site.config)) return true;
  if (pages?.sectionsAbove === undefined) return false;
  const sections = pages.sectionsAbove(path);
  return (
    sections === undefined ||
    sections.some(({ cascades }) => publishDates.some((name) => cascades.includes(name)))
  );
}

/**
 * Whether something besides the page's own dates and draft may keep it off the site: the config, a section around it, or
 * what it says of how it is to be built. Also where that isn't known (yet).
 */
export function mayBeHidden({ frontMatter }: Note, { path, site, pages, now }: CheckContext): boolean {
  // Without an address it is no page, or one of a collection that is only data.
  if (site.urlOf(path, pageFieldsOf(frontMatter)) === undefined) return true;
  if (site.generator !== 'hugo') return valueAt(site.config, 'limit_posts') !== undefined;
  if (frontMatter?.fields.some(({ name }) => /^(?:headless|_?build)$/i.test(name)) === true) return true;
  if (isCascaded(publishingFields, site.config)) return true;
  const sections = pages?.sectionsAbove?.(path);
  if (sections === undefined) return true;
  return sections.some(
    ({ isDraft, publishDate = 0, expiryDate = now, cascades }) =>
      cascades.length > 0 ||
      (isDraft && !site.publishesDrafts) ||
      (publishDate > now && !site.publishesFuture) ||
      expiryDate < now,
  );
}

function jekyllReasons(note: Note, { path, site, now }: CheckContext): readonly Problem[] {
  const folder = jekyllFolder(path, site);
  if (folder === '_posts' && !postFileName.test(fileNameOf(path)))
    return [{ code: 'publish.file-name', span: startOf(note), data: {} }];
  const problems: Problem[] = [];
  const published = fieldNamed(note.frontMatter, 'published');
  if (published?.value.kind === 'null' || (published?.value.kind === 'boolean' && !published.value.value))
    if (booleanAt(site.config, 'unpublished') !== true)
      problems.push({ code: 'publish.unpublished', span: spanOf(published), data: {} });
  if (!isJekyllDocument(path, site)) return problems;
  const isOff = published === undefined && jekyllDefaultOf('published', path, site) === false;
  if (isOff && booleanAt(site.config, 'unpublished') !== true)
    problems.push({ code: 'publish.unpublished', span: startOf(note), data: {} });
  if (folder === '_drafts' && !site.publishesDrafts)
    problems.push({ code: 'publish.draft', span: startOf(note), data: {}, severity: 'hint' });
  const named = folder === '_posts' ? postFileName.exec(fileNameOf(path))?.[1] : undefined;
  const hasDate =
    fieldNamed(note.frontMatter, 'date') !== undefined || jekyllDefaultOf('date', path, site) !== undefined;
  if (named !== undefined && !hasDate && rubyDate(named, site.timeZone).kind === 'invalid')
    problems.push({ code: 'publish.file-name-date', span: startOf(note), data: { date: named } });
  const { date } = pageDataOf(note.frontMatter, note.text, path, site);
  // Ruby compares whole seconds.
  if (date !== undefined && Math.floor(date.instant / 1000) > Math.floor(now / 1000) && !site.publishesFuture)
    problems.push(future(date, startOf(note)));
  return problems;
}

function isAfter(moment: PageMoment | undefined, now: number): moment is PageMoment {
  return moment !== undefined && moment.instant > now;
}

function future({ instant, field }: PageMoment, otherwise: Span = { start: 0, end: 0 }): Problem {
  const span = field === undefined ? otherwise : spanOf(field);
  return { code: 'publish.future-date', span, data: { date: momentText(instant) } };
}

function spanOf(field: Field | undefined): Span {
  if (field === undefined) return { start: 0, end: 0 };
  return field.value.span.end > field.value.span.start ? field.value.span : field.key;
}

/** What is wrong with the whole page is said at its first line. */
function startOf({ frontMatter, lines }: Note): Span {
  if (frontMatter !== undefined && frontMatter.block.open.end > frontMatter.block.open.start)
    return frontMatter.block.open;
  return { start: 0, end: Math.min(lines.startOf(1), Math.max(0, lines.startOf(1) - 1)) };
}

/** `2026-03-01 10:00 UTC` */
function momentText(instant: number): string {
  const iso = new Date(instant).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
