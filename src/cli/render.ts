import MarkdownIt from 'markdown-it';
import { fillIn } from '../core/check/problemTable';
import type { Site } from '../core/site/site';
import type { FilePath } from '../core/text/paths';
import { conferenceNotes } from '../preview/plugin';
import type { PreviewNote } from '../preview/previewContext';
import { drawAs } from '../preview/readNote';

/** A note to render, and what its site's other pages say. */
export interface NoteToRender {
  readonly text: string;
  readonly path: FilePath;
  readonly site: Site;
  /** The site's Markdown files. */
  pages(): Iterable<FilePath>;
  textOf(page: FilePath): string | undefined;
}

/**
 * The HTML that the preview shows for a note's body: the same renderer, but for colours in code. Pictures keep the
 * addresses that the site would serve them under, whether they exist or not.
 */
export function renderNote(note: NoteToRender): string {
  return noteRenderer()(note);
}

/** The same for many notes, one after the other. */
export function noteRenderer(): (note: NoteToRender) => string {
  const md = new MarkdownIt({ html: true, linkify: true });
  md.linkify.set({ fuzzyLink: false });
  conferenceNotes(md, {
    noteWithText: () => undefined,
    noteBeingDrawn: () => undefined,
    yamlIsShownElsewhere: false,
    translate: fillIn,
  });
  return (note) => {
    const env = {};
    drawAs(env, shown(note));
    return md.render(note.text, env);
  };
}

function shown({ path, site, pages, textOf }: NoteToRender): PreviewNote {
  return {
    path,
    site,
    // Nothing is known of files, so nothing is called missing.
    files: { has: () => undefined },
    pages,
    textOf,
    pictureAddress: (_file, source) => source,
    pageAddress: (page, url) => url ?? `/${page}`,
    appliesPictureQuery: false,
    frontMatterStyle: 'hide',
  };
}
