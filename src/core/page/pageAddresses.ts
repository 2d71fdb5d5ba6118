import type { Note } from '../note';
import { pageFieldsOf } from '../site/pageFields';
import type { Site } from '../site/site';
import { type FilePath, folderOf } from '../text/paths';
import { pageDataOf } from './pageDataOf';

/** The addresses at which a page stands or which lead to it: its own, then its aliases. None for what is no page. */
export function pageAddresses(note: Note, path: FilePath, site: Site): readonly string[] {
  const own = site.urlOf(path, pageFieldsOf(note.frontMatter));
  if (own === undefined) return [];
  const { aliases } = pageDataOf(note.frontMatter, note.text, path, site);
  return [own, ...aliases.filter((alias) => alias !== '').map((alias) => aliasAddress(alias, own))];
}

/** Where an alias of the page at `own` leads from: `/old` → `/old/`; `old` beside the page; `/old.html` as it is. */
export function aliasAddress(alias: string, own: string): string {
  const address = alias.startsWith('/') ? alias : `${folderOf(own.replace(/\/$/, ''))}/${alias}`;
  return address.endsWith('/') || /\.[a-z0-9]+$/i.test(address) ? address : `${address}/`;
}
