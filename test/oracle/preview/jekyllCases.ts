/** The files of a Jekyll site besides its cases. */
export const jekyllFiles: Readonly<Record<string, string>> = {
  '_config.yml': `url: https://example.org
baseurl: /blog
title: "Ana's <notes>"
tagline: On the road
authors:
  ana: Ana Ruiz
  bo: Bo Lind
permalink: /:year/:title/
markdown: kramdown
`,
  '_data/people.yml': '- name: Ana\n  city: Bergen\n- name: Bo\n  city: Graz\n',
  '_data/talks.json': '{"first":{"title":"Cats & dogs"}}',
  '_data/trips/north.yml': 'town: Oslo\n',
  '_includes/figure.html': `<figure class="{{ include.class | default: 'plain' }}">
  <img src="{{ include.src | relative_url }}" alt="{{ include.alt }}">
  {% if include.caption %}

    <figcaption>{{ include.caption | markdownify | remove: '<p>' | remove: '</p>' | strip }}</figcaption>
  {% endif %}
</figure>
`,
  '_includes/talk.html': `<article><h3>{{ include.title | escape }}</h3>{% for speaker in include.speakers %}<p>{{ speaker }}</p>{% endfor %}</article>`,
  '_includes/note.md': '**Note:** {{ include.text }}',
  '_includes/nested.html': '<div class="outer">{% include inner.html word=include.word %}</div>',
  '_includes/inner.html': '<em>{{ include.word | upcase }}</em>',
  '_includes/list.html':
    '<ul>{% for i in (1..3) %}<li>{{ i }}{% unless forloop.last %},{% endunless %}</li>{% endfor %}</ul>',
  '_includes/inline.html': '<span class="icon">{{ include.name }}</span>',
  '_includes/sub/deep.html': '<p>{{ page.title }} in {{ site.title | escape }}</p>',
  '_includes/counts.html': '{% assign n = n | default: 0 | plus: 1 %}<b>{{ n }}</b>',
  '_posts/2019-05-24-kubecon.md': '---\ntitle: KubeCon\n---\nHi\n',
  '_posts/2020-01-02-second.md': '---\ntitle: Second one\ntags: a b\n---\nHo\n',
  'about.md': '---\ntitle: About\n---\nAbout\n',
  'assets/a.png': 'x',
};

export const jekyllFrontMatter = `layout: null
title: "The case"
speakers: [Ana, Bo]
venue:
  town: Bergen
count: 3
flag: true`;

/** Bodies of pages. */
export const jekyllCases: readonly string[] = [
  '{% include figure.html src="/assets/a.png" alt="A hall" %}',
  '{% include figure.html src="assets/a.png" caption="The *hall*" %}',
  "{% include figure.html src='/assets/a.png' alt='single \"quotes\"' %}",
  '{% include figure.html src="/assets/a.png" alt=page.title class="wide" %}',
  '{% include figure.html src="/assets/a.png" alt=page.venue.town %}',
  '{% include figure.html src="/assets/a.png" alt="with \\"escapes\\"" %}',
  'before\n\n{% include figure.html src="/assets/a.png" %}\n\nafter',
  '{%- include figure.html src="/assets/a.png" -%}',
  '{% include talk.html title="Cats" speakers=page.speakers %}',
  '{% include talk.html title="A <b> & c" %}',
  '{% include note.md text="mind the *gap*" %}',
  'Some text. {% include note.md text="inline" %} More.',
  '{% include nested.html word="deep" %}',
  '{% include list.html %}',
  'An {% include inline.html name="x" %} icon.',
  '- one {% include inline.html name="y" %}\n- two',
  '## Title {% include inline.html name="z" %}',
  '> {% include inline.html name="q" %}',
  '| a | b |\n|---|---|\n| {% include inline.html name="t" %} | x |',
  '{% include sub/deep.html %}',
  '{% assign file = "inline" %}{% include {{ file }}.html name="dyn" %}',
  '{% include counts.html %} {% include counts.html %}',
  '{% for person in site.data.people %}\n- {{ person.name }} from {{ person.city }}\n{% endfor %}',
  '{% for speaker in page.speakers %}{{ speaker }}{% unless forloop.last %}, {% endunless %}{% endfor %}',
  '{{ site.data.talks.first.title }}',
  '{{ site.data.trips.north.town }}',
  '{{ page.title }} and {{ page.venue.town }}',
  '{{ page.count | plus: 2 }}',
  '{{ page.speakers | join: " & " }}',
  '{{ page.nothing }}nothing',
  '{{ site.tagline | upcase }}',
  '{{ site.url }}{{ site.baseurl }}',
  '{{ site.authors.ana }}',
  '[x]({{ "/about/" | relative_url }})',
  '[x]({{ "about" | relative_url }})',
  '[x]({{ "/about/" | absolute_url }})',
  '[x]({{ site.baseurl }}/about/)',
  '![x]({{ site.baseurl }}/assets/a.png)',
  '![x]({{ "/assets/a.png" | relative_url }})',
  '<img src="{{ "/assets/a.png" | relative_url }}" alt="x">',
  '[x]({% link about.md %})',
  '[x]({% link _posts/2019-05-24-kubecon.md %})',
  '[x]({% post_url 2019-05-24-kubecon %})',
  '[x]({{ site.baseurl }}{% post_url 2020-01-02-second %})',
  '{% if page.flag %}yes{% else %}no{% endif %}',
  '{% if page.count > 5 %}many{% elsif page.count == 3 %}three{% else %}few{% endif %}',
  '{% unless page.flag %}no{% endunless %}done',
  '{% if page.flag %}\n## A heading\n\nText *here*.\n{% endif %}',
  '{% case page.count %}{% when 1 %}one{% when 3 %}three{% endcase %}',
  '{% assign greeting = "Hello" %}{{ greeting }}, world',
  '{% capture both %}{{ page.title }}!{% endcapture %}{{ both }}',
  '{% comment %}nobody sees this{% endcomment %}seen',
  '{% raw %}{{ not.run }} {% not_a_tag %}{% endraw %}',
  'Write `{% raw %}{% include x.html %}{% endraw %}`.',
  '```\n{% raw %}{{ x }}{% endraw %}\n```',
  '```\n{{ page.title }}\n```',
  '{% highlight ruby %}\nputs "x"\n{% endhighlight %}',
  '{% highlight text %}\na < b\n\nc\n{% endhighlight %}',
  '{% highlight ruby linenos %}\nputs 1\n{% endhighlight %}',
  '* words\n{:toc}\n\n## One *two* `three` & "four"\n\n### Sub. Part: 1\n\n#### Deep\n\n## Next\n\n### Sub. Part: 1',
  '1. words\n{:toc}\n\n## Third\n{:.no_toc}\n\n# Top {#own}\n\n## [A link](https://example.org)',
  '- words\n{:toc}\n\n### Three\n\n## Two\n\n# One\n\n### Three',
  '{{ "*word*" | markdownify }}',
  '{{ "a & b" | xml_escape }}',
  '{{ "A Title Here" | slugify }}',
  '{{ page.speakers | jsonify }}',
  '{{ site.posts | size }}',
  '{% for post in site.posts %}- [{{ post.title }}]({{ post.url }})\n{% endfor %}',
  '{{ site.data.people | map: "name" | join: "/" }}',
  '{% assign found = site.data.people | where: "city", "Graz" | first %}{{ found.name }}',
  '{{ "2019-05-24" | date: "%d %B %Y" }}',
  '{{ "2019-05-24" | date_to_string }}',
  '{{ "a,b,c" | split: "," | reverse | join: "-" }}',
  '{{ page.constructor }}{{ page.__proto__ }}safe',
  '{{ "x" | unknown_filter }}',
  '"Quoted" -- and it\'s --- so...',
  'A paragraph\n{: .lead}',
  '[x](/a){: .button}',
  '![x](/a.png){: width="50" .left}',
  '*word*{: .loud}',
  '- a\n- b\n{: .tidy}',
  '> said\n{: #q}',
  '## Title {#own}',
  'Text[^1]\n\n[^1]: A note',
  'Term\n: Definition',
  'a  \nb',
  '{{< figure src="a.png" >}}x',
];
