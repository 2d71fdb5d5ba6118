import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { includeNameOf, readInclude } from '../../src/core/shortcode/readInclude';
import { readHugoTemplate } from '../../src/core/shortcode/readTemplate';
import type { ShortcodeDefinition } from '../../src/core/shortcode/shortcodeDefinition';
import { isPreferredTemplate, shortcodeNameOf } from '../../src/core/shortcode/shortcodeNameOf';
import { fc } from '../support/seeded';

/** `src@0! :image =x {a,b}`: name, position, needed, type, default, values; `…` at the end if there may be more. */
function inWords({ parameters, isComplete, body }: ShortcodeDefinition): string {
  const words = parameters.map(({ name, position, required, type, default: byDefault, values }) =>
    [
      `${name ?? ''}${position === undefined ? '' : `@${position}`}${required ? '!' : ''}`,
      ...(type === 'string' ? [] : [`:${type}`]),
      ...(byDefault === undefined ? [] : [`=${byDefault}`]),
      ...(values.length === 0 ? [] : [`{${values.join(',')}}`]),
    ].join(' '),
  );
  return [...words, ...(isComplete ? [] : ['…']), ...(body === 'none' ? [] : [body])].join(', ');
}

function hugo(template: string, expected: string): void {
  it(JSON.stringify(template), () => {
    assert.equal(inWords(readHugoTemplate('layouts/shortcodes/x.html', template)), expected);
  });
}

function jekyll(template: string, expected: string): void {
  it(JSON.stringify(template), () =>
    assert.equal(inWords(readInclude('_includes/x.html', template)), expected),
  );
}

describe('Hugo templates tell what they read', () => {
  hugo('plain', '');
  hugo('{{ .Get "a" }}{{ $.Get "b" }}{{ .Get `c` }}', 'a, b, c');
  hugo('{{ .Get 0 }}{{ index .Params 1 }}', '@0, @1!');
  hugo('{{ if gt (len .Params) 1 }}{{ index .Params 1 }}{{ end }}', '@1');
  hugo('{{ .Params.a }}{{ index .Params "b" }}{{ isset .Params "c" }}', 'a, b, c');
  hugo('{{ $x := .Get "a" }}{{ $x }}', 'a');
  hugo('{{ $all := .Params }}{{ $all.a }}{{ index $all "b" }}', 'a, b');
  hugo('{{ $self := . }}{{ $self.Get "a" }}', 'a');
  hugo('{{ with .Get "a" }}{{ . }}{{ $.Get "b" }}{{ .Get "not" }}{{ end }}', 'a, b');
  hugo('{{ with .Parent }}{{ .Get "not" }}{{ end }}{{ .Parent.Get "not" }}{{ .Page.Params.not }}', '');
  hugo('{{/* {{ .Get "not" }} */}}{{ "{{ .Get \\"not\\" }}" }}', '');
  hugo('{{ .Site.Params.not }}{{ site.Params.not }}', '');
});

describe('Hugo templates tell more of what they read', () => {
  hugo('{{ or (.Get "src") (.Get 0) }}', 'src@0');
  hugo('{{ .Get "src" | default (.Get 0) }}', 'src@0');
  hugo('{{ $s := .Get 0 }}{{ if .IsNamedParams }}{{ $s = .Get "src" }}{{ end }}{{ $s }}', 'src@0');
  hugo(
    '{{ .Get "a" | default "wide" }}{{ default 4 (.Get "b") }}{{ or (.Get "c") "x" }}',
    'a =wide, b =4, c =x',
  );
  hugo('<img src="{{ .Get "src" }}" alt="{{ .Get "alt" }}">', 'src! :image, alt');
  hugo('<a href="{{ .Get "to" }}">{{ .Get "text" | markdownify }}</a>', 'to! :url, text :markdown');
  hugo('{{ with .Get "to" }}<a href="{{ . }}">{{ end }}', 'to :url');
  hugo('{{ with .Get "id" }}{{ . }}{{ else }}{{ errorf "id is missing" }}{{ end }}', 'id!');
  hugo('{{ if not (.Get "id") }}{{ errorf "id is missing" }}{{ end }}', 'id!');
  hugo(
    '{{ if eq (.Get "side") "left" }}{{ else if eq (.Get "side") "right" }}{{ end }}',
    'side {left,right}',
  );
  hugo('{{ if in (slice "a" "b") (.Get "kind") }}{{ end }}', 'kind {a,b}');
  hugo('{{ if eq (.Get "open") "true" }}{{ end }}', 'open :bool');
  hugo('{{ relref . (.Get "to") }}', 'to :page');
  hugo('{{ .Inner }}', 'optional');
  hugo('{{ with $.InnerDeindent }}{{ . }}{{ end }}', 'optional');
  hugo('{{/* .Inner */}}', '');
});

describe('Hugo templates that can’t be followed say so', () => {
  hugo('{{ partial "x.html" . }}', '…');
  hugo('{{ .Get "a" }}{{ template "x" . }}', 'a, …');
  hugo('{{ partial "x" (dict "self" .) }}', '…');
  hugo('{{ range $key, $value := .Params }}{{ end }}', '…');
  hugo('{{ range .Params }}{{ end }}', '…');
  hugo('{{ $name := "a" }}{{ .Get $name }}', '…');
  hugo('{{ partial "x" (dict "title" (.Get "title") "page" .Page) }}', 'title');
  hugo('{{ if len .Params }}{{ .Get 0 }}{{ end }}', '@0');
});

describe('comments tell the rest', () => {
  hugo(
    '{{/* @param {string} src The picture.\n@param {bool} [open=true] Whether it is open. */}}{{ .Get "open" }}',
    'src!, open :bool =true',
  );
  hugo('{{/* @param {string} [side] One of left, right. */}}{{ .Get "side" }}', 'side {left,right}');
  it('what it is and what is what', () => {
    const text =
      '{{- /*\nA picture.\nWith more.\n\n@param {string} [src] The picture,\n  of course.\n@example x\n*/ -}}{{ .Get "src" }}';
    const { description, parameters } = readHugoTemplate('layouts/shortcodes/x.html', text);
    assert.equal(description, 'A picture. With more.');
    assert.equal(parameters[0]?.description, 'The picture, of course.');
  });
});

describe('includes tell what they read', () => {
  jekyll('{{ include.a }}{% if include.b %}{% endif %}{{ include["c"] }}', 'a, b, c');
  jekyll('{{ include.a | default: "wide" }}', 'a =wide');
  jekyll(
    '{% if include.side == "left" %}{% elsif include.side == "right" %}{% endif %}',
    'side {left,right}',
  );
  jekyll('<img src="{{ include.src | relative_url }}" alt="{{ include.alt }}">', 'src! :image, alt');
  jekyll('{% if include.src %}<img src="{{ include.src }}">{% endif %}', 'src :image');
  jekyll('{{ include.text | markdownify }}', 'text :markdown');
  jekyll('{% for x in include %}{% endfor %}', '…');
  jekyll('{% include other.html a=include.a %}', 'a');
  jekyll('{% raw %}{{ include.not }}{% endraw %}{% comment %}{{ include.not }}{% endcomment %}', '');
  jekyll('{% comment %}A card.\n\na  The first.{% endcomment %}{{ include.a }}', 'a');
});

it('names come from paths', () => {
  const names = [
    'layouts/shortcodes/a.html',
    'themes/t/layouts/_shortcodes/b/c.en.html',
    'layouts/partials/a.html',
    'layouts/shortcodes/a',
  ];
  assert.deepEqual(names.map(shortcodeNameOf), ['a', 'b/c', undefined, undefined]);
  assert.deepEqual(['_includes/a.html', 'x/_includes/b/c.md', 'a.html'].map(includeNameOf), [
    'a.html',
    'b/c.md',
    undefined,
  ]);
  assert.ok(isPreferredTemplate('layouts/shortcodes/a.html', 'layouts/shortcodes/a.de.html'));
  assert.ok(isPreferredTemplate('layouts/shortcodes/a.de.html', 'layouts/shortcodes/a.json'));
});

const piece = fc.constantFrom(
  ...[
    '{{',
    '}}',
    '{%',
    '%}',
    '.Get ',
    '"a"',
    '0',
    '.Params',
    '$x',
    ':=',
    'with ',
    'if ',
    'else',
    'end',
    'range ',
    'index ',
    'define "x"',
  ],
  ...[
    '/*',
    '*/',
    '@param {',
    '} [',
    'include.',
    '`',
    '"',
    "'",
    '|',
    'default ',
    '(',
    ')',
    '\n',
    ' ',
    '<img src="',
    '.Inner',
    '__proto__',
    'eq ',
  ],
);

it('any text is read without a throw', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
      readHugoTemplate('layouts/shortcodes/x.html', pieces.join(''));
      readInclude('_includes/x.html', pieces.join(''));
    }),
    { numRuns: 3000 },
  );
});
