import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allShortcodes, scanShortcodes } from '../../src/core/shortcode/scanShortcodes';
import type { Shortcode, ShortcodeScan } from '../../src/core/shortcode/shortcode';
import { covers, type Span, textOf } from '../../src/core/text/span';
import { fc } from '../support/seeded';

/** Tags as `<name key=value …>`, closings as `</name>`, nested calls in brackets; then the reasons of faults. */
function check(text: string, calls: string, ...faults: readonly string[]): void {
  it(JSON.stringify(text), () => {
    const scan = scanShortcodes(text, 0);
    assert.equal(scan.shortcodes.map(inWords).join(' '), calls);
    assert.deepEqual(
      scan.faults.map(({ reason, span }) => `${reason} ${textOf(text, span)}`),
      faults,
    );
  });
}

function inWords({ open, close, children }: Shortcode): string {
  const parameters = open.parameters.map(
    ({ name, value }) => `${name === undefined ? '' : `${name}=`}${value.text}`,
  );
  const inner = children.length === 0 ? '' : `[${children.map(inWords).join(' ')}]`;
  return [open.name, ...parameters].join(',') + (close === undefined ? '' : `${inner}/`);
}

describe('tags are read while they are typed', () => {
  check('{{< figure src="a', 'figure,src=a', 'string-unclosed "a');
  check('{{< figure src="a\n\ntext {{< note >}}', 'figure,src=a note', 'string-unclosed "a');
  check(
    '{{< figure src="a" \ntext, and {{< note >}}',
    'figure,src=a note',
    'tag-unclosed {{< figure src="a"',
  );
  check('{{< figure\n  src="a"\n\n  and more', 'figure,src=a', 'tag-unclosed {{< figure\n  src="a"');
  check('{{< figure ', 'figure', 'tag-unclosed {{< figure');
  check('{{<', '', 'tag-unclosed {{<');
  check('{{< talk title=\'two words\' by="x" >}}', 'talk,title=two words,by=x', "single-quotes 'two words'");
  check("{{< talk title='it's here' >}}", "talk,title=it's here", "single-quotes 'it's here'");
  check('{{< talk title=“two words” >}}', 'talk,title=two words', 'smart-quotes “two words”');
  check('{{< a x="1" ; y="2" >}}', 'a,x=1,y=2', 'bad-character ;');
  check('{{< a }} text {{< b >}}', 'a b', 'wrong-delimiter }}');
  check(
    '{% include a.html x="1" {% include b.html %}',
    'include,a.html,x=1 include,b.html',
    'tag-unclosed {% include a.html x="1"',
  );
  check('{{ page.title\n{% include b.html %}', 'include,b.html', 'output-unclosed {{ page.title');
});

describe('calls are paired by name', () => {
  check('{{< a >}}{{< b >}}{{< /a >}}', 'a[b]/');
  check('{{< a >}}{{< b >}}{{< c />}}{{< /b >}}{{< /a >}}', 'a[b[c]/]/');
  check('{{< a >}}{{< a >}}{{< /a >}}', 'a a/');
  check('{{< a >}}{{< b >}}{{< /a >}}{{< /b >}}', 'a[b]/', 'wrong-order {{< /b >}}');
  check('{{< /a >}}', '', 'close-without-open {{< /a >}}');
  check('{% if a %}{% for b in c %}{% endfor %}{% endif %}', 'if[for/]/');
  check('{{< a >}}{% if b %}{{< /a >}}{% endif %}', 'a/ if/');
});

describe('what is hidden is no tag', () => {
  check('{{</* figure */>}}', '');
  check('{% raw %}{% include a.html %}{{ b }{% endraw %}', 'raw/');
  check('{% comment %}{% comment %}{% x %}{% endcomment %}{% y %}{% endcomment %}', 'comment/');
  it('its text is told', () => {
    const text = '{{</* figure */>}}{%- raw -%}x{%- endraw -%}';
    assert.deepEqual(
      scanShortcodes(text, 0).escaped.map(({ content }) => textOf(text, content)),
      [' figure ', 'x'],
    );
  });
});

describe('include’s parameters', () => {
  check(`{% include a.html x="1" y='2' z=b.c n=3 %}`, 'include,a.html,x=1,y=2,z=b.c,n=3');
  check('{%- include a/b.html\n  x="\\"q\\""\n-%}', 'include,a/b.html,x="q"');
  check('{% include {{ page.card }}.html x="1" %}', 'include,{{ page.card }}.html,x=1');
  check('{% include a.html x=“1” y="2" %}', 'include,a.html,y=2', 'bad-include x=“1”');
});

const piece = fc.constantFrom(
  ...[
    '{{<',
    '{{%',
    '>}}',
    '%}}',
    '{{',
    '}}',
    '{%',
    '%}',
    '/*',
    '*/',
    '"',
    '`',
    "'",
    '“',
    '”',
    '\\',
    '=',
    '/',
    '.inline ',
  ],
  ...[
    ' ',
    '\n',
    '\r\n',
    '\n\n',
    'a',
    'b',
    'include',
    'raw',
    'endraw',
    'comment',
    'endcomment',
    'if',
    'endif',
    '😀',
    'x.y',
    '-',
    '{',
    '}',
  ],
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string(),
);

describe('any text', () => {
  it('is read without a throw, into spans that nest', () => {
    fc.assert(
      fc.property(anyText, (text) => checkSpans(scanShortcodes(text, 0), text)),
      { numRuns: 3000 },
    );
  });

  it('gives the same tags behind other text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const alone = scanShortcodes(text, 0).tags.map(
          ({ whole, name }) => `${name} ${whole.start + 5}-${whole.end + 5}`,
        );
        const behind = scanShortcodes(`{{x}}${text}`, 5).tags.map(
          ({ whole, name }) => `${name} ${whole.start}-${whole.end}`,
        );
        assert.deepEqual(behind, alone);
      }),
    );
  });
});

function checkSpans({ tags, shortcodes, faults, outputs, escaped }: ShortcodeScan, text: string): void {
  const whole = { start: 0, end: text.length };
  for (const tag of tags) {
    inside(
      tag.whole,
      whole,
      tag.nameSpan,
      tag.content,
      ...tag.parameters.map((parameter) => parameter.whole),
    );
    for (const { whole: parameter, key, value } of tag.parameters)
      inside(parameter, tag.whole, key, value.span, value.content);
    assert.ok(tag.whole.start < tag.whole.end);
  }
  for (const dialect of ['hugo', 'liquid'])
    ordered(tags.filter((tag) => tag.dialect === dialect).map((tag) => tag.whole));
  for (const fault of faults) inside(fault.span, whole);
  for (const output of outputs) inside(output, whole);
  for (const { whole: all, content } of escaped) inside(all, whole, content);
  for (const { whole: all, inner, children } of allShortcodes(shortcodes)) {
    inside(all, whole, inner);
    for (const child of children) inside(child.whole, inner);
  }
}

function inside(span: Span, outer: Span, ...inner: readonly Span[]): void {
  assert.ok(span.start <= span.end);
  assert.ok(covers(outer, span), JSON.stringify({ outer, span }));
  for (const part of inner) inside(part, span);
}

function ordered(spans: readonly Span[]): void {
  for (const [i, span] of spans.entries()) assert.ok(i === 0 || (spans[i - 1]?.end ?? 0) <= span.start);
}

/** What has made readers of tags slow: openings that nothing ends, quotes, marks that look for their ends. */
const hostile: readonly string[] = [
  ...[
    '{{<',
    '{{%',
    '{{</*',
    '{%',
    '{{',
    '{% raw %}',
    '{% comment %}',
    '{{<a>}}',
    '{{</a>}}',
    '{{< a "',
    '{{< a `',
  ],
  ...[
    "{{< a 'x ",
    "{{< a x='a ",
    '{{<a"p"x=b>}}',
    '{{< a "\\" >}}',
    '{% if x %}',
    '{% include a b="',
    '{{</**/',
    '{{< a\n\n',
  ],
];

describe('the work grows with the text, not with its square', () => {
  for (const text of hostile)
    it(JSON.stringify(text), () => {
      const [few, many] = [500, 5000].map((count) => charactersRead(text.repeat(count)));
      assert.ok(few !== undefined && many !== undefined);
      // Ten times the text: ten times the work, with some room.
      assert.ok(many < few * 14 + 1000, `${few} → ${many}`);
    });
});

/** How many characters a scan looks at, one by one (`text[i]`), by a method of strings, or by a regular expression. */
function charactersRead(text: string): number {
  let count = 0;
  const watched = new Proxy(Object(text), {
    get: (_, key) => {
      if (key === Symbol.toPrimitive || key === 'toString') return () => text;
      if (typeof key === 'symbol') return Reflect.get(String.prototype, key);
      if (/^\d+$/.test(key)) count += 1;
      const value: unknown = Reflect.get(Object(text), key);
      if (typeof value !== 'function') return value;
      return (...all: readonly unknown[]) => {
        const result: unknown = Reflect.apply(value, text, all);
        count += costOf(key, all, result, text.length);
        return result;
      };
    },
  });
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (given) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, given);
    const length = String(given).length;
    if (match !== null) count += match.index + match[0].length - from;
    else if (!this.sticky) count += length - from;
    return match;
  };
  try {
    scanShortcodes(watched, 0);
  } finally {
    RegExp.prototype.exec = exec;
  }
  return count;
}

/** What a call of a string's method looks at. */
function costOf(method: string, all: readonly unknown[], result: unknown, length: number): number {
  if (method === 'codePointAt' || method === 'charCodeAt' || method === 'charAt') return 1;
  if (method === 'startsWith') return String(all[0]).length;
  if (method === 'slice') return String(result).length;
  if (method === 'indexOf') return (result === -1 ? length : Number(result)) - Number(all[1] ?? 0);
  return length;
}

it('characters that are read one by one are counted', () => {
  const text = 'x'.repeat(100);
  assert.ok(charactersRead(text.replaceAll('x', '{{< a b ')) > 800);
});
