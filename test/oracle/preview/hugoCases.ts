/** A Hugo site with one page a case: what the preview draws is compared with what Hugo publishes. */
export interface HugoSite {
  readonly name: string;
  /** Lines for the top of the config, and its further tables. */
  readonly top?: string;
  readonly config: string;
  /** The body of a page each. */
  readonly cases: readonly string[];
}

/** Of every page, for `param`. */
export const hugoFrontMatter = `title: "A <case>"
speaker: Ana Ruiz
draft: false
count: 3
tags: [one, two]
Venue:
  Town: Bergen
params:
  shout: yes & no`;

/** Pages to refer to. */
export const hugoPages: Readonly<Record<string, string>> = {
  'content/posts/first.md': '---\ntitle: First\n---\n\n## Part two\n',
  'content/posts/trip/index.md': '---\ntitle: Trip\n---\n',
  'content/posts/_index.md': '---\ntitle: Posts\n---\n',
  'content/about.md': '---\ntitle: About\n---\n',
};

const oneParameter = [
  'src="a.png"',
  'src="/images/a.png"',
  'src="/images/a.png?width=600px&classes=shadow"',
  'src="https://example.com/a.png"',
  'src=a.png',
  'src="a b.png"',
  'src="é.png"',
  'src="a&b.png"',
  'src="a.png" alt="A hall"',
  'src="a.png" alt="A \\"quoted\\" hall"',
  'src="a.png" alt="<b>"',
  'src="a.png" alt=""',
  'src="a.png" alt="*no Markdown*"',
  'src="a.png" width="600"',
  'src="a.png" width=600',
  'src="a.png" width="50%" height="auto"',
  'src="a.png" height="2em"',
  'src="a.png" class="wide"',
  'src="a.png" class="wide left"',
  'src="a.png" class=""',
  'src="a.png" class="a\\"b<c"',
  'src="a.png" link="https://example.com/"',
  'src="a.png" link="/posts/"',
  'src="a.png" link="javascript:alert(1)"',
  'src="a.png" link="JaVaScRiPt:alert(1)"',
  'src="a.png" link="data:text/html,x"',
  'src="a.png" link="mailto:ana@example.com"',
  'src="a.png" link="#part"',
  'src="a.png" link=""',
  'src="a.png" link="/x" target="_blank"',
  'src="a.png" link="/x" rel="noopener nofollow"',
  'src="a.png" link="/x" target="_blank" rel="noopener"',
  'src="a.png" target="_blank" rel="noopener"',
  'src="a.png" title="The hall"',
  'src="a.png" title="The *hall* <b>&amp;"',
  'src="a.png" caption="The hall"',
  'src="a.png" caption="The *hall*, `code` and [a link](https://example.com/)"',
  'src="a.png" caption="**Ana** & Bo" alt="Two"',
  'src="a.png" caption="a_b_c"',
  'src="a.png" caption="5 < 6 > 4"',
  'src="a.png" caption="~~gone~~"',
  'src="a.png" caption="https://example.com/page"',
  'src="a.png" caption="# no heading?"',
  'src="a.png" caption="- a list"',
  'src="a.png" caption="é ü 日本 🎉"',
  'src="a.png" caption="It\'s 10\\" wide"',
  'src="a.png" caption="a -- b --- c ..."',
  'src="a.png" caption="a <i>b</i>"',
  'src="a.png" attr="Bo Lind"',
  'src="a.png" attr="*Bo* Lind"',
  'src="a.png" attr="Bo" attrlink="https://example.com/bo"',
  'src="a.png" attr="Bo" attrlink="javascript:alert(1)"',
  'src="a.png" attrlink="https://example.com/bo"',
  'src="a.png" caption="The hall." attr="Bo" attrlink="/bo"',
  'src="a.png" title="T" caption="C" attr="A" attrlink="/l" link="/k" target="_top" rel="me" class="c" width="1" height="2" alt="X"',
  'src="a.png" caption=`raw "string"`',
  'src="a.png" caption=`two\nlines`',
  'src=`a.png` alt=`raw \\ backslash`',
  'src="a.png" SRC="b.png"',
  'src="a.png" unknown="x"',
  'alt="no source"',
  'src="a.png" caption="one" caption="two"',
  'src = "a.png"',
  'src= "a.png" alt= "x"',
  'src="a.png" title=42 caption=true',
] as const;

const figure = '{{< figure src="a.png" caption="The *hall*" >}}';

const places = [
  figure,
  `before ${figure}`,
  `${figure} after`,
  `before ${figure} after`,
  `before\n${figure}\nafter`,
  `before\n\n${figure}\n\nafter`,
  `${figure}\n${figure}`,
  `${figure} ${figure}`,
  `${figure}\n\n${figure}`,
  `   ${figure}`,
  `## Title ${figure}`,
  `## ${figure}`,
  `${figure} and a title\n---`,
  `- ${figure}\n- two`,
  `- one\n- ${figure}`,
  `- one ${figure}`,
  `- one\n\n  ${figure}\n\n- two`,
  `- one\n  - ${figure}`,
  `1. ${figure}\n2. two`,
  `> ${figure}`,
  `> quoted ${figure}`,
  `> one\n>\n> ${figure}`,
  `| a | b |\n|---|---|\n| ${figure} | x |`,
  `| ${figure} | b |\n|---|---|\n| y | x |`,
  `*${figure}*`,
  `**bold ${figure}**`,
  `[${figure}](https://example.com/)`,
  `~~${figure}~~`,
  `\`${figure}\``,
  `\`\`\`\n${figure}\n\`\`\``,
  `\`\`\`go\nx := 1\n${figure}\n\`\`\``,
  `    ${figure}`,
  `${figure}[^1]\n\n[^1]: A footnote`,
  `text[^1]\n\n[^1]: ${figure}`,
  `Term\n: ${figure}`,
  `- [ ] ${figure}`,
  `{{<figure src="a.png">}}`,
  `{{<   figure\n  src="a.png"\n  alt="x"\n>}}`,
  `{{< figure\n\nsrc="a.png"\n\n>}}`,
  `a {{< figure\nsrc="a.png" >}} b`,
  `${figure}\n***\n${figure}`,
  `![plain](a.png)\n\n${figure}`,
  `a\\\n${figure}`,
  `a  \n${figure}`,
  `${figure}<br>`,
  `&amp; ${figure}`,
  `{{< figure src="a.png" caption="a | b" >}} | c`,
  `Ana: ${figure}; Bo: ${figure}`,
];

const escaped = [
  '{{</* figure src="a.png" */>}}',
  '{{%/* figure src="a.png" */%}}',
  'Write `{{</* figure */>}}`, then look.',
  '```\n{{</* figure src="a.png" */>}}\n```',
  '{{</* talk */>}}body{{</* /talk */>}}',
  `{{</* figure */>}} ${figure}`,
];

const percent = [
  '{{% figure src="a.png" %}}',
  'before {{% figure src="a.png" %}} after',
  '{{% figure src="a.png" caption="C" %}}',
];

const references = [
  '[x]({{< ref "posts/first.md" >}})',
  '[x]({{% ref "posts/first.md" %}})',
  '[x]({{< ref "/posts/first" >}})',
  '[x]({{< ref "/posts/first.md#part-two" >}})',
  '[x]({{< relref "posts/first.md" >}})',
  '[x]({{< relref "about.md" >}} "A title")',
  '[x]({{< relref path="about.md" >}})',
  '[x]({{< ref "trip" >}})',
  '[x]({{< ref "posts/trip" >}})',
  '[x]({{< ref "/posts" >}})',
  '- [x]({{< ref "about" >}})\n- [y]({{< ref "first" >}})',
  '**[x]({{< relref "about" >}})**',
  '| a |\n|---|\n| [x]({{< ref "about" >}}) |',
  '![x]({{< relref "about" >}}a.png)',
];

const parameters = [
  '{{< param speaker >}}',
  'By {{< param speaker >}}.',
  '{{< param "title" >}}',
  '{{< param Speaker >}}',
  '{{< param count >}}',
  '{{< param tags >}}',
  '{{< param hello >}}',
  '{{< param "nested.deep" >}}',
  '{{< param "venue.town" >}}',
  '## By {{< param speaker >}}',
  '**{{< param speaker >}}**',
  '{{% param speaker %}}',
  '`{{< param speaker >}}`',
];

const highlights = [
  '{{< highlight go >}}\nx := 1\n{{< /highlight >}}',
  '{{< highlight text >}}\na < b && c\n{{< /highlight >}}',
  '{{< highlight python >}}\n\ndef f():\n\n    return "*x*"\n\n{{< /highlight >}}',
  '{{< highlight "js" >}}let x = `a`;{{< /highlight >}}',
  '{{< highlight html >}}\n<b class="x">y</b>\n{{< /highlight >}}',
  '- one\n\n  {{< highlight go >}}\n  x := 1\n  {{< /highlight >}}',
  '{{< highlight nosuchlanguage >}}\nx\n{{< /highlight >}}',
  'before\n\n{{< highlight sh >}}\nls -l # *no*\n{{< /highlight >}}\n\nafter',
  '{{< highlight go "linenos=table" >}}\nx := 1\ny := 2\n{{< /highlight >}}',
  '{{< highlight go "linenos=true" >}}\nx := 1\n{{< /highlight >}}',
  '{{< highlight go "linenos=false" >}}\nx := 1\n{{< /highlight >}}',
  '{{< highlight go "linenos=inline,hl_lines=2,linenostart=9" >}}\nx := 1\ny := 2\n{{< /highlight >}}',
  '{{< highlight go "linenos=table, hl_lines=1 3-4, linenostart=199" >}}\nx := 1\ny := 2\n\nz := 3\n{{< /highlight >}}',
  '{{< highlight go "hl_lines=2" >}}\nx := 1\ny := 2\n{{< /highlight >}}',
  '{{< highlight go "linenos=table,hl_lines=1-2" >}}\nx := `a\nb`\n{{< /highlight >}}',
  'in {{< highlight go "hl_inline=true" >}}x := 1{{< /highlight >}} line',
  '{{< highlight go "linenos=inline,anchorlinenos=true,lineanchors=y" >}}\nx\ny\n{{< /highlight >}}',
];

const fences = [
  '```go\nx := 1\n```',
  '```go {linenos=table,hl_lines=[2,"4-5"],linenostart=9}\na := 1\nb := 2\nc\nd\ne\n```',
  '```go {linenos=inline}\na\nb\n```',
  '```go {linenos=true anchorlinenos=true lineanchors="x"}\na\nb\n```',
  '```go {hl_lines=[1]}\na\nb\n```',
  '```go {linenos=true class="x" id="i" title="T"}\na\n```',
  '```go {linenos=false}\na\n```',
  '```go{linenos=inline hl_lines="2-3"}\na\nb\nc\n```',
  '```go {linenos=tru\na\n```',
  '- one\n\n  ```go {linenos=true}\n  a\n  ```',
  '```\nplain\n```',
];

/** Goldmark takes marks out before it looks for links. */
const tasks = [
  '- [x] done\n- [ ] not *yet*\n- [X]at once',
  '- [x](https://example.com/)\n- [ ][y](https://example.com/)',
  '1. [x] one\n\n   [x] two\n2. text',
  '[x] no list',
];

const quotesAndDashes = [
  "\"Quoted\" and 'single' and it's",
  'a -- b --- c ...',
  "'twas the 'three box' rule of the '90s, 'so it was'",
  '`"code" --`',
  '**"bold"**',
  `"${figure}"`,
  '[x](https://example.com/a--b)',
  'Text[^a] and[^b]\n\n[^a]: One\n[^b]: Two *with* words',
  'Term\n: Definition\n: Another\n\nOther\n: Yes',
  '- [x] done\n- [ ] to do\n- plain',
  '## Title {#own-id}',
  '## Title {.big}',
  '## Title {#own .big title="x"}',
  '~~gone~~ and ~one~',
  'https://example.com/page and www.example.com',
  'a\nb',
];

const rawHtml = [
  `<div>${figure}</div>`,
  `<div>\n\n${figure}\n\n</div>`,
  `<!-- ${figure} -->`,
  `a <b>${figure}</b>`,
  '<img src="a.png" alt="x">',
  '<a href="{{< relref "about" >}}">x</a>',
  'a <a href="{{< relref "about" >}}" title="{{< param speaker >}}">x</a>',
  '<p class="{{< param speaker >}}">x</p>',
  '<iframe src="https://example.com/"></iframe>',
  '{{% figure src="a.png" caption="C" %}}',
  '{{< figure src="a.png" caption="a <sub>b</sub>" >}}',
];

/** Every case with the site whose config it is about. */
export const hugoSites: readonly HugoSite[] = [
  {
    name: 'as Hugo is by itself',
    config: '',
    cases: [
      ...oneParameter.map((parameters) => `{{< figure ${parameters} >}}`),
      ...places,
      ...escaped,
      ...percent,
      ...references,
      ...parameters,
      ...highlights,
      ...fences,
      ...tasks,
      ...quotesAndDashes,
    ],
  },
  { name: 'raw HTML comes through', config: '[markup.goldmark.renderer]\nunsafe = true', cases: rawHtml },
  {
    name: 'no typographer, with emoji and hard wraps',
    top: 'enableEmoji = true',
    config:
      '[markup.goldmark.extensions]\ntypographer = false\nfootnote = false\ndefinitionList = false\n[markup.goldmark.renderer]\nhardWraps = true',
    cases: [
      '"Quoted" -- it\'s ...',
      ':tada: party :smile:',
      'a\nb',
      'Text[^a]\n\n[^a]: One',
      'Term\n: Definition',
      '{{< figure src="a.png" caption="It\'s \\"so\\" :tada:" >}}',
    ],
  },
  {
    name: 'numbers at all code',
    config: '[markup.highlight]\nlineNos = true\nlineNumbersInTable = false',
    cases: [
      '```go\nx := 1\n```',
      '```go {linenos=false}\nx := 1\n```',
      '```\nplain\n```',
      '{{< highlight go >}}\nx := 1\n{{< /highlight >}}',
    ],
  },
  {
    name: 'attributes of blocks',
    config: '[markup.goldmark.parser.attribute]\nblock = true',
    cases: ['A paragraph\n{.lead}', '- a\n- b\n{.tidy}', '> quote\n{#q .said}', 'no {.attribute} here'],
  },
];
