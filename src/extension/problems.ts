import * as vscode from 'vscode';
import { checkNote } from '../core/check/checkNote';
import type { Problem, ProblemRow, Severity } from '../core/check/problem';
import { messageOf, problemTable } from '../core/check/problemTable';
import type { Settings } from '../core/settings/settings';
import { globMatcher } from '../core/text/glob';
import { explainCommand } from './explainProblem';
import type { PlacedNote } from './openNotes';
import { toRange } from './ranges';

/** Who found a problem, as the problems panel names it. */
const diagnosticSource = 'conference-notes';

const diagnosticSeverities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** What is wrong with a note, as the user wants to be told: without what is switched off or ignored there. */
export function problemsOf(placed: PlacedNote, settings: Settings): readonly Problem[] {
  if (globMatcher(settings.ignoreProblemsIn)(placed.context.path)) return [];
  return checkNote(placed.note, placed.context).filter(({ code }) => settings.severities.get(code) !== 'off');
}

/** The problem in VS Code's terms, in the user's language and with the severity the user gave it. */
export function toDiagnostic(problem: Problem, placed: PlacedNote, settings: Settings): vscode.Diagnostic {
  const { code, span } = problem;
  const diagnostic = new vscode.Diagnostic(
    toRange(placed.note, span),
    messageOf(problem, placed.context.translate),
    diagnosticSeverities[severityOf(code, settings)],
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: code, target: explainCommand(code) };
  return diagnostic;
}

function severityOf(code: Problem['code'], settings: Settings): Severity {
  const wanted = settings.severities.get(code);
  const row: ProblemRow = problemTable[code];
  return wanted === undefined || wanted === 'off' ? row.severity : wanted;
}
