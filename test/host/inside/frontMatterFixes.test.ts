import * as vscode from 'vscode';
import { type FixPair, frontMatterFixPairs, withCrlf } from '../../support/frontMatterFixPairs';
import { equal, test, until, untilEqual } from './hostTest';
import { fixesAt, openNote, workspaceUri } from './notes';

/** A folder of its own for each pair: some fixes read the file's name. */
const folderOf = { hugo: 'hugo/content/fixes', jekyll: 'jekyll/fixes', plain: 'fixes' } as const;
const nameOf = { hugo: 'a-page.md', jekyll: '_posts/2019-05-24-a-page.md', plain: 'a-page.md' } as const;

/** The fix for the problem with a code that makes `after` of the document's text. */
async function fixFor(
  document: vscode.TextDocument,
  code: string,
  after: string,
): Promise<vscode.WorkspaceEdit> {
  const { range } = await until(`the problem ${code}`, () =>
    vscode.languages
      .getDiagnostics(document.uri)
      .find(({ code: one }) => (typeof one === 'object' ? one.value : one) === code),
  );
  const fixes = [...(await fixesAt(document, range)).values()];
  const fix = fixes.find(({ edit }) => edit !== undefined && textAfter(document, edit) === after);
  if (fix?.edit !== undefined) return fix.edit;
  throw new Error(`Of ${code} there are only these fixes: ${fixes.map(({ title }) => title).join(' · ')}`);
}

/** The document's text with an edit applied, which it isn't yet. */
function textAfter(document: vscode.TextDocument, edit: vscode.WorkspaceEdit): string {
  const last = [...edit.get(document.uri)].sort((a, b) => b.range.start.compareTo(a.range.start));
  return last.reduce((text, { range, newText }) => {
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    return text.slice(0, start) + newText + text.slice(end);
  }, document.getText());
}

/** Applies a pair's fix, then takes it back. */
async function fixAndUndo({ generator, code, before, after }: FixPair, folder: string): Promise<void> {
  const { document } = await openNote(`${folderOf[generator]}/${folder}/${nameOf[generator]}`, before);
  await vscode.workspace.applyEdit(await fixFor(document, code, after));
  equal(document.getText(), after, code);
  await vscode.commands.executeCommand('undo');
  await untilEqual(before, () => document.getText());
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** The unit tests try each pair; here it is seen that an editor is given them, in each format. */
const codesAGroup = 7;

for (const [g, [name, pairs]] of [...frontMatterFixPairs].entries()) {
  const byCode = new Map(pairs.toReversed().map((pair) => [pair.code, pair]));
  const first = [...byCode.values()].toReversed().slice(0, codesAGroup);
  // Each line end has its turn.
  for (const [i, pair] of first.entries())
    test(`${name}: ${pair.code} ${i}`, () => fixAndUndo(i % 4 === 3 ? withCrlf(pair) : pair, `${g}-${i}`));
}

test('a fix that is saved, undone and saved leaves the bytes as they were', async () => {
  const path = 'hugo/content/fixes/bytes.md';
  const text = '---\r\ntitle: "Bühne 🎤" # gleich\r\nauthor: @ana  \r\n---\r\n\r\nGrüße\r\n';
  const { document } = await openNote(path, text);
  const after = text.replace('@ana', '"@ana"');
  await vscode.workspace.applyEdit(await fixFor(document, 'front-matter.reserved-start', after));
  await document.save();
  await untilEqual(after, () => onDisk(path));
  await vscode.commands.executeCommand('undo');
  await untilEqual(text, () => document.getText());
  await document.save();
  await untilEqual(text, () => onDisk(path));
});

async function onDisk(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceUri(path)));
}
