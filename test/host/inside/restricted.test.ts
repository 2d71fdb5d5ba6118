import * as vscode from 'vscode';
import { equal, test, until, untilEqual } from './hostTest';
import { openNote, problemsIn, workspaceUri } from './notes';

test('in a workspace that is not trusted, notes are still checked', async () => {
  equal(vscode.workspace.isTrusted, false);
  const { document } = await openNote(
    'hugo/content/posts/restricted.md',
    '---\ntitle: A lighthouse\ndate: 2025-09-31\n---\n\nHello.\n',
  );
  await untilEqual(['front-matter.invalid-date "2025-09-31"'], () => problemsIn(document));
});

test('schemas that the workspace names wait until it is trusted; its other settings hold', async () => {
  const settings = {
    'conferenceNotes.frontMatter.schemas': { '**/waiting.md': { required: ['venue'] } },
    'conferenceNotes.problems.severity': { 'front-matter.invalid-date': 'error' },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(settings));
  await vscode.workspace.fs.writeFile(workspaceUri('.vscode/settings.json'), bytes);
  const path = 'hugo/content/posts/waiting.md';
  const { document } = await openNote(path, '---\ntitle: A lighthouse\ndate: 2025-09-31\n---\n');
  await until('the other setting', () =>
    vscode.languages
      .getDiagnostics(document.uri)
      .some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
  );
  equal(problemsIn(document), ['front-matter.invalid-date "2025-09-31"']);
});
