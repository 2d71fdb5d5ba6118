import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Colouring, colouringWith, realGrammars, standInGrammars } from './colouring';

/** What a piece of text must be coloured as; `!` before a scope: it must not. */
type Expected = readonly [piece: string, ...scopes: readonly string[]];

const tag = 'entity.name.tag';
const key = 'entity.other.attribute-name';
const text = 'string.quoted';
const hugo = 'meta.tag.shortcode.hugo';
const liquid = 'meta.tag.liquid';

const cases: Readonly<Record<string, readonly [note: string, ...expected: readonly Expected[]]>> = {
  'a call with its parameters': [
    '{{< figure src="a.png" width=640 draggable=true class=wide >}}',
    ['{{<', 'punctuation.definition.tag.begin'],
    ['figure', tag],
    ['src', key],
    ['=', 'punctuation.separator.key-value'],
    ['a.png', text],
    ['640', 'constant.numeric'],
    ['true', 'constant.language.boolean'],
    ['wide', 'string.unquoted'],
    ['>}}', 'punctuation.definition.tag.end'],
  ],
  'escapes in a string': [
    '{{< talk title="A \\"B\\" C" >}}',
    ['\\"', 'constant.character.escape'],
    [' C', text],
  ],
  'a positional parameter': ['{{< youtube w7Ft2ymGmfc >}}', ['w7Ft2ymGmfc', 'string.unquoted']],
  'a string ends with its line': ['{{< talk title="A\nspeaker="B" >}}', ['speaker', key], ['B', text]],
  'a raw string over several lines': [
    '{{< talk title=`A\n"B"\n\nC` speaker="D" >}}',
    ['"B"', 'string.quoted.other.raw'],
    ['C', 'string.quoted.other.raw'],
    ['speaker', key],
  ],
  'a call over several lines': [
    '{{< figure\n    src="a.png"\n\n  alt="A" >}}\n\nDone.',
    ['src', key, hugo],
    ['alt', key, hugo],
    ['Done.', `!${hugo}`],
  ],
  'a call over several lines amid a paragraph': [
    'See {{< figure\nsrc="a.png" >}} there.\n\nDone.',
    ['See ', `!${hugo}`],
    ['src', key],
    [' there.', `!${hugo}`],
    ['Done.', `!${hugo}`],
  ],
  'a closing tag': ['{{< /talk >}}', ['/', 'punctuation.definition.tag.close'], ['talk', tag]],
  'a closing tag without blanks': ['{{</talk>}}', ['/', 'punctuation.definition.tag.close'], ['talk', tag]],
  'a self-closed call': ['{{< talk title="A" />}}', ['/', 'punctuation.definition.tag.close']],
  'a self-closed call without blanks': ['{{<talk/>}} x', ['talk', tag], [' x', `!${hugo}`]],
  'a name in a folder': ['{{< blog/talk >}}', ['blog/talk', tag]],
  'an inline shortcode': ['{{< now.inline >}}', ['now.inline', tag]],
  'a call whose output is Markdown': [
    '{{% talk title="A" %}}',
    ['{{%', 'punctuation'],
    ['talk', tag],
    ['%}}', hugo],
  ],
  'a pair with Markdown between': [
    '{{% talk %}}\n**A** b\n{{% /talk %}}',
    ['A', 'markup.bold', `!${hugo}`],
    ['/talk'.slice(1), tag],
  ],
  'one inside the other': [
    '{{< talk >}}{{< speaker name="A" >}}{{< /talk >}}',
    ['speaker', tag],
    ['name', key],
    ['A', text],
  ],
  'an escaped call': [
    '{{</* figure src="a.png" */>}} x {{< ref "b" >}}',
    [' figure src="a.png" ', 'comment.block', `!${tag}`],
    [' x ', '!comment'],
    ['ref', tag],
  ],
  'an escaped call over several lines': [
    '{{%/* talk\ntitle="A" */%}}\n\nx',
    ['title="A" ', 'comment.block'],
    ['x', '!comment'],
  ],
  'an escaped self-closed call': ['{{</* talk /*/>}} x', [' talk /', 'comment.block'], [' x', '!comment']],
  'in a heading': ['## A {{< ref "b" >}} c', ['ref', tag, 'entity.name.section'], [' c', `!${hugo}`]],
  'in a list': ['- A\n- {{< ref "b" >}} c', ['ref', tag, 'markup.list'], [' c', 'markup.list', `!${hugo}`]],
  'in a list over several lines': ['- {{< figure\n  src="a.png" >}}\n- c', ['src', key], ['c', `!${hugo}`]],
  'in a table': ['| A {{< ref "b" >}} | c |\n| --- | --- |', ['ref', tag, 'markup.table'], ['b', text]],
  'in a link target': [
    '[A]({{< ref "b" >}}) c',
    ['A', 'string.other.link.title'],
    ['ref', tag],
    [' c', '!meta.link'],
  ],
  'in a link text': ['[{{< ref "b" >}}](/c)', ['ref', tag]],
  'in a fence, where it is live': ['```\n{{< ref "b" >}}\n```', ['ref', tag]],
  'in inline code, where it is live': ['`A {{< ref "b" >}}` c', ['ref', tag], [' c', `!${hugo}`]],
  'in an HTML comment, where it is live': ['<!-- {{< ref "b" >}} -->', ['ref', tag]],
  'unfinished: the rest of the note is lost, the next call ends it': [
    '{{< figure src=\n\n{{< ref >}}\n\nx',
    ['x', `!${hugo}`],
  ],
  'curly quotes are part of the value': ['{{< talk title=“A” >}}', ['“A”', 'string.unquoted']],

  'a Liquid tag': [
    "{% include talk.html title='A' speaker=page.who %}",
    ['{%', 'punctuation.definition.tag.begin'],
    ['include', 'keyword.control'],
    ['talk.html', tag],
    ['title', key],
    ['A', 'string.quoted.single'],
    ['page.who', 'variable.other'],
    ['%}', 'punctuation.definition.tag.end'],
  ],
  'a Liquid tag over several lines': [
    '{% include figure.html\n  src="a.png"\n\n  alt="A" %}\n\nx',
    ['src', key],
    ['alt', key],
    ['x', `!${liquid}`],
  ],
  'a Liquid tag over several lines amid a paragraph': [
    'See {% include a.html\nb="c" %} there.',
    ['b', key],
    [' there.', `!${liquid}`],
  ],
  'a Liquid condition': [
    '{%- if page.n >= 3 and page.x contains "y" -%}',
    ['if', 'keyword.control'],
    ['>=', 'keyword.operator'],
    ['contains', 'keyword.operator.word'],
    ['-%}', 'punctuation'],
  ],
  'a link to a post': ['{% post_url 2025-06-03-a %}', ['2025-06-03-a', 'string.unquoted']],
  'an output with filters': [
    '{{ page.title | date: "%Y" | escape }}',
    ['page.title', 'variable.other'],
    ['date', 'support.function'],
    ['%Y', text],
    ['escape', 'support.function'],
  ],
  'an output in a picture': [
    '![A]({{ site.baseurl }}/a.png) c',
    ['site.baseurl', 'variable.other'],
    ['/a.png', 'markup.underline.link'],
    [' c', '!meta.link'],
  ],
  'an output in a table': [
    '| {{ a | escape }} | b |\n| --- | --- |',
    ['escape', 'support.function', 'markup.table'],
  ],
  'raw: shown as written': [
    '{% raw %}{{ a }} {% if %}{% endraw %} {{ b }}',
    ['{{ a }} {% if %}', '!meta.output.liquid'],
    ['b', 'variable.other'],
  ],
  'a Liquid comment': [
    '{% comment %}\n{% if %}\n{% endcomment %}\nx',
    ['{% if %}', 'comment.block'],
    ['x', '!comment'],
  ],
  'in a Liquid fence': ['```\n{% include a.html %}\n```', ['a.html', tag]],
  'not Liquid: braces alone': ['a { b } {: .c }', ['a { b } {: .c }', `!${liquid}`, '!meta.output.liquid']],

  'TOML front matter': [
    '+++\ntitle = "A" # b\ndate = 2025-09-17T21:40:00+02:00\ndraft = false\nweight = 3\ntags = [\n  \'c\', # d\n]\n[cover]\nimage = "e.png"\n+++\n# F',
    ['+++', 'punctuation.definition.begin.frontmatter'],
    ['title', 'entity.name.tag', 'meta.embedded.block.frontmatter'],
    ['"A"', text],
    [' b', 'comment.line'],
    ['2025-09-17T21:40:00+02:00', 'constant.other.date'],
    ['false', 'constant.language'],
    ['3', 'constant.numeric'],
    ["'c'", 'string.quoted.single'],
    [' d', 'comment.line'],
    ['cover', 'entity.name.section'],
    ['"e.png"', text],
    ['F', 'entity.name.section.markdown', '!meta.embedded'],
  ],
  'TOML strings over several lines': [
    '+++\nsummary = """\nA = 1\n"""\ntitle = \'B\'\n+++\nx',
    ['A = 1', 'string.quoted.triple'],
    ["'B'", 'string.quoted.single'],
    ['x', '!meta.embedded'],
  ],
  'TOML inline tables': [
    '+++\ncover = { image = "a.png", alt = "B" }\n+++',
    ['image', tag],
    ['alt', tag],
    ['"B"', text],
  ],
  'TOML in the middle of a note is text': ['x\n\n+++\ntitle = "A"\n+++', ['title = "A"', '!meta.embedded']],
  'no shortcodes in front matter': ['+++\ntitle = "{{< a >}}"\n+++', ['{{< a >}}', text, `!${hugo}`]],
  'a shortcode first is no JSON': ['{{< figure >}}', ['figure', tag, '!meta.embedded']],
  'an attribute list first is no JSON': ['{: .a }\nx', ['x', '!meta.embedded']],
};

/** The piece's first occurrence that begins or lies inside a token with all of `scopes`. */
function checkColours(colouring: Colouring, note: string, expected: readonly Expected[]): void {
  const tokens = colouring(note);
  for (const [piece, ...scopes] of expected) {
    const holders = tokens.filter(
      (token) => token.text.includes(piece) || piece.includes(token.text.trim() || '\0'),
    );
    const fits = (token: { readonly scopes: readonly string[] }) =>
      scopes.every((scope) =>
        scope.startsWith('!')
          ? !token.scopes.some((name) => name.startsWith(scope.slice(1)))
          : token.scopes.some((name) => name.startsWith(scope)),
      );
    const seen = tokens.map((token) => `  ${JSON.stringify(token.text)} ${token.scopes.slice(1).join(' ')}`);
    assert.ok(holders.some(fits), `${piece} should be ${scopes.join(', ')}:\n${seen.join('\n')}`);
  }
}

const hosts = [
  ['a small Markdown grammar', standInGrammars],
  ["VS Code's Markdown grammar", realGrammars],
] as const;

for (const [name, grammars] of hosts) {
  describe(`colours on top of ${name}`, {
    skip:
      grammars === undefined && 'no VS Code is installed under test/host (npm run test:host installs one)',
  }, () => {
    for (const [what, [note, ...expected]] of Object.entries(cases)) {
      it(what, async () => {
        checkColours(await colouringWith(grammars ?? new Map()), note, expected);
      });
    }
  });
}

it('colours JSON front matter as JSON', {
  skip: realGrammars === undefined && 'needs the JSON grammar of a VS Code',
}, async () => {
  const colouring = await colouringWith(realGrammars ?? new Map());
  const note = '{\n  "title": "A",\n  "cover": { "image": "b.png" }\n}\n# C';
  checkColours(colouring, note, [
    ['title', 'support.type.property-name', 'meta.embedded.block.frontmatter'],
    ['b.png', text],
    ['C', 'entity.name.section', '!meta.embedded'],
  ]);
});
