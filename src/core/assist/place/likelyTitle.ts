import type { Note } from '../../note';
import { type FilePath, fileNameOf, folderOf } from '../../text/paths';
import { textOf } from '../../text/span';

/** The title that a note most likely has: its first heading, else what its file is called, in words. */
export function likelyTitle(note: Note, path: FilePath): string {
  const heading = note.outline.blocks.find((block) => block.kind === 'heading');
  const text = heading === undefined ? '' : bare(textOf(note.text, heading.content));
  return text === '' ? titleOfPath(path) : text;
}

/** Without the marks of Markdown: `**A** [Talk](x)` → `A Talk`. */
function bare(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{#[^}]*\}\s*$/, '')
    .replace(/[*_`]/g, '')
    .trim();
}

/** `2019-05-24-kubecon-day-1.md` → `Kubecon day 1`; a bundle's `index.md` is called after its folder. */
function titleOfPath(path: FilePath): string {
  const name = fileNameOf(path).replace(/\.[^.]+$/, '');
  const own = /^_?index$/i.test(name) ? fileNameOf(folderOf(path)) : name;
  const words = own.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '').replaceAll(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
