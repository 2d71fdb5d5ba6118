import { attributeOf, type Leniency } from '../../preview/support/domOf';

/** Not compared, and why. */
export const leniency: Leniency = {
  attributes: [
    // Hugo names headings; VS Code does so itself.
    ...['h1.id', 'h2.id', 'h3.id', 'h4.id'],
    // Colours of code: the theme's here, Chroma's there.
    ...['pre.style', 'pre.class', 'pre.tabindex', 'code.class', 'code.data-lang', 'span.style'],
    // How numbers of lines look: in our stylesheet here, on each element there.
    ...['table.style', 'div.style', 'table.class=conference-notes-numbered', 'a.style'],
    // Footnotes are numbered and linked alike, but named otherwise.
    ...['sup.id', 'sup.class', 'a.class', 'a.role', 'a.id', 'li.id', 'li.class', 'ol.class', 'hr.class'],
    // For readers of screens, by kramdown alone.
    ...['sup.role', 'li.role', 'a.rel=footnote'],
    // markdown-it and Goldmark write a column's side in two ways.
    ...['td.style', 'th.style', 'td.align', 'th.align'],
  ],
  unwrapped: (element) =>
    // Colours of code.
    (element.tagName === 'span' && ['code', 'span', 'pre'].includes(parentOf(element))) ||
    (element.tagName === 'div' && /^highlight\b/.test(attributeOf(element, 'class') ?? '')) ||
    (element.tagName === 'div' &&
      /^language-\w+ highlighter-rouge$/.test(attributeOf(element, 'class') ?? '')) ||
    // Around footnotes.
    attributeOf(element, 'class') === 'footnotes',
  // What Hugo leaves out for being raw HTML is shown as left out.
  leftOut: (element) => attributeOf(element, 'class') === 'conference-notes-dropped',
};

function parentOf({ parentNode }: Parameters<Leniency['unwrapped']>[0]): string {
  return parentNode !== null && 'tagName' in parentNode ? parentNode.tagName : '';
}
