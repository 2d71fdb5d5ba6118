import * as vscode from 'vscode';
import { registerAddTalkShortcode } from './addTalkShortcode';
import { registerCheckAllNotes } from './checkAllNotes';
import { registerCompletion } from './completion';
import { registerConferenceOverview } from './conferenceOverview';
import { registerConferencesView } from './conferencesView';
import { Diagnostics } from './diagnostics';
import { registerExplainProblem } from './explainProblem';
import { FileEvents } from './fileEvents';
import { WorkspaceFileFacts } from './fileFacts';
import { registerFixNextProblem } from './fixNextProblem';
import { registerFoldingRanges } from './foldingRanges';
import { registerGoToTalk } from './goToTalk';
import { registerGoToTemplate } from './goToTemplate';
import { registerHover } from './hover';
import { Indexer } from './indexer';
import { registerIndexStatus } from './indexStatus';
import { registerInsertFrontMatter } from './insertFrontMatter';
import { registerInsertTalk } from './insertTalk';
import { registerLinkedEditing } from './linkedEditing';
import { createLog } from './log';
import { registerNewConference } from './newConference';
import { registerNewNote } from './newNote';
import { NoteTexts } from './noteTexts';
import { OpenNotes } from './openNotes';
import { registerOpenPreview } from './openPreview';
import { PagesOfFolders } from './pagesOfFolders';
import { registerPictureHover } from './pictureHover';
import { Preview } from './preview';
import { registerQuickFixes } from './quickFixes';
import { registerRefactorings } from './refactorings';
import { registerRenameShortcode } from './renameShortcode';
import { SchemaTexts } from './schemaTexts';
import { registerSelectionRanges } from './selectionRanges';
import { registerSemanticTokens } from './semanticTokens';
import { WorkspaceSettings } from './settings';
import { registerShortcodeHighlights } from './shortcodeHighlights';
import { registerShortcodeLinks } from './shortcodeLinks';
import { registerShortcodeReferences } from './shortcodeReferences';
import { registerSignatureHelp } from './signatureHelp';
import { SitePages } from './sitePages';
import { Sites } from './sites';
import { SummaryStore } from './summaryStore';
import { registerTalkSymbols } from './talkSymbols';
import { TreeViewState } from './treeViewState';
import { registerTrySamples } from './trySamples';
import { registerWalkthrough } from './walkthrough';
import { WorkspaceNotes } from './workspaceNotes';
import { WorkspaceVocabulary } from './workspaceVocabulary';

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
  const vocabulary = new WorkspaceVocabulary({ indexer, files, settings, events, log });
  const sitePages = new SitePages(files, sites, events);
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
    registerTrySamples(context),
    registerWalkthrough(),
  );
  return { extendMarkdownIt: (md) => preview.extendMarkdownIt(md) };
}
