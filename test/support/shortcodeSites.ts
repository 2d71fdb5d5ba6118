import type { AssistContext } from '../../src/core/assist/assist';
import { fillIn } from '../../src/core/check/problemTable';
import { mayBePage } from '../../src/core/site/pageFiles';
import { readSites, siteOf } from '../../src/core/site/sites';
import { type FilePath, isInside, relativeTo } from '../../src/core/text/paths';

/** The templates of a small Hugo site; `version` is the Hugo that it asks for. */
function hugoFiles(version: string | undefined): ReadonlyMap<FilePath, string> {
  return new Map([
    ['hugo.toml', 'baseURL = "https://example.org/"\n'],
    ...(version === undefined ? [] : [['.tool-versions', `hugo ${version}\n`] as const]),
    [
      'layouts/shortcodes/talk.html',
      `{{/* A talk.
@param {string} title What it is called.
@param {string} [speaker] Who gave it.
@param {string} [kind=talk] One of talk, keynote, panel.
@param {bool} [live] Whether it was given on stage.
*/}}{{ .Get "title" }}{{ .Get "speaker" }}{{ .Get "kind" }}{{ .Get "live" }}{{ .Inner }}`,
    ],
    ['layouts/shortcodes/note.html', '{{ .Inner }}'],
    ['layouts/shortcodes/box.html', '<div>{{ .Inner }}</div>'],
    ['layouts/shortcodes/swatch.html', '{{ index .Params 0 }}{{ index .Params 1 }}'],
    ['layouts/shortcodes/any.html', '{{ partial "any.html" . }}'],
  ]);
}

const jekyllFiles: ReadonlyMap<FilePath, string> = new Map([
  ['_config.yml', 'title: x\ntheme:\n'],
  ['_layouts/post.html', '{{ content }}'],
  ['_includes/talk.html', '{{ include.title }} {{ include.speaker }}'],
  [
    '_includes/card.html',
    `{% comment %}
@param {string} [kind] One of talk, keynote, panel.
@param {int} [width] In pixels.
{% endcomment %}{{ include.kind }}{{ include.width }}`,
  ],
  ['_includes/photo.html', '<img src="{{ include.src }}" alt="{{ include.alt }}">'],
]);

/** Files beside the note, for links and references. */
const others: readonly FilePath[] = [
  'content/post/day-1.md',
  'content/post/hall.png',
  'static/images/stage.png',
  '_posts/2025-06-02-day-1.md',
  'files/slides.pdf',
];

/** Where a note of a Hugo site is; `version` is the Hugo that the site asks for. */
export function hugoContext(version?: string): AssistContext {
  return contextOf('content/post/a.md', hugoFiles(version));
}

/** Where a post of a Jekyll site is. */
export function jekyllContext(): AssistContext {
  return contextOf('_posts/2025-06-03-day-2.md', jekyllFiles);
}

function contextOf(path: FilePath, files: ReadonlyMap<FilePath, string>): AssistContext {
  const all = [path, ...files.keys(), ...others];
  const entriesIn = (folder: FilePath): readonly string[] => {
    const inside = all.filter((file) => folder === '' || file.startsWith(`${folder}/`));
    const names = inside.map((file) => file.slice(folder === '' ? 0 : folder.length + 1).split('/')[0] ?? '');
    return [...new Set(names)];
  };
  return {
    path,
    site: siteOf(path, readSites(files)),
    files: {
      has: (file) => all.includes(file) || all.some((other) => other.startsWith(`${file}/`)),
      entriesIn,
      pagesBelow: (folder) =>
        all
          .filter((file) => isInside(folder, file) && mayBePage(file))
          .map((file) => relativeTo(folder, file)),
    },
    now: 0,
    vocabulary: { valuesOf: () => [] },
    translate: fillIn,
  };
}
