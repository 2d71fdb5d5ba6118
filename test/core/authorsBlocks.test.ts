import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorsBlocks } from '../../src/core/conference/markup/authorsBlocks';
import { headEvidenceOf } from '../../src/core/conference/notes/readHead';
import { findTalks } from '../../src/core/conference/talks/findTalks';
import { Note } from '../../src/core/note';
import { bothLineEnds } from '../support/lineEnds';

/** Each block as a line of Markdown would say it: `## Day 1`, `- Fences` (two spaces a depth), `1. Fences`, plain text. */
function checkBlocks(text: string, expected: readonly string[]): void {
  const lines = authorsBlocks(new Note(text)).map((block) => {
    if (block.kind === 'tableRow') {
      const cells = block.cells.map(({ start, end }) => text.slice(start, end)).join(' | ');
      return block.isHead ? `=| ${cells}` : `| ${cells}`;
    }
    if (block.kind === 'paragraph')
      return '  '.repeat(block.itemDepth) + text.slice(block.whole.start, block.whole.end);
    const content = text.slice(block.content.start, block.content.end);
    if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${content}`;
    return `${'  '.repeat(block.depth)}${block.ordered ? '1.' : '-'} ${content}`;
  });
  assert.deepEqual(lines, expected, text);
}

/** Each talk as `title | speakers`. */
function checkTalks(text: string, expected: readonly string[]): void {
  for (const written of bothLineEnds(text))
    assert.deepEqual(
      findTalks(new Note(written)).talks.map(({ title, speakers }) => [title, ...speakers].join(' | ')),
      expected,
      written,
    );
}

test('headings, items and paragraphs of raw HTML', () => {
  checkBlocks('<h2 id="a">Day 1</h2>\n<p>Rain.</p>\n<H3>Oak</H3>\n', ['## Day 1', 'Rain.', '### Oak']);
  checkBlocks('<ul>\n\t<li>Oak</li>\n\t<li><p>Elm</p><p>Wet.</p></li>\n</ul>\nEnd\n', [
    '- Oak',
    '- Elm',
    '  Wet.',
    'End',
  ]);
  checkBlocks('<ol><li>Oak<ul><li>Bark</li></ul></li>\n\n<li>Elm</li></ol>\n', [
    '1. Oak',
    '  - Bark',
    '1. Elm',
  ]);
  checkBlocks('<div><b>Oak</b></div><div><br /></div><div>Wet <i>wood</i>.<br>Dry.</div>\n', [
    '<b>Oak</b>',
    'Wet <i>wood</i>.<br>Dry.',
  ]);
  checkBlocks('<p>Oak<br />\nWet<br />\n<br />\nElm</p><ul><li>Ash<br/>Dry</li></ul>\n', [
    'Oak<br />\nWet',
    'Elm',
    '- Ash',
    '  Dry',
  ]);
  // What is around it stays what it is, in its place.
  checkBlocks('# Fences\n\n<h2>Day 1</h2>\n- Oak\n\n<p>\nRain\n</p>\n\n## Day 2\n', [
    '# Fences',
    '## Day 1',
    '- Oak',
    'Rain',
    '## Day 2',
  ]);
});

test('raw HTML that holds no text of the author', () => {
  checkBlocks('<div>\n<img src="a.png">\n<a name="x"></a>&nbsp;<!-- no -->\n</div>\n', []);
  checkBlocks('<figure><img src="a.png"><figcaption>Oak</figcaption></figure>\n\nRain\n', ['Rain']);
  checkBlocks('<blockquote class="tweet"><p>Oak</p></blockquote><p>Elm</p>\n', ['Elm']);
  checkBlocks('<div><iframe src="https://a.example"></iframe></div>\n', []);
  checkBlocks('<pre>\n<h2>Oak</h2>\n</pre>\n\n<script>x("<li>Elm</li>")</script>\n', []);
  checkBlocks('```html\n<h2>Oak</h2>\n```\n\n<!-- <h2>Elm</h2> -->\n', []);
});

test('tables in raw HTML', () => {
  const head = '<tr><th>Talk</th><th>Speaker</th></tr>';
  const table = `<table>${head}\n<tr>\n<td>\n<b>Oak</b>\n</td>\n<td>Ana Ruiz</td></tr><tr><td>Elm<td>Bo Lind</table>\n`;
  checkBlocks(`Rain\n\n${table}`, [
    'Rain',
    '=| Talk | Speaker',
    '| <b>Oak</b> | Ana Ruiz',
    '| Elm | Bo Lind',
  ]);
  checkTalks(table, ['Oak | Ana Ruiz', 'Elm | Bo Lind']);
  // A talk stands where its title does, however many lines its row has.
  const spans = findTalks(new Note(table)).talks.map(({ span }) => table.slice(span.start, span.end).trim());
  assert.deepEqual(spans, ['<b>Oak</b>', '<tr><td>Elm<td>Bo Lind']);
  // A layout, cells without a table, and a table never closed.
  checkBlocks('<table><tr><td><img src="a.png"></td></tr><tr><td>Oak</td></tr></table>\n', []);
  checkBlocks('<tr><td>Oak</td><td>Elm</td></tr>\n', []);
  checkBlocks(`<table>${head}<tr><td>Oak</td><td>Elm</td>\n\n## Rain\n`, ['=| Talk | Speaker', '## Rain']);
});

test('tags that are never closed, or never opened', () => {
  checkBlocks('<ul><li>Oak<li>Elm\n\n</ul></ul>\n\n<h2>Rain\n\n<p>Wet</h2>\n', [
    '- Oak',
    '- Elm',
    '## Rain',
    'Wet',
  ]);
  checkBlocks('<figure><p>Oak</p>\n\n<p>Elm</p>\n', ['Elm']);
  checkBlocks('</li></h2><li>Oak\n', ['- Oak']);
});

test('talks in raw HTML', () => {
  checkTalks(
    '<h2>Talks</h2>\n<ul>\n<li><a href="https://youtu.be/abcdefg">Oak Fences</a> by Ana Ruiz</li>\n<li><strong>Elm Gates</strong> - Bo Lind</li>\n</ul>\n',
    ['Oak Fences | Ana Ruiz', 'Elm Gates | Bo Lind'],
  );
  checkTalks(
    '<div><b>Oak Fences by <a href="https://a.example/">Ana Ruiz</a></b></div><div><br></div><div>It rained.</div><div><b>Elm Gates by Bo Lind</b></div><div>It was dry.</div>\n',
    ['Oak Fences | Ana Ruiz', 'Elm Gates | Bo Lind'],
  );
  checkTalks('<h3>Oak Fences - Ana Ruiz</h3>\nRain.\n<h3>Elm Gates - Bo Lind</h3>\nSun.\n', [
    'Oak Fences | Ana Ruiz',
    'Elm Gates | Bo Lind',
  ]);
  checkTalks(
    '<ul>\n<li>Los &aacute;rboles y el ni&ntilde;o, Jos&eacute; Ruiz</li>\n<li>&Aacute;lamos, Bo &#216;st</li>\n<li>Oak &copy; &nosuch;, Cy M&ouml;e</li>\n</ul>\n',
    ['Los árboles y el niño | José Ruiz', 'Álamos | Bo Øst', 'Oak &copy; &nosuch; | Cy Möe'],
  );
  checkTalks('<ul>\n<li>Oak</li>\n<li>Elm, and what it needs</li>\n</ul>\n\n<p><b>Rain</b> fell.</p>\n', []);
});

test('several headings without a space after their marks', () => {
  checkBlocks('##Oak\nRain\n##Elm\n* Wet\n###Ash\n', ['## Oak', 'Rain', '## Elm', '- Wet', '### Ash']);
  checkBlocks('* Wet\n##Oak\n* Dry\n##"Elm"\n', ['- Wet', '## Oak', '- Dry', '## "Elm"']);
  checkTalks('##Oak Fences - Ana Ruiz\nRain.\n##Elm Gates - Bo Lind\nSun.\n', [
    'Oak Fences | Ana Ruiz',
    'Elm Gates | Bo Lind',
  ]);
  // A single one, tags, marks alone, and code.
  checkBlocks('Rain\n##Oak\n', ['Rain\n##Oak']);
  checkBlocks('#oak #elm\n#ash\n\n######\n\n####### Oak\n', ['#oak #elm\n#ash', '###### ', '####### Oak']);
  checkBlocks('```\n##Oak\n##Elm\n```\n', []);
});

test('the title of a page without front matter', () => {
  const title = (text: string) => headEvidenceOf(new Note(text), 'a.md', undefined).title;
  assert.equal(title('<div>\n<h1 align="center">FenceConf 2019</h1>\n</div>\n\nRain\n'), 'FenceConf 2019');
  assert.equal(title('<p align="center"><img src="a.png"></p>\n\n# FenceConf 2019\n'), 'FenceConf 2019');
});

test('one mark without a space begins a heading where several do', () => {
  checkTalks(
    '#Ana Ruiz - Fences of Oak\n##What is oak?\n\nWood.\n\n##Why?\n\n#Bo Lind - Gates for All\n\nIron. #gates\n',
    ['Fences of Oak | Ana Ruiz', 'Gates for All | Bo Lind'],
  );
  checkTalks('#Ana Ruiz - Fences of Oak\n\nWood.\n', []);
});
