import * as vscode from 'vscode';
import { equal, test, until, untilEqual } from './hostTest';
import { openNote } from './notes';

/** The labels of what is offered at the end of the first line that begins with `start`. */
async function offeredAfter(document: vscode.TextDocument, start: string): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    endOf(document, start),
  );
  // What VS Code offers of its own are words of the open documents.
  const ours = list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
  return ours.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

function endOf(document: vscode.TextDocument, start: string): vscode.Position {
  for (let line = 0; line < document.lineCount; line++)
    if (document.lineAt(line).text.startsWith(start)) return document.lineAt(line).range.end;
  throw new Error(`No line begins with ${start}`);
}

async function hoverAfter(document: vscode.TextDocument, start: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    endOf(document, start).translate(0, -1),
  );
  const parts = hovers.flatMap(({ contents }) => contents);
  return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}

const formats = [
  {
    path: 'hugo/content/posts/front-yaml.md',
    text: '---\ntitle: A\ntag\ndraft: \n---\n\nText\n',
    key: 'draft:',
  },
  {
    path: 'hugo/content/posts/front-toml.md',
    text: '+++\ntitle = "A"\ntag\ndraft = \n+++\n\nText\n',
    key: 'draft =',
  },
];

for (const { path, text, key } of formats) {
  test(`${path}: fields and values are offered, also from the user's own notes`, async () => {
    const { document } = await openNote(path, text);
    await until('the field', async () => (await offeredAfter(document, 'tag')).includes('tags'));
    await until('true', async () => (await offeredAfter(document, key)).includes('true'));
  });
}

test('the words of other notes are offered, most used first', async () => {
  const { document } = await openNote(
    'hugo/content/posts/front-tags.md',
    '---\ntitle: A\ntags: [\n---\n\nText\n',
  );
  await until('a tag of the samples', async () =>
    (await offeredAfter(document, 'tags')).includes('harborconf'),
  );
});

test('nothing is offered below the front matter', async () => {
  const { document } = await openNote('hugo/content/posts/front-body.md', '---\ntitle: A\n---\n\nta\n');
  equal((await offeredAfter(document, 'ta')).includes('tags'), false);
});

test('a field is explained where the pointer rests', async () => {
  const { document } = await openNote(
    'hugo/content/posts/front-hover.md',
    '---\ntitle: A\ndraft: true\n---\n\nText\n',
  );
  await untilEqual(true, async () => (await hoverAfter(document, 'draft')).length > 0);
});
