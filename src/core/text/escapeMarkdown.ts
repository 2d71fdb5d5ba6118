/** What would become something else anywhere in a line: emphasis, code, links, HTML, tables, mathematics, mentions. */
const special = /[\\`*_[\]<>|{}~&#$!@]/g;

/**
 * Markdown that shows `text` as it is: anybody's words become no link, picture, HTML, heading or list. Nothing is
 * escaped that needn't be, so that it can be read and edited as well. Line ends stay line ends.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(special, '\\$&')
    .replace(/^([ \t]*)([-+=])/gm, '$1\\$2')
    .replace(/^([ \t]*\d+)([.)])/gm, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/\r?\n/g, '  \n');
}
