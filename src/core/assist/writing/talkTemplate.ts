import type { Site } from '../../site/site';
import { joinPath } from '../../text/paths';
import type { NewFile } from '../assist';

/**
 * The template of a `talk` shortcode for this site (`layouts/shortcodes/talk.html`, `_includes/talk.html`), without
 * any style of its own; `undefined` where no generator is known. The caller must not write over an existing file.
 */
export function talkTemplate(site: Site): NewFile | undefined {
  if (site.generator === 'plain') return undefined;
  const path =
    site.generator === 'hugo'
      ? joinPath(site.root, 'layouts/shortcodes/talk.html')
      : joinPath(site.source, '_includes/talk.html');
  if (path === undefined) return undefined;
  return { path, text: site.generator === 'hugo' ? hugoTemplate : jekyllTemplate };
}

const hugoTemplate = `{{- /*
A talk at a conference: its title, who gave it, and where to find it. What stands between the tags is shown below.

@param {string} title The title of the talk.
@param {string} [speakers] Who gave it; several with commas between them.
@param {string} [time] When it started, like 09:30.
@param {string} [room] Where it was given.
@param {url} [video] The address of the recording.
@param {url} [slides] The address of the slides.
@param {url} [link] Its page in the programme.
*/ -}}
{{- $title := .Get "title" -}}
<article class="talk"{{ with $title }} aria-label="{{ . }}"{{ end }}>
  <h3>{{ with .Get "link" }}<a href="{{ . }}">{{ $title }}</a>{{ else }}{{ $title }}{{ end }}</h3>
  {{- with .Get "speakers" }}
  <p class="talk-speakers">{{ . }}</p>
  {{- end }}
  {{- if or (.Get "time") (.Get "room") }}
  <p class="talk-place">{{ with .Get "time" }}<time>{{ . }}</time>{{ end }}{{ with .Get "room" }} {{ . }}{{ end }}</p>
  {{- end }}
  {{- with .Inner }}
  <div class="talk-notes">
{{ . | $.Page.RenderString (dict "display" "block") }}
  </div>
  {{- end }}
  {{- if or (.Get "video") (.Get "slides") }}
  <ul class="talk-links">
    {{- with .Get "video" }}
    <li><a href="{{ . }}" aria-label="Recording: {{ $title }}">Recording</a></li>
    {{- end }}
    {{- with .Get "slides" }}
    <li><a href="{{ . }}" aria-label="Slides: {{ $title }}">Slides</a></li>
    {{- end }}
  </ul>
  {{- end }}
</article>
`;

const jekyllTemplate = `{%- comment -%}
A talk at a conference: its title, who gave it, and where to find it.

@param {string} title The title of the talk.
@param {string} [speakers] Who gave it; several with commas between them.
@param {string} [time] When it started, like 09:30.
@param {string} [room] Where it was given.
@param {url} [video] The address of the recording.
@param {url} [slides] The address of the slides.
@param {url} [link] Its page in the programme.
@param {markdown} [notes] Notes about it.
{%- endcomment -%}
<article class="talk" aria-label="{{ include.title | escape }}">
  <h3>{% if include.link %}<a href="{{ include.link | escape }}">{{ include.title | escape }}</a>{% else %}{{ include.title | escape }}{% endif %}</h3>
  {%- if include.speakers %}
  <p class="talk-speakers">{{ include.speakers | escape }}</p>
  {%- endif %}
  {%- if include.time or include.room %}
  <p class="talk-place">{% if include.time %}<time>{{ include.time | escape }}</time>{% endif %}{% if include.room %} {{ include.room | escape }}{% endif %}</p>
  {%- endif %}
  {%- if include.notes %}
  <div class="talk-notes">{{ include.notes | markdownify }}</div>
  {%- endif %}
  {%- if include.video or include.slides %}
  <ul class="talk-links">
    {%- if include.video %}
    <li><a href="{{ include.video | escape }}" aria-label="Recording: {{ include.title | escape }}">Recording</a></li>
    {%- endif %}
    {%- if include.slides %}
    <li><a href="{{ include.slides | escape }}" aria-label="Slides: {{ include.title | escape }}">Slides</a></li>
    {%- endif %}
  </ul>
  {%- endif %}
</article>
`;
