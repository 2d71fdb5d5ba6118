import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BuiltCli } from './builtCli';

const cli = new BuiltCli();

const day = (number: number, ...talks: readonly string[]) =>
  [
    '---',
    `title: "ExampleConf 2019, day ${number}"`,
    `date: 2019-05-2${number}`,
    'tags: [conference]',
    'conference: ExampleConf 2019',
    '---',
    '# Talks',
    '',
    ...talks.map((talk) => `## ${talk}\n\nNotes about it, and what was said in the hall.\n`),
  ].join('\n');

const folder = cli.folder({
  'hugo.toml': '',
  'content/post/second-day.md': day(
    2,
    'Slow Tests, "Fast" Feedback - Bo Lind, Initech',
    'Naming Things - Ada Quist, Acme',
  ),
  'content/post/first-day.md': day(
    1,
    'Keynote: Small Steps - Ana Ruiz, Acme',
    'Other Things - Eva Holm, Initech',
  ),
  'content/post/holiday.md': '---\ntitle: At the sea\n---\nNo talks at all.\n',
});

describe('list', () => {
  it('prints the JSON of the contract', () => {
    const run = cli.run(folder, 'list', '--format', 'json');
    const { version, files, conferences } = JSON.parse(run.out);
    assert.deepEqual([run.code, version, files, conferences.length], [0, 1, 3, 1]);
    const [{ name, year, place, notes }] = conferences;
    assert.deepEqual([name, year, place], ['ExampleConf 2019', 2019, null]);
    assert.deepEqual(
      notes.map(({ file, day, date }: { file: string; day: number; date: string }) => [file, day, date]),
      [
        ['content/post/first-day.md', 1, '2019-05-21'],
        ['content/post/second-day.md', 2, '2019-05-22'],
      ],
    );
    const [talk] = notes[0].talks;
    assert.deepEqual(talk, {
      title: 'Small Steps',
      speakers: ['Ana Ruiz'],
      companies: ['Acme'],
      kind: 'keynote',
      range: { start: { line: 8, character: 0 }, end: { line: 8, character: 40 } },
      video: null,
      slides: null,
      link: null,
    });
  });

  it('prints a tree', () => {
    const { out } = cli.run(folder, 'list');
    assert.match(
      out,
      /^ExampleConf 2019\n {2}ExampleConf 2019, day 1 {2}content\/post\/first-day\.md\n {4}- Small Steps – Ana Ruiz \(keynote\)\n/,
    );
    assert.match(out, /\n\n1 conference, 2 notes, 4 talks in 3 Markdown files\n$/);
  });

  it('prints CSV that spreadsheets read', () => {
    const [head, ...rows] = cli.run(folder, 'list', '--format', 'csv').out.split('\r\n');
    assert.equal(
      head,
      'conference,year,place,file,line,note,day,date,kind,title,speakers,companies,video,slides,link',
    );
    assert.equal(
      rows[2],
      'ExampleConf 2019,2019,,content/post/second-day.md,9,"ExampleConf 2019, day 2",2,2019-05-22,talk,"Slow Tests, ""Fast"" Feedback",Bo Lind,Initech,,,',
    );
  });

  it('prints Markdown, a document a conference', () => {
    const { out } = cli.run(folder, 'list', '--format', 'markdown');
    assert.match(out, /^# ExampleConf 2019\n/);
    assert.match(out, /\[Small Steps\]\(content\/post\/first-day\.md#L9\).*Ana Ruiz/);
  });

  it('a page with `conference: false` is no conference note', () => {
    const saved = '---\ntitle: ExampleConf 2019\nconference: false\n---\n\n- Small Steps – Ana Ruiz\n';
    const own = cli.folder({ 'day.md': day(1, 'Small Steps - Ana Ruiz'), 'exampleconf-2019.md': saved });
    assert.match(cli.run(own, 'list').out, /\n1 conference, 1 note, 1 talk in 2 Markdown files\n$/);
  });

  it('a folder without conferences', () => {
    const run = cli.run(cli.folder({ 'a.md': 'Hello\n' }), 'list', '--format', 'json');
    assert.deepEqual(JSON.parse(run.out), { version: 1, files: 1, conferences: [] });
  });
});

describe('render', () => {
  it('prints the HTML of the body, pictures as the site serves them', () => {
    const site = cli.folder({
      'hugo.toml': '',
      'static/x.png': '',
      'content/a.md': '---\ntitle: A\n---\n# Hello\n\n{{< figure src="/x.png" alt="X" >}}\n',
    });
    const run = cli.run(site, 'render', 'content/a.md');
    assert.equal(run.code, 0);
    assert.match(run.out, /<h1[^>]*>Hello<\/h1>/);
    assert.match(run.out, /<figure>\s*<img src="\/x\.png"\s+alt="X"\s*\/?>\s*<\/figure>/);
    assert.doesNotMatch(run.out, /title: A/);
  });
});
