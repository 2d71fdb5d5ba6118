import { messageOf } from '../../check/problemTable';
import { checkPublishing, mayBeHidden } from '../../check/publish';
import type { Field } from '../../frontMatter/frontMatter';
import type { Note } from '../../note';
import { type KnownField, knownFields } from '../../page/fieldSchemas';
import type { PageData } from '../../page/pageData';
import { pageDataOf } from '../../page/pageDataOf';
import { shownIn } from '../../page/zonedInstant';
import { touches } from '../../text/span';
import type { AssistContext, Hover } from '../assist';

/** Says what a field means, and what the site's generator makes of its value. */
export function frontMatterHover(note: Note, offset: number, context: AssistContext): Hover | undefined {
  const field = note.frontMatter?.fields.find(({ whole }) => touches(whole, offset));
  if (field === undefined) return undefined;
  const known = knownField(field.name, note, context);
  const paragraphs = [
    ...(known === undefined
      ? []
      : [
          `**${plain(known.name)}** – ${context.translate(known.schema.description ?? '', {})} *(${known.origin})*`,
        ]),
    ...asRead(field, note, context),
  ];
  return paragraphs.length === 0 ? undefined : { span: field.whole, markdown: paragraphs.join('\n\n') };
}

function knownField(name: string, note: Note, { site, schemas }: AssistContext): KnownField | undefined {
  const known = knownFields(site.generator, note.frontMatter, schemas);
  const exact = known.get(name);
  if (exact !== undefined || site.generator !== 'hugo') return exact;
  return [...known.values()].find((field) => field.name.toLowerCase() === name.toLowerCase());
}

/** What the generator sees, for the fields whose value it reads by rules of its own. */
function asRead(field: Field, note: Note, context: AssistContext): readonly string[] {
  const { site, path, translate } = context;
  if (site.generator === 'plain') return [];
  const generator = site.generator === 'hugo' ? 'Hugo' : 'Jekyll';
  const page = pageDataOf(note.frontMatter, note.text, path, site);
  const words = wordsOf(field.name.toLowerCase(), page);
  const lines: string[] = [];
  if (words !== undefined)
    lines.push(
      words.length === 0
        ? translate('{generator} reads nothing here.', { generator })
        : translate('{generator} reads: {words}', { generator, words: words.map(code).join(', ') }),
    );
  const moment = [page.date, page.publishDate, page.expiryDate].find((one) => one?.field === field);
  if (moment !== undefined)
    lines.push(
      translate('{generator} reads: {words}', {
        generator,
        words: code(shownIn(moment.instant, context.timeZone)),
      }),
    );
  return [...lines, ...publishing(field, note, context)];
}

function wordsOf(name: string, page: PageData): readonly string[] | undefined {
  switch (name) {
    case 'title':
      return page.title === undefined ? [] : [page.title];
    case 'tags':
    case 'tag':
      return page.tags;
    case 'categories':
    case 'category':
      return page.categories;
    case 'aliases':
      return page.aliases;
    default:
      return undefined;
  }
}

const fieldsThatPublish: ReadonlySet<string> = new Set([
  'date',
  'draft',
  'published',
  'publishdate',
  'pubdate',
  'expirydate',
  'unpublishdate',
]);

/** Whether the page will be on the site, said at the fields that decide it. */
function publishing({ name }: Field, note: Note, context: AssistContext): readonly string[] {
  if (!fieldsThatPublish.has(name.toLowerCase())) return [];
  const reasons = checkPublishing(note, context);
  if (reasons.length === 0)
    return mayBeHidden(note, context) ? [] : [context.translate('This page is published.', {})];
  return reasons.map((problem) => messageOf(problem, context.translate));
}

/** As code, whatever stands in it: a page's values are anybody's text. */
function code(text: string): string {
  const oneLine = text.replaceAll(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...oneLine.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${oneLine}\`` : `${fence} ${oneLine} ${fence}`;
}

function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]/g, '\\$&');
}
