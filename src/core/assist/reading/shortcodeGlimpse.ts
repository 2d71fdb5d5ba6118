import type { Tag } from '../../shortcode/shortcode';
import { escapeMarkdown } from '../../text/escapeMarkdown';

/** Which parameters the page shows, in which order, whatever a site's template calls them. */
const shownParts: readonly { readonly names: readonly string[]; readonly mark: string }[] = [
  { names: ['time'], mark: '' },
  { names: ['title', 'name'], mark: '**' },
  { names: ['speakers', 'speaker', 'by'], mark: '' },
  { names: ['room'], mark: '' },
  { names: ['caption'], mark: '*' },
  { names: ['alt'], mark: '' },
  { names: ['attr'], mark: '' },
];

/**
 * The words of a call as the page will show them, in one line of Markdown: `09:30 · **Tides** · Ana Ruiz`. `undefined`
 * for one that has none. Pictures are left out: an address from a note must not be loaded unasked.
 */
export function glimpseOf({ parameters }: Tag): string | undefined {
  const values = new Map(parameters.map(({ name, value }) => [name, value]));
  const parts = shownParts.flatMap(({ names, mark }) => {
    const value = names.map((name) => values.get(name)).find((found) => found !== undefined);
    if (value === undefined || value.type === 'variable' || value.text.trim() === '') return [];
    return [`${mark}${escapeMarkdown(value.text.trim().replace(/\s+/g, ' '))}${mark}`];
  });
  return parts.length === 0 ? undefined : parts.join(' · ');
}
