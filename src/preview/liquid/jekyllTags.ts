import {
  type Context,
  type Emitter,
  type Liquid,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs';
import { textAt } from '../../core/site/configValue';
import type { Site } from '../../core/site/site';
import { type FilePath, folderOf, isInside, joinPath } from '../../core/text/paths';
import { escapeHtml } from '../html/html';
import type { PreviewNote } from '../previewContext';
import { trimBlankLines } from '../shortcodes/codeBlock';
import { asksForLineNumbers, jekyllCode } from '../shortcodes/jekyllCode';
import { addressOfPage } from '../shortcodes/pageReference';
import { allowTagsOf } from './unknownTags';

/** Jekyll's own tags: `include`, `include_relative`, `link`, `post_url`, `highlight`. */
export function registerJekyllTags(engine: Liquid, site: Site, current: () => PreviewNote): void {
  const includes = joinPath(site.source, textAt(site.config, 'includes_dir') ?? '_includes');
  const included = includeTag((file) => {
    const path = pathIn(includes, file);
    return path === undefined ? undefined : site.files.get(path);
  });
  engine.registerTag('include', included);
  engine.registerTag('include_cached', included);
  const besideNote = includeTag((file) => {
    const note = current();
    const path = pathIn(folderOf(note.path), file);
    return path === undefined ? undefined : note.textOf(path);
  });
  engine.registerTag('include_relative', besideNote);
  engine.registerTag(
    'link',
    linkTag((words) => joinPath(site.source, words), current),
  );
  engine.registerTag(
    'post_url',
    linkTag((words) => findPost(words, current()), current),
  );
  engine.registerTag('highlight', Highlight);
}

/** A file in the folder, at any depth; `undefined` for one that would leave it. */
function pathIn(folder: FilePath | undefined, file: string): FilePath | undefined {
  const path = folder === undefined ? undefined : joinPath(folder, file);
  return path !== undefined && folder !== undefined && isInside(folder, path) ? path : undefined;
}

/** Templates that one note may include, each time counted: a template that includes itself ends here. */
const maxIncludes = 300;
const maxIncludeDepth = 30;

const isInclude = /^\s*((?:\{\{[\s\S]*?\}\}|[^\s{}])+)\s*([\s\S]*)$/;
const parameter = /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|([^\s"']+))/g;

function includeTag(textOf: (file: string) => string | undefined) {
  return class Include extends Tag {
    readonly #file: string;
    readonly #parameters: readonly (readonly [name: string, quoted: string | undefined, variable: string])[];

    constructor(token: TagToken, remainTokens: TopLevelToken[], liquid: Liquid) {
      super(token, remainTokens, liquid);
      const [, file = '', rest = ''] = isInclude.exec(token.args) ?? [];
      this.#file = file;
      this.#parameters = [...rest.matchAll(parameter)].map(([, name = '', double, single, variable = '']) => [
        name,
        (double ?? single)?.replace(/\\(["'])/g, '$1'),
        variable,
      ]);
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const file = this.#file.includes('{{')
        ? String(yield this.liquid._parseAndRender(this.#file, context, {}))
        : this.#file;
      const count = Number(context.getRegister('includes', 0)) + 1;
      const depth = Number(context.getRegister('includeDepth', 0)) + 1;
      if (count > maxIncludes || depth > maxIncludeDepth) throw new Error('Too many includes');
      const text = textOf(file);
      if (text === undefined) throw new Error(`Include not found: ${file}`);
      const values: Record<string, unknown> = Object.create(null);
      for (const [name, quoted, variable] of this.#parameters)
        values[name] = quoted ?? (yield this.liquid._evalValue(variable, context));
      allowTagsOf(this.liquid, text);
      const templates = this.liquid.parse(withoutFrontMatter(text));
      context.setRegister('includes', count);
      context.setRegister('includeDepth', depth);
      context.push({ include: values });
      yield this.liquid.renderer.renderTemplates(templates, context, emitter);
      context.pop();
      context.setRegister('includeDepth', depth - 1);
    }
  };
}

/** Jekyll leaves front matter in includes as text; nobody wants to see it. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^\ufeff/, '');
}

function linkTag(find: (words: string) => FilePath | undefined, current: () => PreviewNote) {
  return class Link extends Tag {
    readonly #words: string;

    constructor(token: TagToken, remainTokens: TopLevelToken[], liquid: Liquid) {
      super(token, remainTokens, liquid);
      this.#words = token.args.trim();
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const words = this.#words.includes('{{')
        ? String(yield this.liquid._parseAndRender(this.#words, context, {}))
        : this.#words;
      const file = find(words);
      // A link to nowhere is a problem of the editor's; here it must not break the text around it.
      emitter.write(
        file === undefined
          ? `#${encodeURIComponent(words.replace(/\p{Surrogate}/gu, ''))}`
          : addressOfPage(file, current()),
      );
    }
  };
}

/** `2019-05-24-kubecon` or `trips/2019-05-24-kubecon`, whatever the file's ending. */
function findPost(words: string, note: PreviewNote): FilePath | undefined {
  const wanted = words.replace(/^\/+/, '');
  for (const page of note.pages()) {
    if (!page.includes('_posts/')) continue;
    const path = page.replace(/\.[^./]+$/, '').replace(/(^|\/)_posts\//, '$1');
    if (path === wanted || path.endsWith(`/${wanted}`)) return page;
  }
  return undefined;
}

class Highlight extends Tag {
  readonly #language: string;
  readonly #isNumbered: boolean;
  readonly #body: Template[] = [];

  constructor(token: TagToken, remainTokens: TopLevelToken[], liquid: Liquid) {
    super(token, remainTokens, liquid);
    this.#isNumbered = asksForLineNumbers(token.args);
    this.#language = /^[\w.+#-]+/.exec(token.args.trim())?.[0]?.toLowerCase() ?? '';
    const stream = liquid.parser
      .parseStream(remainTokens)
      .on('tag:endhighlight', () => {
        stream.stop();
      })
      .on('template', (template: Template) => {
        this.#body.push(template);
      })
      .on('end', () => {
        throw new Error('highlight is never closed');
      });
    stream.start();
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const code = String(yield this.liquid.renderer.renderTemplates(this.#body, context));
    emitter.write(jekyllCode(escapeHtml(trimBlankLines(code)), this.#language, this.#isNumbered));
  }
}
