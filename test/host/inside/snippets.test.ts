import * as vscode from 'vscode';
import { equal, test, until } from './hostTest';
import { openNote } from './notes';

const note = '---\ntitle: Typed by a test\n---\n\n';

/** By the snippet's name: what stands in the note once it is inserted and nothing was filled in. */
const inserted: readonly (readonly [name: string, text: string])[] = [
  ['Hugo: talk', '{{< talk title="Title" speaker="Name" company="Company" >}}\n\n{{< /talk >}}\n'],
  ['Hugo: figure', '{{< figure src="/images/picture.png" alt="What is to be seen" caption="Caption" >}}\n'],
];

for (const [i, [name, text]] of inserted.entries()) {
  test(`the snippet "${name}" inserts`, async () => {
    const editor = await openNote(`hugo/content/posts/snippet-${i}.md`, note);
    const end = editor.document.positionAt(note.length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name });
    await until('the inserted text', () => editor.document.getText() !== note);
    equal(editor.document.getText(), note + text);
  });
}

test('the snippets are among the completions that Ctrl+Space shows', async () => {
  const { document } = await openNote('hugo/content/posts/snippet-list.md', note);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(document.getText().length),
  );
  const labels = list.items
    .filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet)
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
  for (const prefix of ['talk', 'figure'])
    equal(labels.includes(prefix), true, `"${prefix}" among ${labels}`);
});
