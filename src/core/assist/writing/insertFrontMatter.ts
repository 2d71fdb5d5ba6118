import type { FrontMatterFormat } from '../../frontMatter/frontMatter';
import { written, writtenDate, writtenField, writtenList } from '../../frontMatter/writeValue';
import type { Note } from '../../note';
import type { Edit } from '../../text/edits';
import { fileNameOf } from '../../text/paths';
import type { AssistContext } from '../assist';
import { likelyTitle } from '../place/likelyTitle';
import { lineEndOf } from '../place/noteLines';
import { dateAsWritten } from './dateAsWritten';

/** What the command knows besides the note. */
export interface FrontMatterWish {
  /** As the neighbours have it; YAML if they have none. Jekyll reads nothing else. */
  readonly format?: FrontMatterFormat;
  /** What most notes in the same folder are tagged with. */
  readonly tags?: readonly string[];
}

/**
 * The edit of "Insert front matter": title from the first heading or the file's name, date from the file's name or
 * today, the neighbours' tags; an empty line between it and the text. `undefined` for a note that has front matter.
 */
export function insertFrontMatter(
  note: Note,
  wish: FrontMatterWish,
  context: AssistContext,
): Edit | undefined {
  if (note.frontMatter !== undefined) return undefined;
  const format = context.site.generator === 'jekyll' ? 'yaml' : (wish.format ?? 'yaml');
  const date = /^\d{4}-\d{2}-\d{2}/.exec(fileNameOf(context.path))?.[0] ?? dateAsWritten(context);
  const tags = wish.tags ?? [];
  const fields = [
    writtenField('title', written(likelyTitle(note, context.path), format), format),
    writtenField('date', writtenDate(date, format), format),
    ...(tags.length === 0 ? [] : [writtenField('tags', writtenList(tags, format), format)]),
  ];
  const end = lineEndOf(note);
  const start = note.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const isApart = /^[ \t]*(?:\r?\n|$)/.test(note.text.slice(start));
  const gap = isApart ? end : end + end;
  return { span: { start, end: start }, newText: blockOf(fields, format).join(end) + gap };
}

function blockOf(fields: readonly string[], format: FrontMatterFormat): readonly string[] {
  switch (format) {
    case 'yaml':
      return ['---', ...fields, '---'];
    case 'toml':
      return ['+++', ...fields, '+++'];
    case 'json':
      return ['{', ...fields.map((field, index) => `  ${field}${index < fields.length - 1 ? ',' : ''}`), '}'];
  }
}
