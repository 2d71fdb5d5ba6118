import type * as vscode from 'vscode';
import { registerCheckAllNotes } from './checkAllNotes';
import { registerCompletion } from './completion';
import { Diagnostics } from './diagnostics';
import { registerExplainProblem } from './explainProblem';
import { FileEvents } from './fileEvents';
import { WorkspaceFileFacts } from './fileFacts';
import { registerHover } from './hover';
import { createLog } from './log';
import { NoteTexts } from './noteTexts';
import { OpenNotes } from './openNotes';
import { registerQuickFixes } from './quickFixes';
import { WorkspaceSettings } from './settings';
import { Sites } from './sites';
import { WorkspaceNotes } from './workspaceNotes';

/** Makes the objects and registers the features, one a line. Nothing is read before it returns. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  const settings = new WorkspaceSettings();
  const events = new FileEvents();
  const files = new WorkspaceNotes(log);
  const sites = new Sites(files, log, events);
  const facts = new WorkspaceFileFacts(events, log);
  const vocabulary = { valuesOf: () => [] };
  const notes = new OpenNotes(sites, facts, vocabulary);
  const texts = new NoteTexts(notes, files);
  const reasons = [sites.onDidChange, facts.onDidLearn, settings.onDidChange];
  const diagnostics = new Diagnostics(notes, settings, reasons);

  context.subscriptions.push(
    ...[log, settings, events, sites, facts, diagnostics],
    registerQuickFixes(notes, settings),
    registerCompletion(notes),
    registerHover(notes),
    registerCheckAllNotes({ files, texts, notes, facts, settings, diagnostics, events }, log),
    registerExplainProblem(),
  );
}
