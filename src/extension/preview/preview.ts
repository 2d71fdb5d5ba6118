import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import { encodePath } from '../../core/site/address';
import type { Site } from '../../core/site/site';
import type { FilePath } from '../../core/text/paths';
import { conferenceNotes } from '../../preview/plugin';
import type { FrontMatterStyle, PreviewContext, PreviewNote } from '../../preview/previewContext';
import type { FileEvents } from '../workspace/fileEvents';
import type { WorkspaceFileFacts } from '../workspace/fileFacts';
import type { PagesOfFolders } from '../workspace/pagesOfFolders';
import type { Sites } from '../workspace/sites';
import { type Place, placeOf, uriOf } from '../workspace/workspacePaths';

/** What the preview is made of. */
export interface PreviewParts {
  readonly sites: Sites;
  readonly facts: WorkspaceFileFacts;
  readonly events: FileEvents;
  readonly pages: PagesOfFolders;
}

/** What VS Code's preview hands to rules that draw; none of it is there while text is parsed. */
interface PreviewEnv {
  readonly currentDocument?: unknown;
  readonly resourceProvider?: { asWebviewUri(uri: vscode.Uri): vscode.Uri };
  readonly containingImages?: Set<string>;
}

/** Long enough to answer several changes at once: a preview that is drawn anew scrolls a little. */
const refreshMs = 200;

/** Makes VS Code's own Markdown preview show notes as their sites will, and draws it anew when a site changes. */
export class Preview implements vscode.Disposable {
  readonly #watch: vscode.Disposable;
  /** The files that what is drawn depends on, by uri: a change of one of them changes the picture. */
  readonly #drawnFiles = new Set<string>();
  /** The notes that were drawn, and as whose; `undefined` as long as that isn't known. */
  readonly #drawnNotes = new Map<string, { readonly place: Place; readonly site: Site | undefined }>();
  /** Questions about files that had no answer when they were drawn. */
  readonly #waitingFor = new Set<() => boolean | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: PreviewParts) {
    this.#watch = vscode.Disposable.from(
      parts.sites.onDidChange(() => {
        if (this.#hasOtherSites()) this.#refresh();
      }),
      parts.pages.onDidLearn(() => this.#refresh()),
      parts.facts.onDidLearn(() => {
        if ([...this.#waitingFor].some((ask) => ask() !== undefined)) this.#refresh();
      }),
      parts.events.onDidChange(({ changed, removed }) => {
        if ([...changed, ...removed].some((uri) => this.#drawnFiles.has(uri.toString()))) this.#refresh();
      }),
    );
  }

  /** VS Code calls it with its own markdown-it, once. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt {
    conferenceNotes(md, this.#context());
    return md;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watch.dispose();
  }

  #context(): PreviewContext {
    return {
      noteWithText: (text) => {
        const document = vscode.workspace.textDocuments.find(
          (one) => one.languageId === 'markdown' && one.getText() === text,
        );
        return document === undefined ? undefined : this.#noteAt(document.uri, {});
      },
      noteBeingDrawn: (env: PreviewEnv) => {
        const { currentDocument } = env;
        if (!(currentDocument instanceof vscode.Uri)) return undefined;
        const place = placeOf(currentDocument);
        this.#drawnNotes.set(currentDocument.toString(), { place, site: this.parts.sites.siteFor(place) });
        return this.#noteAt(currentDocument, env);
      },
      yamlIsShownElsewhere: true,
      translate: (message, data) => vscode.l10n.t(message, data),
    };
  }

  #noteAt(uri: vscode.Uri, env: PreviewEnv): PreviewNote | undefined {
    const place = placeOf(uri);
    const site = this.parts.sites.siteFor(place);
    return site === undefined ? undefined : this.#noteOf(uri, place, site, env);
  }

  #noteOf(uri: vscode.Uri, { base, path }: Place, site: Site, env: PreviewEnv): PreviewNote {
    const facts = this.parts.facts.in(base);
    const at = (file: FilePath) => uriOf({ base, path: file });
    return {
      path,
      site,
      files: {
        has: (file) => {
          const known = facts.has(file);
          if (known === undefined) this.#waitingFor.add(() => facts.has(file));
          this.#drawnFiles.add(at(file).toString());
          return known;
        },
      },
      pages: () => this.parts.pages.in(base),
      textOf: (page) => this.parts.pages.textOf(at(page)),
      pictureAddress: (file, source) => {
        // Under this name the preview watches it: a picture that is painted over is shown anew.
        env.containingImages?.add(at(file).toString());
        return env.resourceProvider?.asWebviewUri(at(file)).toString(true) ?? source;
      },
      pageAddress: (page) => encodePath(`/${page}`),
      appliesPictureQuery: true,
      frontMatterStyle: frontMatterStyleOf(uri),
    };
  }

  #hasOtherSites(): boolean {
    return [...this.#drawnNotes.values()].some(({ place, site }) => this.parts.sites.siteFor(place) !== site);
  }

  #refresh(): void {
    if (this.#drawnNotes.size === 0) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#waitingFor.clear();
      this.#drawnFiles.clear();
      this.#drawnNotes.clear();
      void vscode.commands.executeCommand('markdown.preview.refresh');
    }, refreshMs);
  }
}

/** VS Code's own setting for YAML, which holds for TOML and JSON as well. Before 1.121 there is none: nothing is shown. */
function frontMatterStyleOf(uri: vscode.Uri): FrontMatterStyle {
  const style = vscode.workspace.getConfiguration('markdown', uri).get('preview.frontMatter');
  return style === 'table' || style === 'codeBlock' ? style : 'hide';
}
