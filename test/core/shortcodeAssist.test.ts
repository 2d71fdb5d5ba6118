import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AssistContext, Completion } from '../../src/core/assist/assist';
import { completionsAt } from '../../src/core/assist/completion/completionsAt';
import { hoverAt } from '../../src/core/assist/reading/hoverAt';
import {
  foldableSpans,
  linkedNamesAt,
  nameTokens,
  pairNamesAt,
  renameCall,
  selectionSpans,
  templateAt,
} from '../../src/core/assist/reading/shortcodeStructure';
import { signatureAt } from '../../src/core/assist/reading/signatureAt';
import { Note } from '../../src/core/note';
import { readHugoTemplate } from '../../src/core/shortcode/readTemplate';
import { applyEdits } from '../../src/core/text/edits';
import { textOf } from '../../src/core/text/span';
import { unmarked } from '../support/marked';
import { hugoContext, jekyllContext } from '../support/shortcodeSites';

const hugo = hugoContext('0.150.0');
const jekyll = jekyllContext();

function offered(
  context: AssistContext,
  marked: string,
): { readonly all: readonly Completion[]; readonly text: string } {
  const { text, cursor } = unmarked(marked);
  return { all: completionsAt(new Note(text), cursor, context), text };
}

/** At `¦` these labels are offered, in this order. */
function offers(context: AssistContext, marked: string, labels: readonly string[]): void {
  it(`offers at ${JSON.stringify(marked)}`, () => {
    const { all } = offered(context, marked);
    const sorted = [...all].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
    assert.deepEqual(
      sorted.map(({ label }) => label),
      labels,
    );
  });
}

/** Taking the label at `¦` gives this text; snippets keep their tab stops. */
function takes(context: AssistContext, marked: string, label: string, expected: string): void {
  it(`takes ${label} at ${JSON.stringify(marked)}`, () => {
    const { all, text } = offered(context, marked);
    const completion = all.find((one) => one.label === label);
    assert.ok(completion !== undefined, all.map((one) => one.label).join(' '));
    assert.equal(applyEdits(text, [completion.edit]).replaceAll('\\}', '}'), expected);
  });
}

describe('names are completed', () => {
  takes(hugo, '{{¦', 'figure', '{{< figure src="$1" >}}$0');
  takes(hugo, '{{¦}}', 'figure', '{{< figure src="$1" >}}');
  takes(hugo, '{{<¦', 'figure', '{{< figure src="$1" >}}$0');
  takes(hugo, '{{< ¦}}', 'talk', '{{< talk title="$1" >}}$0{{< /talk >}}');
  takes(hugo, '{{% ta¦', 'talk', '{{% talk title="$1" %}}$0{{% /talk %}}');
  takes(hugo, '{{< fi¦ >}}', 'figure', '{{< figure src="$1" >}}');
  takes(hugo, '{{< fi¦ src="a" >}}', 'figure', '{{< figure src="a" >}}');
  // What VS Code puts behind `{{<` while it is typed.
  takes(hugo, '{{<¦>}}', 'figure', '{{< figure src="$1" >}}');
  takes(hugo, '{{< fi¦>}}', 'figure', '{{< figure src="$1" >}}');
  takes(hugo, '{{<¦>}}', 'talk', '{{< talk title="$1" >}}$0{{< /talk >}}');
  takes(hugo, '{{< ta¦>}}', 'talk', '{{< talk title="$1" >}}$0{{< /talk >}}');
  takes(hugo, '{{< ta¦ >}} and more', 'talk', '{{< talk title="$1" >}}$0{{< /talk >}} and more');
  takes(hugo, '{{% ta¦ %}}x{{% /talk %}}', 'talk', '{{% talk title="$1" %}}x{{% /talk %}}');
  takes(hugo, '{{< ta¦ >}}x{{< /ta >}}', 'talk', '{{< talk title="$1" >}}x{{< /ta >}}');
  takes(hugo, '{{< ta¦ />}}', 'talk', '{{< talk title="$1" />}}');
  takes(hugo, '{{< sw¦', 'swatch', '{{< swatch "$1" "$2" >}}$0');
  takes(hugo, 'a {{< ¦ and more', 'note', 'a {{< note >}}$0{{< /note >}} and more');
  it('none that is deprecated, and none that is too new', () => {
    assert.ok(!offered(hugo, '{{< ¦ >}}').all.some(({ label }) => label === 'tweet'));
    assert.ok(!offered(hugoContext('0.111.3'), '{{< ¦ >}}').all.some(({ label }) => label === 'details'));
  });
});

describe('closing tags are completed', () => {
  takes(hugo, '{{< note >}}x{{< /¦', '/note', '{{< note >}}x{{< /note >}}');
  takes(hugo, '{{% note %}}x{{% /no¦ %}}', '/note', '{{% note %}}x{{% /note %}}');
  takes(hugo, '{{< note >}}x{{< /¦>}}', '/note', '{{< note >}}x{{< /note >}}');
  takes(hugo, '{{< note >}}x{{</¦}}', '/note', '{{< note >}}x{{< /note >}}');
  offers(hugo, '{{< note >}}{{< talk >}}{{< swatch >}}{{< /¦', ['/talk', '/note']);
  offers(hugo, '{{< talk >}}{{</talk¦  >}}', ['/talk']);
  offers(hugo, '{{< talk >}}{{</talk  ¦>}}', []);
  offers(hugo, '{{< note >}}x{{< /note >}}{{< /¦', []);
});

describe('parameters and values are completed', () => {
  offers(hugo, '{{< talk ¦ >}}', ['title', 'speaker', 'kind', 'live']);
  offers(hugo, '{{< talk title="x" ¦ >}}', ['speaker', 'kind', 'live']);
  offers(hugo, '{{< talk "x" ¦ >}}', []);
  takes(hugo, '{{< talk title="x" sp¦ >}}', 'speaker', '{{< talk title="x" speaker="$1" >}}');
  takes(hugo, '{{< talk title="x"¦ >}}', 'speaker', '{{< talk title="x" speaker="$1" >}}');
  takes(hugo, '{{< talk title="x" speeker¦="y" >}}', 'speaker', '{{< talk title="x" speaker="y" >}}');
  offers(hugo, '{{< talk kind="¦" >}}', ['talk', 'keynote', 'panel']);
  takes(hugo, '{{< talk kind="ke¦" >}}', 'keynote', '{{< talk kind="keynote" >}}');
  offers(hugo, '{{< talk live="¦" >}}', ['true', 'false']);
  offers(hugo, '{{< talk title="¦" >}}', []);
  offers(hugo, '{{< figure src="/images/¦" >}}', ['stage.png']);
  takes(hugo, '{{< figure src="¦" >}}', 'hall.png', '{{< figure src="hall.png" >}}');
  takes(hugo, '{{< figure src="/¦" >}}', 'images/', '{{< figure src="/images/" >}}');
  it('a picture is shown beside its name', () => {
    const { all } = offered(hugo, '{{< figure src="/images/¦" >}}');
    assert.deepEqual(
      all.map(({ picture }) => picture),
      ['static/images/stage.png'],
    );
  });
  offers(hugo, '{{< ref "¦" >}}', ['day-1.md', 'post/', '/post/day-1.md']);
  takes(hugo, '[x]({{< ref "¦>}})', '/post/day-1.md', '[x]({{< ref "/post/day-1.md">}})');
  takes(hugo, '{{< talk kind="¦', 'keynote', '{{< talk kind="keynote"');
  takes(hugo, '{{< talk ¦>}}', 'title', '{{< talk title="$1">}}');
  takes(hugo, '[x]({{< ref "day¦" >}})', '/post/day-1.md', '[x]({{< ref "/post/day-1.md" >}})');
  takes(hugo, '[x]({{< ref "/post/¦" >}})', 'day-1.md', '[x]({{< ref "/post/day-1.md" >}})');
});

describe('Liquid is completed', () => {
  takes(jekyll, '{% ¦', 'include', '{% include $0 %}');
  takes(jekyll, '{%¦}', 'include', '{% include $0 %}');
  takes(jekyll, '{% hi¦}', 'highlight', '{% highlight $1 %}$0{% endhighlight %}');
  takes(jekyll, '{% if a %}x{% ¦}', 'endif', '{% if a %}x{% endif %}');
  takes(jekyll, '{% hi¦', 'highlight', '{% highlight $1 %}$0{% endhighlight %}');
  takes(jekyll, '{% if a %}x{% ¦ %}', 'endif', '{% if a %}x{% endif %}');
  offers(jekyll, '{% include ¦ %}', ['card.html', 'photo.html', 'talk.html']);
  takes(jekyll, '{% include ph¦ %}', 'photo.html', '{% include photo.html src="$1" %}');
  offers(jekyll, '{% include talk.html ¦ %}', ['title', 'speaker']);
  takes(
    jekyll,
    '{% include talk.html title="x" ¦ %}',
    'speaker',
    '{% include talk.html title="x" speaker="$1" %}',
  );
  takes(jekyll, '{% post_url ¦ %}', '2025-06-02-day-1', '{% post_url 2025-06-02-day-1 %}');
  takes(jekyll, '{% post_url ¦ x %}', '2025-06-02-day-1', '{% post_url 2025-06-02-day-1 x %}');
  offers(jekyll, '{% post_url % ¦', []);
  offers(jekyll, '{{< ¦ >}}', []);
});

/** The hover at `¦` covers the marked span and says all of this. */
function says(context: AssistContext, marked: string, ...words: readonly RegExp[]): void {
  it(`says at ${JSON.stringify(marked)}`, () => {
    const { text, cursor, spans } = unmarked(marked);
    const hover = hoverAt(new Note(text), cursor, context);
    assert.deepEqual(hover?.span, spans[0]);
    for (const word of words) assert.match(hover?.markdown ?? '', word);
  });
}

describe('hovers', () => {
  says(hugo, '{{< «fig¦ure» src="a" >}}', /figure src="…"/, /`caption`/, /Built into Hugo/);
  says(
    hugo,
    '{{< «ta¦lk» title="a" />}}',
    /A talk\./,
    /`title` What it is called/,
    /layouts\/shortcodes\/talk\.html/,
  );
  says(hugo, '{{< talk «tit¦le»="a" />}}', /What it is called/, /Needed\./);
  says(hugo, '{{< talk «ki¦nd»="a" />}}', /By default talk\./, /`keynote`/);
  says(hugo, '{{% «ta¦lk» title="a" %}}', /\{\{% talk title="…" %\}\}…\{\{% \/talk %\}\}/);
  says(hugo, '{{< any >}}{{< talk >}}x{{< /«tal¦k» >}}', /A talk\./);
  says(jekyll, '{% include «talk¦.html» title="x" %}', /include talk\.html/, /`speaker`/);
  says(jekyll, '{% include photo.html «sr¦c»="x" %}', /image/);
  says(
    hugo,
    '{{< «ta¦lk» title="Tides" speaker="Ana *Ruiz*" />}}',
    /^\*\*Tides\*\* · Ana \\\*Ruiz\\\*\n\n---\n/,
  );
  says(hugo, '{{< «fig¦ure» src="a" >}}', /\n- `attrlink` .*\n\nAlso: `link` · `target` · /);
  says(hugo, '[x]({{< ref «"da¦y-1"» >}})', /^`content\/post\/day-1\.md`\n\n\*\*path\*\*/);
  it('what a template says of code is code, and its parameters stand in the order of its comments', () => {
    const template =
      '{{/* Draws `<b>`, *not* <i>.\n@param b Second, `a|b`.\n@param a First. */}}{{ .Get "c" }}{{ .Get "a" }}{{ .Get "b" }}';
    const definition = readHugoTemplate('layouts/shortcodes/x.html', template);
    assert.deepEqual(
      definition.parameters.map(({ name, description }) => [name, description]),
      [
        ['b', 'Second, `a|b`.'],
        ['a', 'First.'],
        ['c', ''],
      ],
    );
    assert.equal(definition.description, 'Draws `<b>`, \\*not\\* \\<i\\>.');
  });
  it('nothing of a template is loaded or becomes a link', () => {
    const path = 'layouts/shortcodes/x.html';
    const template =
      '{{/* ![x](https://example.org/x.png)\n@param {string} [a=<img>] [b](command:c) */}}{{ .Get "a" }}';
    const site = { ...hugo.site, shortcodes: new Map([['x', readHugoTemplate(path, template)]]) };
    const hover = hoverAt(new Note('{{< x >}}'), 5, { ...hugo, site });
    assert.doesNotMatch(hover?.markdown.replace(/```[^`]*```/, '') ?? '', /(?<!\\)[<[]/);
  });
  it('nothing about what is not known', () => {
    for (const marked of ['{{< no¦such >}}', '{{< talk title="¦x" >}}', 'te¦xt']) {
      const { text, cursor } = unmarked(marked);
      assert.equal(hoverAt(new Note(text), cursor, hugo), undefined);
    }
  });
});

/** At `¦` the signature's active parameter is this part of its label. */
function signs(context: AssistContext, marked: string, label: string | undefined, active?: string): void {
  it(`signature at ${JSON.stringify(marked)}`, () => {
    const { text, cursor } = unmarked(marked);
    const signature = signatureAt(new Note(text), cursor, context);
    assert.equal(signature?.label, label);
    const row = signature?.active === undefined ? undefined : signature.parameters[signature.active];
    assert.equal(row === undefined ? undefined : signature?.label.slice(row.start, row.end), active);
  });
}

describe('signatures', () => {
  signs(hugo, '{{< nosuch ¦ >}}', undefined);
  signs(hugoContext(), '{{< swatch ¦ >}}', 'swatch 1 2', '1');
  signs(hugoContext(), '{{< swatch "a" ¦ >}}', 'swatch 1 2', '2');
  signs(hugoContext(), '{{< gist user ¦', 'gist user id [file]', 'id');
  signs(hugo, '{{< talk title="¦" >}}', 'talk title= [speaker=] [kind=] [live=]', 'title=');
  signs(hugo, '{{< talk ¦ >}}', 'talk title= [speaker=] [kind=] [live=]');
  signs(hugo, '{{< ta¦lk >}}', undefined);
  signs(jekyll, '{% include talk.html speaker="¦" %}', 'talk.html [title=] [speaker=]', '[speaker=]');
});

describe('structure', () => {
  const { text, cursor, spans } = unmarked(
    '{{< «ta¦lk» title="x" >}}\n{{< note >}}y{{< /note >}}\n{{< /«talk» >}}',
  );
  const note = new Note(text);

  it('a pair’s names belong together', () => {
    assert.deepEqual(pairNamesAt(note, cursor, hugo), spans);
    assert.deepEqual(linkedNamesAt(note, cursor, hugo), spans);
    assert.deepEqual(linkedNamesAt(new Note('{{< figure >}}'), 5, hugo), []);
  });
  it('renaming changes both', () => {
    const renamed = applyEdits(text, renameCall(note, cursor, 'ns/card', hugo) ?? []);
    assert.equal(renamed, '{{< ns/card title="x" >}}\n{{< note >}}y{{< /note >}}\n{{< /ns/card >}}');
    assert.equal(renameCall(note, cursor, 'two words', hugo), undefined);
  });
  it('pairs over several lines fold', () => {
    assert.deepEqual(foldableSpans(note, hugo), [{ start: 0, end: text.length }]);
  });
  it('selections grow from the value to the pair', () => {
    const at = text.indexOf('"x"') + 2;
    const grown = selectionSpans(note, at, hugo).map((span) => textOf(text, span));
    assert.deepEqual(grown, ['x', '"x"', 'title="x"', '{{< talk title="x" >}}', text]);
  });
  it('the template of a name is found', () => {
    assert.equal(templateAt(note, cursor, hugo)?.path, 'layouts/shortcodes/talk.html');
    assert.equal(templateAt(new Note('{{< figure >}}'), 5, hugo), undefined);
    assert.equal(templateAt(new Note('{% include talk.html %}'), 12, jekyll)?.path, '_includes/talk.html');
  });
  it('names are known, unknown or deprecated', () => {
    const kinds = nameTokens(new Note('{{< talk >}}{{< nosuch >}}{{< tweet >}}'), hugo).map(
      ({ kind }) => kind,
    );
    assert.deepEqual(kinds, ['known', 'unknown', 'deprecated']);
  });
});
