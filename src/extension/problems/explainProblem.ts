import * as vscode from 'vscode';
import type { ProblemRow } from '../../core/check/problem';
import { problemTable } from '../../core/check/problemTable';

/** The command behind the code of a problem in hovers and in the problems panel. */
const command = 'conferenceNotes.explainProblem';

/** The scheme of the documents that explain a problem: read-only, shown in VS Code's own preview. */
const scheme = 'conference-notes-problem';

/** A link that explains the code of a problem. */
export function explainCommand(code: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: command, query: JSON.stringify([code]) });
}

/** Explains a problem's code in the preview: what it means, what to do, how to switch it off. */
export function registerExplainProblem(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: ({ path }) => explanationOf(path.replace(/\.md$/, '')),
    }),
    vscode.commands.registerCommand(command, async (code: unknown) => {
      if (typeof code !== 'string') return;
      const uri = vscode.Uri.from({ scheme, path: `${code}.md` });
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    }),
  );
}

function explanationOf(code: string): string {
  const row = rowOf(code);
  if (row === undefined) return vscode.l10n.t('No problem has the code {code}.', { code });
  const off = JSON.stringify({ 'conferenceNotes.problems.severity': { [code]: 'off' } }, undefined, 2);
  return [
    `# ${code}`,
    vscode.l10n.t(row.summary),
    `${vscode.l10n.t('Severity, where you have not set another:')} **${row.severity}**`,
    vscode.l10n.t('To switch it off, put this into your settings:'),
    `\`\`\`json\n${off}\n\`\`\``,
  ].join('\n\n');
}

function rowOf(code: string): ProblemRow | undefined {
  return new Map<string, ProblemRow>(Object.entries(problemTable)).get(code);
}
