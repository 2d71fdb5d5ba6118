import * as vscode from 'vscode';
import type { AssistContext } from '../../core/assist/assist';
import { summarize } from '../../core/conference/notes/summarize';
import { Note } from '../../core/note';
import { schemasFor } from '../../core/settings/schemasFor';
import type { WorkspaceFileFacts } from './fileFacts';
import { isNoteDocument } from './noteDocuments';
import type { SchemaTexts } from './schemaTexts';
import type { WorkspaceSettings } from './settings';
import type { SitePages } from './sitePages';
import type { Sites } from './sites';
import { placeOf, uriOf } from './workspacePaths';
import type { WorkspaceVocabulary } from './workspaceVocabulary';

/** A note with all that the core wants to know about where it is. */
export interface PlacedNote {
  readonly uri: vscode.Uri;
  /** What `context.path` is relative to. */
  readonly base: vscode.Uri;
  readonly note: Note;
  readonly context: AssistContext;
}

/** One that is open in an editor. */
export interface OpenNote extends PlacedNote {
  readonly document: vscode.TextDocument;
}

/** What is known of the place of a note. */
export interface OpenNotesParts {
  readonly sites: Sites;
  readonly facts: WorkspaceFileFacts;
  readonly vocabulary: WorkspaceVocabulary;
  readonly settings: WorkspaceSettings;
  readonly schemas: SchemaTexts;
  readonly pages: SitePages;
}

/** Open documents as notes: parsed when asked for, once for each version of the text. */
export class OpenNotes {
  readonly #parsed = new WeakMap<vscode.TextDocument, { readonly version: number; readonly note: Note }>();

  constructor(private readonly parts: OpenNotesParts) {}

  /** `undefined` for a document that is no note of ours, or whose site isn't known yet. */
  at(document: vscode.TextDocument): OpenNote | undefined {
    if (!isNoteDocument(document)) return undefined;
    const placed = this.place(document.uri, this.noteOf(document));
    return placed === undefined ? undefined : { ...placed, document };
  }

  /** A note that was read from a file, or an open one; `undefined` if its site isn't known yet. */
  place(uri: vscode.Uri, note: Note): PlacedNote | undefined {
    const { base, path } = placeOf(uri);
    const site = this.parts.sites.siteFor({ base, path });
    if (site === undefined) return undefined;
    const settings = this.parts.settings.for(base);
    const context: AssistContext = {
      path,
      site,
      files: this.parts.facts.in(base),
      now: Date.now(),
      schemas: schemasFor(path, settings, (file) => this.parts.schemas.textOf(uriOf({ base, path: file }))),
      isConferenceNote: (one) => summarize(one, path, settings.conferences) !== undefined,
      vocabulary: this.parts.vocabulary.in(base),
      pages: this.parts.pages.of(base, site),
      translate: (message, data) => vscode.l10n.t(message, data),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    return { uri, base, note, context };
  }

  /** The document's text, parsed. */
  noteOf(document: vscode.TextDocument): Note {
    const known = this.#parsed.get(document);
    if (known?.version === document.version) return known.note;
    const note = new Note(document.getText());
    this.#parsed.set(document, { version: document.version, note });
    return note;
  }
}
