import * as vscode from 'vscode';
import { equal, test, until } from './hostTest';
import { openNote, workspaceUri } from './notes';

/** What VS Code's preview would show of a note. */
async function rendered(path: string, text: string, isThere: RegExp): Promise<string> {
  const { document } = await openNote(path, text);
  return until(`${isThere} in ${path}`, async () => {
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
    return isThere.test(html) && html;
  });
}

test('a folder that nobody trusts has its figures and cards drawn', async () => {
  equal(vscode.workspace.isTrusted, false);
  const html = await rendered(
    'hugo/content/posts/untrusted.md',
    '---\ntitle: x\n---\n\n{{< figure src="/images/harborconf-2025/lighthouse.png" alt="x" >}}\n\n{{< talk title="Ropes" >}}Words{{< /talk >}}\n',
    /<figure[\s\S]*<article/,
  );
  equal(/<img src="[^"]*lighthouse\.png" alt="x">/.test(html), true);
});

test('a folder that nobody trusts has its includes rendered, and nothing in them runs', async () => {
  await vscode.workspace.fs.writeFile(
    workspaceUri('jekyll/_includes/untrusted.html'),
    new TextEncoder().encode('<b onclick="alert(1)">{{ include.x | upcase }}</b><script>alert(1)</script>'),
  );
  const html = await rendered(
    'jekyll/_posts/2025-01-03-untrusted.md',
    '---\ntitle: x\n---\n\n{% include untrusted.html x="words" %}\n',
    /WORDS/,
  );
  equal(/<b>WORDS<\/b>/.test(html), true);
  equal(/onclick|<script/.test(html), false);
});
