import { covers, type Span } from '../text/span';
import { allShortcodes } from './scanShortcodes';
import type { Dialect, Shortcode, ShortcodeScan, Tag } from './shortcode';

/** The tags of one scan, ready to be asked for many places. */
interface KnownTags {
  readonly byDialect: Readonly<Record<Dialect, readonly Tag[]>>;
  readonly calls: ReadonlyMap<Tag, Shortcode>;
}

const known = new WeakMap<ShortcodeScan, KnownTags>();

/** The tag in which `span` stands: the inner one where one dialect reads over the other's. A search by halves. */
export function tagAround(scan: ShortcodeScan, span: Span): Tag | undefined {
  const { hugo, liquid } = tagsOf(scan).byDialect;
  const found = [lastFrom(hugo, span.start), lastFrom(liquid, span.start)]
    .filter((tag) => tag !== undefined)
    .filter(({ whole }) => covers(whole, span));
  return found.reduce<Tag | undefined>(
    (inner, tag) => (inner === undefined || tag.whole.start >= inner.whole.start ? tag : inner),
    undefined,
  );
}

/** The call that `tag` opens; `undefined` for a closing tag. */
export function callOpenedBy(scan: ShortcodeScan, tag: Tag): Shortcode | undefined {
  return tagsOf(scan).calls.get(tag);
}

function tagsOf(scan: ShortcodeScan): KnownTags {
  const before = known.get(scan);
  if (before !== undefined) return before;
  const of = (dialect: Dialect) => scan.tags.filter((tag) => tag.dialect === dialect);
  const made: KnownTags = {
    byDialect: { hugo: of('hugo'), liquid: of('liquid') },
    calls: new Map(allShortcodes(scan.shortcodes).map((call) => [call.open, call])),
  };
  known.set(scan, made);
  return made;
}

/** The last tag that starts at `offset` or before it: those of one dialect never overlap. */
function lastFrom(tags: readonly Tag[], offset: number): Tag | undefined {
  let low = 0;
  let high = tags.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tags[middle]?.whole.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return tags[low - 1];
}
