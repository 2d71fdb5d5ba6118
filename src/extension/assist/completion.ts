import * as vscode from 'vscode';
import type { Completion } from '../../core/assist/assist';
import { completionsAt } from '../../core/assist/completion/completionsAt';
import { enterEndsLine } from '../../core/assist/completion/enterEndsLine';
import type { WorkspaceFileFacts } from '../workspace/fileFacts';
import { noteSelector } from '../workspace/noteDocuments';
import { noticingFiles } from '../workspace/noticingFiles';
import type { OpenNote, OpenNotes } from '../workspace/openNotes';
import { toOffset, toRange } from '../workspace/ranges';
import { ListOpener } from './listOpener';
import { pictureMarkdown } from './pictureMarkdown';

/**
 * What opens the list by itself: VS Code keeps letters from doing so in Markdown, and we leave it at that. Front
 * matter: a new line, `:`, a blank, a list's dash, quotes. Shortcodes: `{{<`, `{{%`, `{%`, a blank, quotes, `/`.
 */
const triggers = ['\n', ':', ' ', '-', '"', "'", '<', '%', '{', '/', '='] as const;

const kinds: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  field: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.Value,
  shortcode: vscode.CompletionItemKind.Function,
  parameter: vscode.CompletionItemKind.Field,
  closingTag: vscode.CompletionItemKind.Function,
  file: vscode.CompletionItemKind.File,
  page: vscode.CompletionItemKind.Reference,
  date: vscode.CompletionItemKind.Constant,
};

/** Completion in front matter and shortcodes. */
export function registerCompletion(notes: OpenNotes, facts: WorkspaceFileFacts): vscode.Disposable {
  const listOpener = new ListOpener();
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, _token, { triggerCharacter }) {
      const opener = listOpener.of(document, position, triggerCharacter);
      const open = notes.at(document);
      if (open === undefined) return undefined;
      const offset = toOffset(open.note, position);
      const completions = await completionsOf(open, offset, facts);
      const items = completions.map((completion) => toItem(completion, open, offset));
      const isEnterFree = opener === undefined || !enterEndsLine(opener, open.note, offset, open.context);
      return isEnterFree || items.length === 0 ? items : [newLine(position), ...items];
    },
  };
  return vscode.languages.registerCompletionItemProvider(noteSelector, provider, ...triggers);
}

/** What can be written at a place. Folders that nobody has asked about yet are looked at first: a list is asked for once. */
async function completionsOf(
  { note, context }: OpenNote,
  offset: number,
  facts: WorkspaceFileFacts,
): Promise<readonly Completion[]> {
  let isUnsure = false;
  const files = noticingFiles(context.files, () => {
    isUnsure = true;
  });
  const known = completionsAt(note, offset, { ...context, files });
  if (!isUnsure) return known;
  await facts.settled();
  return completionsAt(note, offset, context);
}

/**
 * What Enter does in a list that opened by itself: end the line, as it does without a list. VS Code always selects an
 * item; any letter makes this one go.
 */
function newLine(position: vscode.Position): vscode.CompletionItem {
  const item = new vscode.CompletionItem(vscode.l10n.t('New line'), vscode.CompletionItemKind.Operator);
  item.insertText = '\n';
  item.filterText = '\n';
  item.sortText = ' ';
  item.preselect = true;
  item.range = new vscode.Range(position, position);
  return item;
}

function toItem(completion: Completion, { note, base }: OpenNote, offset: number): vscode.CompletionItem {
  const { label, kind, edit, isSnippet, detail, documentation, picture, sortText, suggestNext } = completion;
  const item = new vscode.CompletionItem(label, kinds[kind]);
  const { start, end } = edit.span;
  // What stands behind the cursor is replaced, but the list must not close when the cursor is in the middle of a word.
  item.range = {
    inserting: toRange(note, { start, end: Math.max(start, Math.min(end, offset)) }),
    replacing: toRange(note, edit.span),
  };
  item.insertText = isSnippet ? new vscode.SnippetString(edit.newText) : edit.newText;
  // VS Code compares with everything from the range's start on: an opening quote and the folders of a path as well.
  const isPath = kind === 'file' || kind === 'page';
  if (/^["'`]/.test(note.text.slice(start, offset)) || (isPath && !isSnippet)) item.filterText = edit.newText;
  if (detail !== undefined) item.detail = detail;
  if (documentation !== undefined) item.documentation = new vscode.MarkdownString(documentation);
  if (picture !== undefined) item.documentation = pictureMarkdown({ base, path: picture });
  if (sortText !== undefined) item.sortText = sortText;
  if (suggestNext === true)
    item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest') };
  return item;
}
