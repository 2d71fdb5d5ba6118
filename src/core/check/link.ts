import type { Note } from '../note';
import { pageFieldsOf } from '../site/pageFields';
import { textOf } from '../text/span';
import type { CheckContext } from './checkContext';
import { missingFile } from './missingFile';
import type { Problem, ProblemRow } from './problem';

/** Links that lead nowhere. */
export const linkProblems = {
  'link.missing-page': {
    severity: 'warning',
    summary: "A link to another note (`[text](other.md)`) whose file isn't there.",
    message: 'The note "{source}" isn\'t there.',
    suggestion: ' Did you mean "{closest}"?',
  },
} as const satisfies Record<string, ProblemRow>;

/** `other.md`, `../2019/day-1.markdown#talks`: an address that names a note by its file. */
const noteAddress = /^[^?#]*\.(?:md|markdown)(?:[?#].*)?$/is;

/** Links to notes by their files' names. An address on the site (`/post/a/`) depends on other notes: it is left alone. */
export function checkLinks(note: Note, context: CheckContext): readonly Problem[] {
  if (context.site.generator === 'plain') return [];
  const page = pageFieldsOf(note.frontMatter);
  return note.outline.links.flatMap((link): readonly Problem[] => {
    const source = textOf(note.text, link.target);
    const missing = noteAddress.test(source) ? missingFile(source, page, context) : undefined;
    if (missing === undefined) return [];
    const { path, closest } = missing;
    const data = { source, path, ...(closest === undefined ? {} : { closest }) };
    return [{ code: 'link.missing-page', span: link.target, data }];
  });
}
