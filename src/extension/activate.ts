import * as vscode from 'vscode';
import { registerCompletion } from './assist/completion';
import { registerFoldingRanges } from './assist/foldingRanges';
import { registerGoToTemplate } from './assist/goToTemplate';
import { registerHover } from './assist/hover';
import { registerLinkedEditing } from './assist/linkedEditing';
import { registerPictureHover } from './assist/pictureHover';
import { registerRefactorings } from './assist/refactorings';
import { registerRenameShortcode } from './assist/renameShortcode';
import { registerSelectionRanges } from './assist/selectionRanges';
import { registerSemanticTokens } from './assist/semanticTokens';
import { registerShortcodeHighlights } from './assist/shortcodeHighlights';
import { registerShortcodeLinks } from './assist/shortcodeLinks';
import { registerShortcodeReferences } from './assist/shortcodeReferences';
import { registerSignatureHelp } from './assist/signatureHelp';
import { Indexer } from './index/indexer';
import { registerIndexStatus } from './index/indexStatus';
import { SummaryStore } from './index/summaryStore';
import { registerOpenPreview } from './preview/openPreview';
import { Preview } from './preview/preview';
import { registerCheckAllNotes } from './problems/checkAllNotes';
import { Diagnostics } from './problems/diagnostics';
import { registerExplainProblem } from './problems/explainProblem';
import { registerFixNextProblem } from './problems/fixNextProblem';
import { registerQuickFixes } from './problems/quickFixes';
import { registerConferenceOverview } from './sidebar/conferenceOverview';
import { registerConferencesView } from './sidebar/conferencesView';
import { registerGoToTalk } from './sidebar/goToTalk';
import { registerTakeOutTalk } from './sidebar/takeOutTalk';
import { registerTalkSymbols } from './sidebar/talkSymbols';
import { TreeViewState } from './sidebar/treeViewState';
import { FileEvents } from './workspace/fileEvents';
import { WorkspaceFileFacts } from './workspace/fileFacts';
import { createLog } from './workspace/log';
import { NoteTexts } from './workspace/noteTexts';
import { OpenNotes } from './workspace/openNotes';
import { PagesOfFolders } from './workspace/pagesOfFolders';
import { SchemaTexts } from './workspace/schemaTexts';
import { WorkspaceSettings } from './workspace/settings';
import { SitePages } from './workspace/sitePages';
import { Sites } from './workspace/sites';
import { WorkspaceNotes } from './workspace/workspaceNotes';
import { WorkspaceVocabulary } from './workspace/workspaceVocabulary';
import { registerAddTalkShortcode } from './writing/addTalkShortcode';
import { registerInsertFrontMatter } from './writing/insertFrontMatter';
import { registerInsertTalk } from './writing/insertTalk';
import { registerNewConference } from './writing/newConference';
import { registerNewNote } from './writing/newNote';
import { registerTrySamples } from './writing/trySamples';
import { registerWalkthrough } from './writing/walkthrough';

/** Makes the objects and registers the features, one a line. Nothing is read before it returns. */
export function activate(context: vscode.ExtensionContext): Pick<Preview, 'extendMarkdownIt'> {
  const log = createLog(context);
  const settings = new WorkspaceSettings();
  const events = new FileEvents();
  const files = new WorkspaceNotes(log);
  const sites = new Sites(files, log, events, settings);
  const facts = new WorkspaceFileFacts(files, events, log);
  const schemas = new SchemaTexts(files, events, log);
  const store = new SummaryStore(context.storageUri, log);
  const indexer = new Indexer({ files, settings, events, store, log });
  const vocabulary = new WorkspaceVocabulary(indexer);
  const sitePages = new SitePages({ files, sites, events, indexer });
  const notes = new OpenNotes({ sites, facts, vocabulary, settings, schemas, pages: sitePages });
  const texts = new NoteTexts(notes, files);
  const learned = [facts.onDidLearn, schemas.onDidLearn, sitePages.onDidLearn];
  const reasons = [sites.onDidChange, settings.onDidChange, ...learned];
  const diagnostics = new Diagnostics(notes, settings, reasons);
  const treeView = new TreeViewState(context.workspaceState);
  const pages = new PagesOfFolders(files, events);
  const preview = new Preview({ sites, facts, events, pages });

  context.subscriptions.push(
    vscode.Disposable.from(log, settings, events, sites, facts, vocabulary, diagnostics, indexer, treeView),
    vscode.Disposable.from(schemas, sitePages, pages, preview),
    registerQuickFixes(notes, settings),
    registerCompletion(notes, facts),
    registerHover(notes),
    registerSignatureHelp(notes),
    registerGoToTemplate(notes),
    registerShortcodeReferences({ notes, texts, files, settings }),
    registerRenameShortcode(notes),
    registerLinkedEditing(notes),
    registerShortcodeHighlights(notes),
    registerFoldingRanges(notes, sites.onDidChange),
    registerSelectionRanges(notes),
    registerSemanticTokens(notes, sites.onDidChange),
    registerRefactorings(notes),
    registerPictureHover(notes),
    registerShortcodeLinks(notes, facts, sites.onDidChange),
    registerOpenPreview(notes, sites),
    registerConferencesView({ indexer, state: treeView, texts, settings, sites }),
    registerConferenceOverview(indexer, texts),
    registerTakeOutTalk(notes),
    registerGoToTalk(indexer),
    registerTalkSymbols(indexer),
    registerIndexStatus(indexer),
    registerNewNote(texts),
    registerNewConference({ indexer, sites, files, texts, settings }),
    registerInsertFrontMatter(notes, texts, files),
    registerInsertTalk(notes),
    registerAddTalkShortcode(sites),
    registerCheckAllNotes(
      { files, texts, notes, sites, facts, pages: sitePages, settings, diagnostics, events },
      log,
    ),
    registerExplainProblem(),
    registerFixNextProblem(notes, settings),
    registerTrySamples(context, indexer),
    registerWalkthrough(),
  );
  return { extendMarkdownIt: (md) => preview.extendMarkdownIt(md) };
}
