import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import type { Outline } from '../../src/core/markdown/markdown';
import { scanMarkdown } from '../../src/core/markdown/scanMarkdown';
import type { Span } from '../../src/core/text/span';
import { fc } from '../support/seeded';

const markdownIt = new MarkdownIt({ html: true });

/** What both our scan and markdown-it's tokens say of a text, in the same words. */
interface Picture {
  readonly headings: readonly string[];
  readonly items: number;
  readonly rows: number;
  readonly links: readonly string[];
  readonly images: readonly string[];
  readonly code: number;
}

function ours(text: string): Picture {
  const { blocks, links, images, code } = scanMarkdown(text, 0);
  const at = ({ start, end }: Span) => text.slice(start, end);
  return {
    headings: blocks.flatMap((block) =>
      block.kind === 'heading' ? [`h${block.level} ${at(block.content)}`] : [],
    ),
    items: blocks.filter((block) => block.kind === 'listItem').length,
    rows: blocks.filter((block) => block.kind === 'tableRow').length,
    // Bare addresses and `<a>` are no links to markdown-it as it is set up here.
    links: links
      .filter(({ whole, target }) => whole.start !== target.start && !/^<a\b/i.test(at(whole)))
      .map(({ target }) => address(at(target))),
    images: images.filter(({ whole }) => at(whole).startsWith('!')).map(({ source }) => address(at(source))),
    code: code.length,
  };
}

function theirs(text: string): Picture {
  const tokens = markdownIt.parse(text, {});
  const inline = tokens.flatMap((token) => token.children ?? []);
  const count = (...types: string[]) => tokens.filter(({ type }) => types.includes(type)).length;
  return {
    headings: tokens.flatMap((token, i) =>
      token.type === 'heading_open' ? [`${token.tag} ${tokens[i + 1]?.content}`] : [],
    ),
    items: count('list_item_open'),
    rows: count('tr_open'),
    links: inline.flatMap((token) => (token.type === 'link_open' ? [String(token.attrGet('href'))] : [])),
    images: inline.flatMap((token) => (token.type === 'image' ? [String(token.attrGet('src'))] : [])),
    code: count('fence', 'code_block') + inline.filter(({ type }) => type === 'code_inline').length,
  };
}

function address(source: string): string {
  return markdownIt.normalizeLink(source.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&amp;/g, '&'));
}

function checkAgreement(text: string): void {
  assert.deepEqual(ours(text), theirs(text), JSON.stringify(text));
}

function checkHeadings(text: string, expected: readonly string[]): void {
  assert.deepEqual(ours(text).headings, expected, JSON.stringify(text));
}

test('headings', () => {
  checkHeadings('# One\n###### Six\n####### seven', ['h1 One', 'h6 Six']);
  checkHeadings('##  Two blanks\n', ['h2 Two blanks']);
  checkHeadings('#NoSpace\n', []);
  checkHeadings('## Closed ##\n## C#\n##\n', ['h2 Closed', 'h2 C#', 'h2 ']);
  checkHeadings('## <a name="a"></a> With an anchor\n', ['h2 <a name="a"></a> With an anchor']);
  checkHeadings('## **Bold** - Name {#id}\n', ['h2 **Bold** - Name {#id}']);
  checkHeadings('Title\n=====\n\nOther\n---\n', ['h1 Title', 'h2 Other']);
  checkHeadings('</figure>\n---\n', []);
  checkHeadings('<figure>\n<img src="a.png">\n</figure>\n---\n\n## Real\n', ['h2 Real']);
  checkHeadings('text\n\n---\n\nmore\n', []);
  checkHeadings('- item\n---\n', []);
  checkHeadings('```\n# no\n```\n    # no\n\n# yes', ['h1 yes']);
  checkHeadings('# one\r\n\r\nTwo\r\n---\r\n', ['h1 one', 'h2 Two']);
  for (const text of [
    '# a\n',
    'a\n=\n',
    'a\nb\n---\n',
    '> # q\n',
    '- # i\n',
    '  ## b ##  \n',
    '    # c\n',
    '#\tTab',
  ])
    checkAgreement(text);
});

test('lists', () => {
  const items = (text: string) =>
    scanMarkdown(text, 0).blocks.flatMap((block) =>
      block.kind === 'listItem' ? [[block.depth, text.slice(block.content.start, block.content.end)]] : [],
    );
  assert.deepEqual(items('* who\n  * Ana Ruiz\n  * Bo\n* next'), [
    [0, 'who'],
    [1, 'Ana Ruiz'],
    [1, 'Bo'],
    [0, 'next'],
  ]);
  assert.deepEqual(items('- [x] done\n- [ ] not yet\n1. one\n2) two\n'), [
    [0, 'done'],
    [0, 'not yet'],
    [0, 'one'],
    [0, 'two'],
  ]);
  assert.deepEqual(items('2018 was good\n3. not a list\n'), []);
  for (const text of [
    '- a\n\n  b\n\n- c\n',
    '-\n  a\n-\n\n  b',
    '- a\nlazy\n- b',
    '1. a\n   - b\n\n     c\n2. d',
    '- - - a',
    '* * *\n- x',
    '-\ta\n\n\tb',
    'text\n- a\n\ntext\n1. b\n\ntext\n2. c',
    '> - a\n> - b\nlazy\n',
  ])
    checkAgreement(text);
});

test('tables', () => {
  const text =
    '| Talk | Video |\n| --- | :-: |\n| A \\| B - Ana | [Watch](https://v.example/1) |\n\nafter | text';
  const rows = scanMarkdown(text, 0).blocks.flatMap((block) =>
    block.kind === 'tableRow'
      ? [{ isHead: block.isHead, cells: block.cells.map(({ start, end }) => text.slice(start, end)) }]
      : [],
  );
  assert.deepEqual(rows, [
    { isHead: true, cells: ['Talk', 'Video'] },
    { isHead: false, cells: ['A \\| B - Ana', '[Watch](https://v.example/1)'] },
  ]);
  for (const table of [
    'a|b\n-|-\nc|d\n',
    'text\na|b\n-|-\n',
    'a|b\n---\n',
    '|a|\r\n|-|\r\n|b|\r\n',
    '- x\n\n  a|b\n  -|-\n  c|d',
  ])
    checkAgreement(table);
});

test('links, images, code and comments', () => {
  for (const text of [
    '[a](b) [c](<d e> "t") [f](g \'t\') ![h](i)',
    '[a][b] [b][] [b] [ B  ] ![b]\n\n[b]: https://x.example/ "title"\n',
    '[b]: <x y>\n[c]: z\n  "title"\n\n[b] and [c]',
    '[a](b(c)d) [a](b(c) [a]( b ) [a](b c)',
    '[[a](b)](c) [![i](j)](k) ![[a](b)](c)',
    '<https://a.example> <notalink>',
    '`[a](b)` ``c ` d`` `unclosed',
    '\\[a](b) [a\\](b) `a\\` [c](d)',
    '<!-- [a](b) --> [c](d)',
    '<div>\n[a](b)\n\n[c](d)\n</div>',
    '~~~\n[a](b)\n~~~\n\n    [c](d)\n',
    '[a](b\n"t") [c\nd](e)',
    '[a]: b c\n\n[a]',
    '[^1]: footnote\n',
  ])
    checkAgreement(text);
});

function checkFound(
  text: string,
  what: (outline: Outline) => readonly Span[],
  expected: readonly string[],
): void {
  const found = what(scanMarkdown(text, 0)).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(found, expected, JSON.stringify(text));
}

test('what CommonMark alone does not know', () => {
  const targets = ({ links }: Outline) => links.map(({ target }) => target);
  const texts = ({ links }: Outline) => links.map(({ text }) => text);
  const sources = ({ images }: Outline) => images.map(({ source }) => source);
  const alts = ({ images }: Outline) => images.map(({ alt }) => alt);
  checkFound('See https://a.example/x_(y). And (www.b.example/z)!', targets, [
    'https://a.example/x_(y)',
    'www.b.example/z',
  ]);
  checkFound('[https://a.example](https://b.example)', targets, ['https://b.example']);
  checkFound('<a href="https://a.example">See **this**</a>', texts, ['See **this**']);
  checkFound('<p>\n<a href="/x">y</a>\n</p>', targets, ['/x']);
  checkFound('<img src="a.png" alt="A hall"> <IMG SRC=b.png/>', sources, ['a.png', 'b.png/']);
  checkFound('<figure>\n<img alt="A hall" src=\'a.png\'>\n</figure>', alts, ['A hall']);
  checkFound('<img src="{{ "/a.png" | relative_url }}">', sources, ['{{ "/a.png" | relative_url }}']);
  checkFound('![a]({{ site.baseurl }}/a.png "t")', sources, ['{{ site.baseurl }}/a.png']);
  checkFound('[a]({% post_url 2018-01-01-a %})', targets, ['{% post_url 2018-01-01-a %}']);
  checkFound(
    '{{< youtube "https://youtu.be/abc" >}} {% include a.html url="https://x.example" %}',
    targets,
    [],
  );
  checkFound('a <!-- b --> c\n\n<!-- d\n\ne -->\n', ({ comments }) => comments, [
    '<!-- b -->',
    '<!-- d\n\ne -->',
  ]);
  checkFound('a\n\n<!-- never closed [a](b)', targets, []);
});

test('the body starts where it is told to', () => {
  const text = '---\ntitle: x\n---\n# A\n';
  const [heading] = scanMarkdown(text, 17).blocks;
  assert.deepEqual(heading?.whole, { start: 17, end: 20 });
});

test('any text gives spans in order and inside of it', () => {
  const pieces = fc.constantFrom(
    ...'# |- |* |> |1. |`|```\n|[a](b)|![|](|[a]: b\n|<a href="|<!--|-->|<img src=x>|\n|\r\n|\r|    |\t|{{|}}|{%|%}|a \\| b\n-\\|-\n|---\n|===\n|🎤|https://x.y|\\'.split(
      /(?<!\\)\|/,
    ),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const { blocks, links, images, code, comments } = scanMarkdown(text, 0);
      for (const list of [
        blocks.map(({ whole }) => whole),
        code,
        comments,
        images.map(({ source }) => source),
      ])
        for (const [i, span] of list.entries()) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
          const before = list[i - 1];
          if (before !== undefined && list !== code) assert.ok(before.start <= span.start);
        }
      for (const { text: label, target, whole } of links)
        for (const span of [label, target, whole])
          assert.ok(span.start <= span.end && span.end <= text.length);
    }),
    { numRuns: 500 },
  );
});

const corpus = '../shared/corpus/notes';

test('real notes are seen as markdown-it sees them', {
  skip: !existsSync(corpus) && `${corpus} is absent`,
}, () => {
  for (const file of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:md|markdown)$/.test(file)) continue;
    const text = readFileSync(join(corpus, file), 'utf8').replace(/^---\r?\n[\s\S]*?\n---[ \t]*\r?\n/, '');
    const [mine, their] = [ours(text), theirs(text)];
    assert.deepEqual(mine, their, file);
  }
});
