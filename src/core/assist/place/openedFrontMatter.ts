import { Note } from '../../note';

/** What ends front matter that begins so, with a field before it: without any it would be no front matter. */
const endings: ReadonlyMap<string | undefined, string> = new Map([
  ['---', '\n_:\n---\n'],
  ['+++', '\n_ = 0\n+++\n'],
]);

/**
 * The note as it is meant while its first lines are being typed: `---` ⏎ `ti` is no front matter yet, for nothing ends
 * it, but closed below the line of `offset` it is. Any other note as it stands.
 */
export function openedFrontMatter(note: Note, offset: number): Note {
  const { text, frontMatter } = note;
  if (frontMatter?.block.close !== undefined) return note;
  const [, fence] = /^(---|\+\+\+)[ \t\r]*(?:\n(?![ \t\r]*\n)[^\n]*)+$/.exec(text.slice(0, offset)) ?? [];
  const ending = endings.get(fence);
  if (ending === undefined) return note;
  const end = text.indexOf('\n', offset);
  return new Note((end === -1 ? text : text.slice(0, end)) + ending);
}
