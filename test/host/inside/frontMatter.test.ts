import * as vscode from 'vscode';
import { equal, test, until, untilEqual } from './hostTest';
import { hoverAt, openNote } from './notes';

/** The labels of what is offered at the end of the first line that begins with `start`. */
async function offeredAfter(document: vscode.TextDocument, start: string): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    endOf(document, start),
  );
  // What VS Code offers of its own are words of the open documents.
  const ours = list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
  const inOrder = [...ours].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  return inOrder.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

function endOf(document: vscode.TextDocument, start: string): vscode.Position {
  for (let line = 0; line < document.lineCount; line++)
    if (document.lineAt(line).text.startsWith(start)) return document.lineAt(line).range.end;
  throw new Error(`No line begins with ${start}`);
}

/** What is shown when the pointer rests on the field that begins a line. */
const hoverOn = (document: vscode.TextDocument, start: string) =>
  hoverAt(document, endOf(document, start).with({ character: 2 }));

/** The same note in each format: a field that is begun, one without its value, a list of tags, a date. */
const formats = [
  {
    name: 'yaml',
    text: '---\ntitle: A\ntag\ndraft: \nkeywords: []\ndate: 2019-05-24T10:00:00Z\n---\n\nText\n',
    draft: 'draft:',
    tags: '---\ntitle: A\ntags: [\n---\n',
    date: '---\ntitle: A\ndate: \n---\n',
    begun: 'authors: \nspeakers: \nconference: \nseries: \n',
  },
  {
    name: 'toml',
    text: '+++\ntitle = "A"\ntag\ndraft = \ndate = 2019-05-24T10:00:00Z\n+++\n\nText\n',
    draft: 'draft =',
    tags: '+++\ntitle = "A"\ntags = [\n+++\n',
    date: '+++\ntitle = "A"\ndate = \n+++\n',
    begun: 'authors = \nspeakers = \nconference = \nseries = \n',
  },
  {
    name: 'json',
    text: '{\n"title": "A",\n"tag\n"draft": \n}\n\nText\n',
    draft: '"draft":',
    tags: '{\n"title": "A",\n"tags": [\n}\n',
    date: '{\n"title": "A",\n"date": \n}\n',
    begun: '"authors": \n"speakers": \n"conference": \n"series": \n',
  },
];

const folder = 'hugo/content/posts';

/** What stands in a note, and which of it is offered for what. */
const people =
  '---\ntitle: HarborConf 2031\nconference: HarborConf 2031\nauthors: [Ada Example]\nspeakers:\n  - name: Bo Example\nseries: [Harbor Days]\n---\n';
const offeredPeople = {
  authors: 'Ada Example',
  speakers: 'Bo Example',
  conference: 'HarborConf 2031',
  series: 'Harbor Days',
};

test('a list that opened by itself and is asked for anew, as when another extension comes, keeps its Enter', async () => {
  const { document } = await openNote(`${folder}/asked-anew.md`, '---\ntitle: A\n\n---\n\nText\n');
  const firstOf = async (typed?: string) => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(2, 0),
      typed,
    );
    return list.items.find(({ preselect }) => preselect === true)?.label;
  };
  equal(await firstOf(), undefined);
  await untilEqual('New line', () => firstOf('\n'));
  equal(await firstOf(), 'New line');
});

for (const { name, text, draft, tags, date, begun } of formats) {
  test(`${name}: fields and their values are offered`, async () => {
    const { document } = await openNote(`${folder}/front-${name}.md`, text);
    const field = name === 'json' ? '"tag' : 'tag';
    await until('the field', async () => (await offeredAfter(document, field)).includes('tags'));
    equal((await offeredAfter(document, field)).includes('title'), false, 'title stands there already');
    await untilEqual(['true', 'false'], () => offeredAfter(document, draft));
  });

  test(`${name}: the tags of the user's own notes are offered, most used first`, async () => {
    const many = ['a-seldom', 'often', 'often', 'often', 'often', 'often', 'often', 'often'];
    for (const [i, tag] of many.entries())
      await openNote(`${folder}/tagged-${i}.md`, `---\ntitle: T\ntags: [${tag}]\n---\n`);
    const { document } = await openNote(`${folder}/front-tags-${name}.md`, tags);
    const start = name === 'json' ? '"tags"' : 'tags';
    await until('the tag that most notes have', async () => {
      const labels = await offeredAfter(document, start);
      // The alphabet has them the other way round; other tests' notes have tags as well.
      const isByUse = labels.includes('often') && labels.indexOf('often') < labels.indexOf('a-seldom');
      return isByUse && labels.includes('harborconf');
    });
  });

  test(`${name}: people, conferences and series of the user's own notes are offered`, async () => {
    await openNote(`${folder}/people.md`, people);
    const { document } = await openNote(
      `${folder}/front-people-${name}.md`,
      text.replace(/^(.+\n)/, `$1${begun}`),
    );
    for (const [field, expected] of Object.entries(offeredPeople))
      await until(`${expected} for ${field}`, async () =>
        (await offeredAfter(document, name === 'json' ? `"${field}"` : field)).includes(expected),
      );
  });

  test(`${name}: today is offered as a date`, async () => {
    const { document } = await openNote(`${folder}/front-date-${name}.md`, date);
    const today = new Date().toISOString().slice(0, 'YYYY-MM'.length);
    await until('a date', async () => {
      const labels = await offeredAfter(document, name === 'json' ? '"date"' : 'date');
      return labels[0]?.startsWith(today);
    });
  });
}

const hovered = [
  { name: 'yaml', text: '---\ntitle: A\ndraft: true\ndate: 2019-05-24T10:00:00Z\ntags: [a, b c]\n---\n' },
  {
    name: 'toml',
    text: '+++\ntitle = "A"\ndraft = true\ndate = 2019-05-24T10:00:00Z\ntags = ["a", "b c"]\n+++\n',
  },
  {
    name: 'json',
    text: '{\n"title": "A",\n"draft": true,\n"date": "2019-05-24T10:00:00Z",\n"tags": ["a", "b c"]\n}\n',
  },
];

for (const { name, text } of hovered) {
  test(`${name}: a hover says what a field means and what Hugo makes of its value`, async () => {
    const { document } = await openNote(`${folder}/hover-${name}.md`, text);
    const quote = name === 'json' ? '"' : '';
    await until('why the page is not published', async () =>
      /\*\*draft\*\*[\s\S]*it is a draft/.test(await hoverOn(document, `${quote}draft`)),
    );
    equal(/Hugo reads: `a`, `b c`/.test(await hoverOn(document, `${quote}tags`)), true, 'the tags');
    equal(
      /Hugo reads: `2019-05-2[45] \d\d:\d\d /.test(await hoverOn(document, `${quote}date`)),
      true,
      'the instant',
    );
  });
}

test('nothing is offered below the front matter', async () => {
  const { document } = await openNote('hugo/content/posts/front-body.md', '---\ntitle: A\n---\n\nta\n');
  equal((await offeredAfter(document, 'ta')).includes('tags'), false);
});
