import { noteRenderer } from '../src/cli/render';
import { unifiedDiff } from '../src/cli/unifiedDiff';
import type { AssistContext } from '../src/core/assist/assist';
import { completionsAt } from '../src/core/assist/completion/completionsAt';
import { fixAll } from '../src/core/assist/fixes/fixAll';
import { fixesFor } from '../src/core/assist/fixes/fixesFor';
import { likelyTitle } from '../src/core/assist/place/likelyTitle';
import { hoverAt } from '../src/core/assist/reading/hoverAt';
import { foldableSpans, nameTokens, selectionSpans } from '../src/core/assist/reading/shortcodeStructure';
import { signatureAt } from '../src/core/assist/reading/signatureAt';
import { frontMatterAsYaml } from '../src/core/assist/refactoring/frontMatterAsYaml';
import { refactoringsAt } from '../src/core/assist/refactoring/refactorings';
import { insertFrontMatter } from '../src/core/assist/writing/insertFrontMatter';
import { checkNote } from '../src/core/check/checkNote';
import { summarizeRead } from '../src/core/conference/notes/summarize';
import { readJson } from '../src/core/frontMatter/jsonReader';
import { readToml } from '../src/core/frontMatter/tomlReader';
import { readYaml } from '../src/core/frontMatter/yamlReader';
import { valuesIn } from '../src/core/indexing/noteValues';
import { Note } from '../src/core/note';
import { readInclude } from '../src/core/shortcode/readInclude';
import { readHugoTemplate } from '../src/core/shortcode/readTemplate';
import { readSites, siteOf } from '../src/core/site/sites';
import { escapeMarkdown } from '../src/core/text/escapeMarkdown';
import { contextOf } from '../test/support/frontMatterSites';
import { hugoContext, jekyllContext } from '../test/support/shortcodeSites';

/** Work that is done on a text of any length. */
export interface Operation {
  readonly name: string;
  run(text: string): unknown;
}

const contexts: Readonly<Record<string, AssistContext>> = {
  hugo: hugoContext(),
  jekyll: jekyllContext(),
  plain: contextOf('plain'),
};

function inSite(site: string, context: AssistContext): readonly Operation[] {
  return [
    { name: `checks, ${site}`, run: (text) => checkNote(new Note(text), context) },
    {
      name: `fix all, ${site}`,
      run: (text) => fixAll(new Note(text), context, (note) => checkNote(note, context)),
    },
    { name: `help in the middle, ${site}`, run: (text) => helpAt(text, text.length >> 1, context) },
    { name: `help at the end, ${site}`, run: (text) => helpAt(text, text.length, context) },
    { name: `preview, ${site}`, run: (text) => drawn(text, context) },
  ];
}

/** What VS Code asks for while somebody writes at a place. */
function helpAt(text: string, offset: number, context: AssistContext): unknown {
  const note = new Note(text);
  const [first] = checkNote(note, context);
  return [
    completionsAt(note, offset, context),
    hoverAt(note, offset, context),
    signatureAt(note, offset, context),
    refactoringsAt(note, { start: offset, end: offset }, context),
    refactoringsAt(note, { start: 0, end: text.length }, context),
    selectionSpans(note, offset, context),
    foldableSpans(note, context),
    nameTokens(note, context),
    first === undefined ? [] : fixesFor(first, note, context),
  ];
}

const render = noteRenderer();

function drawn(text: string, { path, site }: AssistContext): string {
  return render({ text, path, site, pages: () => [path], textOf: () => text });
}

/** All that is ever done to a whole text. */
export const operations: readonly Operation[] = [
  { name: 'front matter', run: (text) => new Note(text).frontMatter },
  { name: 'Markdown', run: (text) => new Note(text).outline },
  { name: 'shortcodes', run: (text) => new Note(text).shortcodes },
  ...Object.entries(contexts).flatMap(([site, context]) => inSite(site, context)),
  {
    name: 'conferences',
    run: (text) => summarizeRead(new Note(text), 'content/2018-05-21-kubecon.md', undefined),
  },
  { name: 'values', run: (text) => valuesIn(new Note(text)) },
  { name: 'front matter for it', run: forFrontMatter },
  { name: 'YAML', run: (text) => readYaml(text, 0) },
  { name: 'TOML', run: (text) => readToml(text, 0) },
  { name: 'JSON', run: (text) => readJson(text, 0) },
  { name: 'template', run: (text) => readHugoTemplate('layouts/shortcodes/x.html', text) },
  { name: 'include', run: (text) => readInclude('_includes/x.html', text) },
  { name: 'configs', run: readAsConfigs },
  { name: 'preview of it as an include', run: drawIncluding },
  { name: 'escaping', run: escapeMarkdown },
  { name: 'diff', run: (text) => unifiedDiff('a.md', text, `x\n${text}x`) },
];

function forFrontMatter(text: string): unknown {
  const note = new Note(text);
  const context = contexts.hugo;
  return [
    likelyTitle(note, 'a.md'),
    frontMatterAsYaml(note),
    context === undefined ? undefined : insertFrontMatter(note, {}, context),
  ];
}

const configNames = ['hugo.toml', 'config.yaml', 'hugo.json', '_config.yml'];

function readAsConfigs(text: string): unknown {
  return configNames.map((name) =>
    readSites(new Map([[name, text]])).map((site) => [
      site.urlOf('content/a.md', {}),
      site.filesFor('/a.png', 'content/a.md'),
    ]),
  );
}

function drawIncluding(text: string): string {
  const files = new Map([
    ['_config.yml', 'title: x\n'],
    ['_includes/x.html', text],
  ]);
  return render({
    text: '{% include x.html %}\n',
    path: 'a.md',
    site: siteOf('a.md', readSites(files)),
    pages: () => [],
    textOf: () => undefined,
  });
}
