import { fc } from '../test/support/seeded';

/** A text made of `parts`, nearly as people write them. */
export type Texts = fc.Arbitrary<string>;

function joined(parts: readonly Texts[], between = ''): Texts {
  return fc.tuple(...parts).map((texts) => texts.join(between));
}

function many(parts: Texts, maxLength: number, between = ''): Texts {
  return fc.array(parts, { maxLength }).map((texts) => texts.join(between));
}

/** What breaks readers of text: halves of characters, ends of lines that are none, names of every object. */
const oddWords: readonly string[] = [
  '\u0000',
  '\ud800',
  '\udc00',
  '\ufeff',
  '\u2028',
  '\u00a0',
  '\u202e',
  '\t',
  '\\',
  '😀',
  'e\u0301',
  '\uE05C',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '%2e%2e/',
  '../../..',
  'javascript:alert(1)',
  '<script>',
  '<img src=x onerror=alert(1)>',
  '"><b x="',
];

const plainWords: readonly string[] = [
  ...['KubeCon EU 2018', 'GoConf', 'DevOpsDays Ghent 2019', 'day 1', 'Keynote', 'Talk', 'Speakers', 'Break'],
  ...['Ana Ruiz', 'Bo Lind', 'Dr. Åsa Öberg', 'von der Heide', 'Acme', 'by', 'with', 'and', '&', 'at', 'von'],
  ...[
    '2018-05-21',
    '2018-05-21 10:00:00 +0200',
    '21 May 2018',
    '10:30',
    '9h',
    '1.10',
    'yes',
    'null',
    '~',
    '0x1F',
  ],
  ...[
    'Growing a Cluster',
    'The Art of Logs',
    'C#',
    'a',
    'word',
    'lightning talk',
    'slides',
    'video',
    'Notes',
  ],
];

const words: Texts = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...plainWords) },
  { weight: 1, arbitrary: fc.constantFrom(...oddWords) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

const marks = fc.constantFrom(
  ...[
    ' ',
    ' - ',
    ' – ',
    ': ',
    ', ',
    ' | ',
    ' (',
    ') ',
    '**',
    '*',
    '_',
    '`',
    '~~',
    '"',
    "'",
    '“',
    '”',
    '[',
    ']',
  ],
  ...[
    '](https://example.org/a)',
    '](../a.png)',
    '](</a b>)',
    '![',
    '<',
    '>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '&amp;',
  ],
  ...[':tada:', '[^1]', '{#id}', '{.class}', '{: .x}', '{{', '}}', '{%', '%}', '\\', '!', '@ana', '#tag'],
);

/** A phrase of prose, with the marks of Markdown in it. */
export const phrases: Texts = many(
  fc.oneof({ weight: 3, arbitrary: words }, { weight: 2, arbitrary: marks }),
  7,
);

const quotedValues: Texts = fc.oneof(
  joined([fc.constant('"'), phrases, fc.constant('"')]),
  joined([fc.constant('`'), phrases, fc.constant('`')]),
  joined([fc.constantFrom("'", '“'), words, fc.constantFrom("'", '”')]),
  words,
  fc.constantFrom('""', '"a\\"b"', '"', '3', 'true', '{{ .Get 0 }}', '/images/a.png?width=20px', 'a.png'),
);

const shortcodeNames = fc.constantFrom(
  ...['figure', 'talk', 'note', 'swatch', 'any', 'highlight', 'ref', 'relref', 'youtube', 'param', 'details'],
  ...['gist', 'figur', 'a/b', '/talk', '/note', '/', '', '/* figure', 'talk.inline', '__proto__', 'qr'],
);
const parameterNames = fc.constantFrom(
  ...['title', 'speaker', 'kind', 'live', 'src', 'caption', 'link', 'alt', 'width', 'id', 'tilte', 'a-b'],
);

const parameters: Texts = fc.oneof(
  joined([parameterNames, fc.constantFrom('=', ' = ', '==', ''), quotedValues]),
  quotedValues,
);

const hugoCalls: Texts = joined([
  fc.constantFrom('{{<', '{{%', '{{< ', '{{% ', '{{</* ', '{{ <'),
  shortcodeNames,
  fc.constantFrom(' ', '', '\n'),
  many(parameters, 4, ' '),
  fc.constantFrom(' >}}', ' %}}', '/>}}', ' />}}', ' */>}}', '>}}', '}}', ' >}', ''),
]);

const liquidTags: Texts = joined([
  fc.constantFrom('{%', '{% ', '{%- '),
  fc.constantFrom(
    ...['include talk.html', 'include card.html', 'include photo.html', 'include_relative a.md', 'include'],
    ...['if page.title', 'endif', 'for i in (1..3)', 'endfor', 'raw', 'endraw', 'comment', 'endcomment'],
    ...[
      'highlight go',
      'endhighlight',
      'assign x =',
      'capture x',
      'endcapture',
      'link',
      'post_url',
      'case x',
    ],
    ...[
      'unknown',
      'when 1',
      'else',
      'elsif',
      'tablerow i in x',
      'cycle 1,2',
      'increment x',
      'liquid',
      '#',
      '',
    ],
  ),
  fc.constantFrom(' ', '', '\n'),
  many(parameters, 3, ' '),
  fc.constantFrom(' %}', '%}', ' -%}', '}', '%', ''),
]);

const liquidOutputs: Texts = joined([
  fc.constantFrom('{{ ', '{{-', '{{'),
  fc.constantFrom(
    ...[
      'page.title',
      'site.baseurl',
      'include.title',
      'site.data',
      'x',
      '"a"',
      'page["a"]',
      '1',
      'forloop.index',
    ],
  ),
  many(
    fc.constantFrom(
      ...[
        ' | upcase',
        ' | markdownify',
        ' | relative_url',
        ' | split: ","',
        ' | default: "x"',
        ' | where: "a"',
      ],
      ...[
        ' | append: page.title',
        ' | date: "%Y"',
        ' | strip_html',
        ' | nonsense',
        ' | sort',
        ' |',
        ' | slice: -1',
      ],
    ),
    3,
  ),
  fc.constantFrom(' }}', '-}}', '}}', '}', ''),
]);

/** A call of either dialect, sound or not. */
export const calls: Texts = fc.oneof(hugoCalls, liquidTags, liquidOutputs);

const lineStarts = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '# ',
    '## ',
    '### ',
    '###### ',
    '- ',
    '* ',
    '1. ',
    '  - ',
    '    ',
    '> ',
    '| ',
    ': ',
    '\t',
    '- [ ] ',
  ],
  ...[
    '[^1]: ',
    '[a]: ',
    '***',
    '[',
    '* * *',
    '=== ',
    '--- ',
    '<div>',
    '</div>',
    '<!-- ',
    '{: .x}',
    '```',
    '~~~go',
  ],
);

const bodyLines: Texts = fc.oneof(
  { weight: 5, arbitrary: joined([lineStarts, phrases]) },
  { weight: 3, arbitrary: joined([lineStarts, calls, fc.oneof(fc.constant(''), phrases)]) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '',
        '',
        '---',
        '|---|:-:|',
        '| Talk | Speaker |',
        '| a | Ana Ruiz |',
        '```',
        '~~~',
        '===',
        '<details>',
      ],
      ...[
        '## Keynote: The Art of Logs - Ana Ruiz',
        '### Growing a Cluster (Bo Lind, Acme)',
        '- **Logs** by Ana Ruiz',
      ],
      ...[
        '![a](a.png)',
        '![](/images/stage.png?width=200px)',
        '[x][y]',
        '[y]: https://example.org "t"',
        '    code',
      ],
      ...[
        '<!-- conference-notes-ignore image.missing -->',
        '<!--more-->',
        'Term',
        ': definition',
        '{:toc}',
        '* TOC',
      ],
      ...[
        '{{< talk title="A" speaker="Ana Ruiz" >}}',
        '{{< /talk >}}',
        '{% raw %}',
        '{% endraw %}',
        '10:00 Break',
      ],
      ...[
        '{{< figure src="hall.png" capton="x" >}}',
        '[a]({{< ref "day-1.md" >}})',
        '{% include talk.html title="A" %}',
      ],
    ),
  },
);

const lineEnds = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

/** A body of Markdown. */
export const bodies: Texts = fc
  .tuple(fc.array(bodyLines, { maxLength: 12 }), lineEnds)
  .map(([lines, end]) => lines.join(end));

const fieldNames = fc.constantFrom(
  ...[
    'title',
    'date',
    'tags',
    'categories',
    'draft',
    'slug',
    'aliases',
    'layout',
    'permalink',
    'speakers',
    'talks',
  ],
  ...[
    'conference',
    'event',
    'url',
    'weight',
    'published',
    'publishDate',
    'expiryDate',
    'image',
    'cover',
    'Title',
  ],
  ...['<<', '__proto__', 'constructor', 'a b', '"q"', "'q'", 'x.y', '?', '- a', '&a b', 'params', ''],
);
const fieldValues: Texts = fc.oneof(
  { weight: 3, arbitrary: words },
  { weight: 1, arbitrary: phrases },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        '',
        '""',
        "'it''s'",
        '"a: b"',
        'a: b',
        '[a, b]',
        '[a, "b", c',
        '{a: b, c: [d]}',
        '- a',
        '|',
        '>-',
        '|2+',
      ],
      ...[
        '*a',
        '&a x',
        '&a [*a]',
        '@a',
        '`a`',
        '%a',
        '# c',
        'C #d',
        '“a”',
        '"\\d"',
        '!!str 1',
        '!ruby/object:X {}',
      ],
      ...[
        '2019-13-45',
        '2019-05-24T10:00:00Z',
        '.inf',
        '1_000',
        '0o17',
        'true',
        'no',
        '1, 2',
        '---',
        '...',
        '\t',
      ],
      ...[
        '"""a',
        '"""',
        "'''",
        '[[a]]',
        '{ a = 1 }',
        '1979-05-27',
        '07:32:00',
        '"\\u00zz"',
        '[1, [2]]',
        '{',
        '}',
      ],
    ),
  },
);

const separators = fc.constantFrom(': ', ': ', ' = ', ' = ', ':', '=', '\t: ', ' : ', '": ', ', ');
const fieldLines: Texts = fc.oneof(
  { weight: 6, arbitrary: joined([fieldNames, separators, fieldValues]) },
  { weight: 1, arbitrary: joined([fc.constantFrom('  ', '\t', '- ', '  - ', ' '), fieldValues]) },
  { weight: 1, arbitrary: joined([fc.constantFrom('  ', '- '), fieldNames, separators, fieldValues]) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '[params]',
      '[[talks]]',
      '[a.b]',
      '# c',
      '',
      '// c',
      '"a": 1,',
      '},',
      '],',
      '...',
    ),
  },
);

/** The lines between the fences. */
export const fieldBlocks: Texts = fc
  .tuple(fc.array(fieldLines, { maxLength: 8 }), lineEnds)
  .map(([lines, end]) => lines.join(end));

const fences = fc.constantFrom(
  ...([
    '---|---',
    '---|---',
    '+++|+++',
    '{|}',
    '---|...',
    '---|',
    '|---',
    '----|---',
    '<!--\n---|---',
    '+++|',
  ] as const),
);

/** Front matter in one of three formats, or something like it. */
export const frontMatters: Texts = fc
  .tuple(fc.constantFrom('', '', '', '\ufeff', '\n'), fences, fieldBlocks, lineEnds)
  .map(([before, fence, block, end]) => {
    const [open = '', close = ''] = fence.split('|');
    return before + [open, block, close, ''].join(end);
  });

/** Nearly a note. */
export const notes: Texts = fc.oneof(
  { weight: 6, arbitrary: joined([frontMatters, bodies]) },
  { weight: 2, arbitrary: bodies },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

const goActions: Texts = joined([
  fc.constantFrom('{{', '{{ ', '{{- ', '{{/* '),
  fc.constantFrom(
    ...[
      '.Get "a"',
      '.Get 0',
      '$x := .Get "a"',
      'with .Get "a"',
      'if .Params.b',
      'end',
      'else',
      'else if .Inner',
    ],
    ...[
      'index .Params "a"',
      'isset .Params 0',
      'range .Params',
      'partial "x" .',
      'template "x" .',
      'define "x"',
    ],
    ...[
      '.Inner | markdownify',
      'default "x" (.Get "b")',
      '$.Page.Title',
      '(',
      ')',
      '|',
      '"',
      '`',
      "'a'",
      ':=',
    ],
    ...[
      '@param {string} [a=b] One of x, y.',
      '@param',
      '@param {int',
      'eq (.Get "a") "b"',
      '.Get (printf "a")',
      '',
    ],
  ),
  fc.constantFrom(' ', '', '\n', ' | ', ' ('),
  fc.oneof(fc.constant(''), words),
  fc.constantFrom(' }}', '}}', ' -}}', ' */}}', '}', ''),
]);

/** A template of a shortcode or an include. */
export const templates: Texts = many(
  fc.oneof(
    { weight: 3, arbitrary: goActions },
    { weight: 3, arbitrary: fc.oneof(liquidTags, liquidOutputs) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        ...[
          '<a href="',
          '<img src="{{ include.src }}" alt="',
          '">',
          '\n',
          'text ',
          '{{ include["a"] }}',
          '{{ include }}',
        ],
        ...[
          '{% comment %}@param {url} a{% endcomment %}',
          '{% for x in include %}',
          '<b class=',
          '"',
          '{{ .Inner }}',
        ],
      ),
    },
  ),
  10,
);

const configLines: Texts = fc.oneof(
  fieldLines,
  fc.constantFrom(
    ...[
      'baseURL = "https://example.org/"',
      'baseURL: https://example.org/',
      'title: x',
      'contentDir = "../content"',
    ],
    ...[
      '[module]',
      '[[module.mounts]]',
      'source = "content"',
      'target = "content/en"',
      '[permalinks]',
      'post = "/:a/"',
    ],
    ...[
      'permalink: /:categories/:title',
      'collections:',
      '  talks:',
      '    output: true',
      'defaults:',
      '  - scope:',
    ],
    ...[
      '      path: ""',
      '    values:',
      '      layout: x',
      'theme = ["a", "b"]',
      'theme: x',
      'source: ../..',
    ],
    ...[
      'includes_dir: ../../etc',
      '[markup.goldmark.renderer]',
      'unsafe = true',
      '[params]',
      'timeZone = "Mars/X"',
    ],
    ...[
      'timezone: Europe/Berlin',
      'staticDir = ["a", 1]',
      '[languages.de]',
      'contentDir = "content/de"',
      'layoutDir = ""',
    ],
    ...[
      '[outputs]',
      'paginate = 1e400',
      'a = 1979-05-27',
      'x: *a',
      'x: &a [*a, *a]',
      'data_dir: /',
      '__proto__: {a: 1}',
    ],
  ),
);

/** A site's config in one of three formats, or something like it. */
export const configs: Texts = fc
  .tuple(fc.array(configLines, { maxLength: 8 }), lineEnds)
  .map(([lines, end]) => lines.join(end));
