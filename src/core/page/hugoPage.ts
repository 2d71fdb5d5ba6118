import { fieldNamed } from '../frontMatter/fields';
import type { Field, FrontMatter, Value } from '../frontMatter/frontMatter';
import { textsAt } from '../site/configValue';
import type { Site } from '../site/site';
import { type FilePath, fileNameOf } from '../text/paths';
import { goDate } from './goDate';
import type { PageData, PageMoment } from './pageData';
import { hugoText } from './scalarText';

/** A page's data as Hugo sees it. Keys are found in any letter case; a date that can't be read is no date. */
export function hugoPage(
  frontMatter: FrontMatter | undefined,
  text: string,
  path: FilePath,
  site: Site,
): PageData {
  const find = (name: string): Field | undefined => fieldNamed(frontMatter, name, { ignoreCase: true });
  const words = (name: string): readonly string[] => hugoStrings(find(name)?.value, text);
  const moment = (name: HugoDateName) => momentOf(name, find, path, site);
  return {
    title: hugoText(find('title')?.value, text),
    date: moment('date'),
    publishDate: moment('publishdate'),
    expiryDate: moment('expirydate'),
    isDraft: isHugoDraft(find, text),
    tags: words('tags'),
    categories: words('categories'),
    aliases: words('aliases'),
  };
}

/** Where Hugo looks for its dates, in this order, unless the site's `[frontmatter]` says otherwise. */
const dateSources = {
  date: ['date', 'publishdate', 'pubdate', 'published', 'lastmod', 'modified'],
  publishdate: ['publishdate', 'pubdate', 'published', 'date'],
  expirydate: ['expirydate', 'unpublishdate'],
} as const satisfies Record<string, readonly string[]>;

type HugoDateName = keyof typeof dateSources;

/** All fields in which this site's Hugo looks for a date, in lower case. */
export function hugoDateFields(site: Site): ReadonlySet<string> {
  const names = Object.keys(dateSources).filter((name): name is HugoDateName => name in dateSources);
  return new Set([...names.flatMap((name) => sourcesOf(name, site)), 'lastmod']);
}

function sourcesOf(name: HugoDateName, site: Site): readonly string[] {
  const own = textsAt(site.config, 'frontmatter', name).map((source) => source.toLowerCase());
  if (own.length === 0) return dateSources[name];
  return own.flatMap((source) => (source === ':default' ? dateSources[name] : source));
}

function momentOf(
  name: HugoDateName,
  find: (name: string) => Field | undefined,
  path: FilePath,
  site: Site,
): PageMoment | undefined {
  for (const source of sourcesOf(name, site)) {
    const moment = source === ':filename' ? fromFileName(path, site) : fromField(find(source), site);
    if (moment !== undefined) return moment;
  }
  return undefined;
}

function fromField(field: Field | undefined, site: Site): PageMoment | undefined {
  const instant = hugoInstant(field?.value, site.timeZone);
  return instant === undefined ? undefined : { instant, field };
}

function fromFileName(path: FilePath, site: Site): PageMoment | undefined {
  const name = fileNameOf(path);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(name.startsWith('index.') ? '' : name)?.[0];
  const instant = day === undefined ? undefined : goDate(day, site.timeZone);
  return instant === undefined ? undefined : { instant, field: undefined };
}

/** The instant that Hugo reads from a value: a text in one of its forms, or a number of seconds. */
export function hugoInstant(value: Value | undefined, zone: string | undefined): number | undefined {
  if (value?.kind === 'number') return Number.isInteger(value.value) ? value.value * 1000 : undefined;
  if (value?.kind !== 'string' && value?.kind !== 'date') return undefined;
  // TOML allows a blank for the T, and small letters.
  const text =
    value.kind === 'date'
      ? value.value.replace(/^(\d{4}-\d\d-\d\d)t/, '$1T').replace(/z$/, 'Z')
      : value.value;
  return goDate(text, zone);
}

/** `draft` decides; without it `published` does, if it is a boolean. */
function isHugoDraft(find: (name: string) => Field | undefined, text: string): boolean {
  const draft = find('draft');
  if (draft !== undefined) return hugoBoolean(draft.value, text) ?? false;
  return hugoBoolean(find('published')?.value, text) === false;
}

/** What Hugo takes for yes and no: also `"true"`, `"T"`, `1`; `undefined` for anything else. */
function hugoBoolean(value: Value | undefined, text: string): boolean | undefined {
  if (value?.kind === 'boolean') return value.value;
  if (value?.kind === 'null') return false;
  if (value?.kind === 'number') return Number.isInteger(value.value) ? value.value !== 0 : undefined;
  const word = hugoText(value, text);
  if (word === undefined || value?.kind === 'date') return undefined;
  if (/^(?:1|t|T|TRUE|true|True)$/.test(word)) return true;
  return /^(?:0|f|F|FALSE|false|False)$/.test(word) ? false : undefined;
}

/** A list's items as Hugo prints them; one single value counts as a list of one. */
export function hugoStrings(value: Value | undefined, text: string): readonly string[] {
  const items = value?.kind === 'list' ? value.items : value === undefined ? [] : [value];
  return items.flatMap((item) => hugoText(item, text) ?? []);
}
