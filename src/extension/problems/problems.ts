import * as vscode from 'vscode';
import type { Problem, Severity } from '../../core/check/problem';
import { messageOf } from '../../core/check/problemTable';
import type { Settings } from '../../core/settings/settings';
import { severityOf, wantedProblems } from '../../core/settings/wantedProblems';
import type { PlacedNote } from '../workspace/openNotes';
import { toRange } from '../workspace/ranges';
import { explainCommand } from './explainProblem';

/** Who found a problem, as the problems panel names it. */
export const diagnosticSource = 'conference-notes';

const diagnosticSeverities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Whether the problems panel shows it: hints it doesn't. */
export function isInPanel({ severity }: vscode.Diagnostic): boolean {
  return severity !== vscode.DiagnosticSeverity.Hint;
}

/** What is wrong with a note, in VS Code's terms. */
export function diagnosticsOf(placed: PlacedNote, settings: Settings): readonly vscode.Diagnostic[] {
  const problems = wantedProblems(placed.note, placed.context, settings);
  return problems.map((problem) => toDiagnostic(problem, placed, settings));
}

/** The problem in the user's language and with the severity the user gave it. */
export function toDiagnostic(problem: Problem, placed: PlacedNote, settings: Settings): vscode.Diagnostic {
  const { code, span } = problem;
  const diagnostic = new vscode.Diagnostic(
    toRange(placed.note, span),
    messageOf(problem, placed.context.translate),
    diagnosticSeverities[severityOf(problem, settings)],
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: code, target: explainCommand(code) };
  return diagnostic;
}
