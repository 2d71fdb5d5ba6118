import MarkdownIt, { type MarkdownIt as Parser, type Token } from 'markdown-it';
import { fillIn } from '../../../src/core/check/problemTable';
import { readSites, siteOf } from '../../../src/core/site/sites';
import type { FilePath } from '../../../src/core/text/paths';
import { conferenceNotes } from '../../../src/preview/plugin';
import type { FrontMatterStyle, PreviewNote } from '../../../src/preview/previewContext';

/** What a preview is opened on. */
export interface Opened {
  readonly path: FilePath;
  readonly files: Readonly<Record<FilePath, string>>;
  /** `false`: the text is parsed before anybody knows whose it is, as for a file that isn't open. */
  readonly isKnownWhenParsed?: boolean;
  readonly frontMatterStyle?: FrontMatterStyle;
}

/** A preview that is open on a note. */
export interface Open {
  readonly md: Parser;
  parse(): Token[];
  html(): string;
}

/** markdown-it with the plugin, as VS Code's preview has it: parsed first, drawn later, with lines on its elements. */
export function openPreview(opened: Opened): Open {
  return previewer()(opened);
}

/** The same for one note after the other. */
export function previewer(): (opened: Opened) => Open {
  const md = new MarkdownIt({ html: true, linkify: true });
  let current: { readonly opened: Opened; readonly note: PreviewNote } | undefined;
  conferenceNotes(md, {
    noteWithText: (text) => {
      const { isKnownWhenParsed = true, files, path } = current?.opened ?? { files: {}, path: '' };
      return isKnownWhenParsed && text === files[path] ? current?.note : undefined;
    },
    noteBeingDrawn: () => current?.note,
    yamlIsShownElsewhere: false,
    translate: fillIn,
  });
  // What VS Code's own last rule does: elements know their lines.
  md.core.ruler.push('lines', (state) => {
    for (const token of state.tokens)
      if (token.map !== null && token.type !== 'inline') token.attrSet('data-line', String(token.map[0]));
  });
  return (opened) => {
    current = { opened, note: noteOf(opened) };
    const parse = () => md.parse(opened.files[opened.path] ?? '', {});
    return { md, parse, html: () => md.renderer.render(parse(), md.options, {}) };
  };
}

function noteOf({ path, files, frontMatterStyle = 'table' }: Opened): PreviewNote {
  return {
    path,
    site: siteOf(path, readSites(new Map(Object.entries(files)))),
    files: { has: (file) => Object.hasOwn(files, file) },
    pages: () => Object.keys(files).filter((file) => file.endsWith('.md')),
    textOf: (page) => files[page],
    pictureAddress: (file) => `webview:/${file}`,
    pageAddress: (page) => `/${page}`,
    appliesPictureQuery: true,
    frontMatterStyle,
  };
}
