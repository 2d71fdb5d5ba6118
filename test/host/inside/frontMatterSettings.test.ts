import * as vscode from 'vscode';
import { equal, test, untilEqual } from './hostTest';
import { hoverAt, openNote, problemsIn, replace, workspaceUri } from './notes';

const folder = 'hugo/content/settings';

/** Sets a setting of the workspace while `body` runs. */
async function withSetting(name: string, value: unknown, body: () => Promise<void>): Promise<void> {
  const settings = () => vscode.workspace.getConfiguration();
  await settings().update(name, value, vscode.ConfigurationTarget.Workspace);
  try {
    await body();
  } finally {
    await settings().update(name, undefined, vscode.ConfigurationTarget.Workspace);
  }
}

/** What is typed into a healthy note, and what saving makes of it. */
const saved = [
  { name: 'yaml', text: '---\ntitle: A\n---\n', typed: 'A\nauthor: @ana', after: 'A\nauthor: "@ana"' },
  { name: 'yaml-colon', text: '---\ntitle: A\n---\n', typed: 'A: b', after: '"A: b"' },
  {
    name: 'toml',
    text: '+++\ntitle = "A"\n+++\n',
    typed: 'A"\nauthor: "Ana',
    after: 'A"\nauthor = "Ana',
  },
  {
    name: 'json',
    text: '{\n"title": "A"\n}\n',
    typed: 'A"\n"draft": False,\n"author": "Ana',
    after: 'A",\n"draft": false,\n"author": "Ana',
    problems: 2,
  },
  { name: 'jekyll', text: '---\ntitle: A\n---\n', typed: 'A\nslug: 5', after: 'A\nslug: "5"' },
];

for (const { name, text, typed, after, problems = 1 } of saved) {
  test(`${name}: "Fix all" mends on saving, and one undo takes it back`, () =>
    withSetting('editor.codeActionsOnSave', { 'source.fixAll.conferenceNotes': 'explicit' }, async () => {
      const path = name === 'jekyll' ? 'jekyll/_posts/2019-05-24-saved.md' : `${folder}/${name}.md`;
      const editor = await openNote(path, text);
      await untilEqual([], () => problemsIn(editor.document));
      await replace(editor, 'A', typed);
      await untilEqual(problems, () => problemsIn(editor.document).length);
      await vscode.commands.executeCommand('workbench.action.files.save');
      await untilEqual(text.replace('A', after), () => editor.document.getText());
      await untilEqual(false, () => editor.document.isDirty);
      await vscode.commands.executeCommand('undo');
      await untilEqual(text.replace('A', typed), () => editor.document.getText());
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }));
}

/** Notes with one problem in each format, and the comment that silences it. */
const silenced = [
  { name: 'yaml', before: '---\n', rest: 'title: A\nversion: 1.10\n---\n', comment: '# ' },
  { name: 'toml', before: '+++\n', rest: 'title = "A"\ntags = "a, b"\n+++\n', comment: '# ' },
  { name: 'json', before: '{\n"title": "A",\n"tags": "a, b"\n}\n', rest: '\nText\n', comment: '<!-- ' },
];

for (const { name, before, rest, comment } of silenced) {
  test(`${name}: a comment silences a code in its file`, async () => {
    const { document } = await openNote(`${folder}/loud-${name}.md`, before + rest);
    await untilEqual(1, () => problemsIn(document).length);
    const [code = ''] = problemsIn(document)[0]?.split(' ') ?? [];
    const end = comment === '# ' ? '' : ' -->';
    const quiet = `${before}${comment}conference-notes-ignore ${code}${end}\n${rest}`;
    const other = await openNote(`${folder}/silent-${name}.md`, quiet);
    const third = await openNote(`${folder}/other-${name}.md`, quiet.replace(code, 'image.missing'));
    await untilEqual(1, () => problemsIn(third.document).length);
    equal(problemsIn(other.document), []);
  });
}

test('a setting makes a code an error, another turns it off', async () => {
  const code = 'front-matter.number-as-text';
  const { document } = await openNote(`${folder}/severity.md`, '---\ntitle: A\nversion: 1.10\n---\n');
  const severities = () => vscode.languages.getDiagnostics(document.uri).map(({ severity }) => severity);
  await untilEqual([vscode.DiagnosticSeverity.Warning], severities);
  await withSetting('conferenceNotes.problems.severity', { [code]: 'error' }, () =>
    untilEqual([vscode.DiagnosticSeverity.Error], severities),
  );
  await withSetting('conferenceNotes.problems.severity', { [code]: 'off' }, () => untilEqual([], severities));
  await untilEqual([vscode.DiagnosticSeverity.Warning], severities);
});

test('notes that a glob names have no problems', async () => {
  const { document } = await openNote(`${folder}/ignored.md`, '---\ntitle: A\nversion: 1.10\n---\n');
  await untilEqual(1, () => problemsIn(document).length);
  await withSetting('conferenceNotes.problems.ignore', ['**/settings/ignored.md'], () =>
    untilEqual([], () => problemsIn(document)),
  );
  await untilEqual(1, () => problemsIn(document).length);
});

test('a schema of one’s own is kept to: inline, or in a file that may change', async () => {
  const setting = 'conferenceNotes.frontMatter.schemas';
  const rating = { description: 'Out of five.', maximum: 5 };
  const { document } = await openNote(`${folder}/schema.md`, '+++\ntitle = "A"\nrating = 7\n+++\n');
  const glob = '**/settings/schema.md';
  await withSetting(setting, { [glob]: { properties: { rating } } }, () =>
    untilEqual(['front-matter.schema "7"'], () => problemsIn(document)),
  );
  await untilEqual([], () => problemsIn(document));
  const writeSchema = (schema: object): Thenable<void> =>
    vscode.workspace.fs.writeFile(
      workspaceUri('schemas/rated.json'),
      new TextEncoder().encode(JSON.stringify(schema)),
    );
  await writeSchema({ required: ['venue'], properties: { rating } });
  await withSetting(setting, { [glob]: 'schemas/rated.json' }, async () => {
    await untilEqual(['front-matter.missing-field "+++"', 'front-matter.schema "7"'], () =>
      problemsIn(document),
    );
    const said = await hoverAt(document, new vscode.Position(2, 2));
    equal(said.includes('Out of five'), true, 'the hover says what the schema says');
    await writeSchema({ properties: { rating: { maximum: 10 } } });
    await untilEqual([], () => problemsIn(document));
  });
});

const formats = {
  toml: [
    '+++\ntitle = "First"\ntags = ["harborconf"]\n+++\n',
    /^\+\+\+\ntitle = "The Day"\ndate = \S+\ntags = \["harborconf"\]\n\+\+\+\n/,
  ],
  json: ['{\n  "title": "First"\n}\n', /^\{\n {2}"title": "The Day",\n {2}"date": "\S+"\n\}\n/],
} as const;

for (const [name, [neighbour, expected]] of Object.entries(formats)) {
  test(`"Insert Front Matter" writes ${name} beside notes that have it; undo leaves nothing of it`, async () => {
    const text = '# The Day\n';
    await openNote(`${folder}/insert-${name}/a.md`, neighbour);
    const { document } = await openNote(`${folder}/insert-${name}/b.md`, text);
    await untilEqual(true, async () => {
      await vscode.commands.executeCommand('conferenceNotes.insertFrontMatter');
      return document.getText() !== text;
    });
    equal(expected.test(document.getText()), true, document.getText());
    await vscode.commands.executeCommand('undo');
    await untilEqual(text, () => document.getText());
  });
}

test('an alias that is the address of another page is told, as long as that page is there', async () => {
  const address = '/settings/taken/';
  const taken = await openNote(`${folder}/taken.md`, '---\ntitle: Taken\n---\n');
  const { document } = await openNote(
    `${folder}/alias.md`,
    `+++\ntitle = "A"\naliases = ["${address}"]\n+++\n`,
  );
  await untilEqual([`front-matter.alias-collision ""${address}""`], () => problemsIn(document));
  await vscode.workspace.fs.delete(taken.document.uri);
  await untilEqual([], () => problemsIn(document));
});
