import type { ParameterDefinition, ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import type { Site } from '../../site/site';
import { quotedIncludeParameter, quotedParameter, snippetText } from '../place/shortcodeText';

/** What a person says of a talk; each may be `''`. */
export interface TalkWords {
  readonly title: string;
  /** With commas between them. */
  readonly speakers: string;
  /** The recording's address. */
  readonly video: string;
}

/** Under which names the templates of different sites take what we know, best first. */
const namesOf: Readonly<Record<keyof TalkWords, readonly string[]>> = {
  title: ['title', 'name', 'talk', 'talk_title'],
  speakers: ['speakers', 'speaker', 'by', 'who', 'presenter', 'presenters', 'author', 'authors'],
  video: ['video', 'recording', 'video_url', 'youtube', 'url', 'href', 'link'],
};

/**
 * A talk as this site writes it: a call of its `talk` shortcode or include with the parameters that its template takes,
 * else a heading. In VS Code's snippet syntax: `$0` is where the notes about it go.
 */
export function talkCall(site: Site, words: TalkWords): string {
  const definition = talkDefinition(site);
  if (definition?.dialect === 'hugo') return hugoCall(definition, words);
  return definition === undefined ? heading(words) : includeCall(definition, words);
}

/** What this site writes a talk with, if it has something of the name. */
export function talkDefinition({ shortcodes }: Site): ShortcodeDefinition | undefined {
  return shortcodes.get('talk') ?? shortcodes.get('talk.html');
}

function hugoCall({ name, parameters, body }: ShortcodeDefinition, words: TalkWords): string {
  const named = given(parameters, words).flatMap(([parameter, value]) => {
    const quoted = quotedParameter(value);
    return quoted === undefined ? [] : [`${parameter}=${quoted}`];
  });
  const call = snippetText(['{{<', name, ...named, '>}}'].join(' '));
  return body === 'none' ? `${call}\n\n$0` : `${call}\n\n$0\n\n${snippetText(`{{< /${name} >}}`)}`;
}

function includeCall({ name, parameters }: ShortcodeDefinition, words: TalkWords): string {
  const named = given(parameters, words).map(
    ([parameter, value]) => `${parameter}=${quotedIncludeParameter(value)}`,
  );
  return `${snippetText(['{% include', name, ...named, '%}'].join(' '))}\n\n$0`;
}

/** `## [A Title](https://…) - Ana Ruiz, Bo Lind`: the way most people write a talk. */
function heading({ title, speakers, video }: TalkWords): string {
  const named = title === '' ? speakers : title;
  const linked = video === '' ? named : `[${named}](${video})`;
  return `${snippetText(`## ${[linked, ...(title === '' || speakers === '' ? [] : [speakers])].join(' - ')}`)}\n\n$0`;
}

/** What there is to say, under the names by which the template takes it; what it doesn't take is left out. */
function given(
  parameters: readonly ParameterDefinition[],
  words: TalkWords,
): readonly (readonly [string, string])[] {
  const known = new Set(parameters.map(({ name }) => name));
  return (['title', 'speakers', 'video'] as const).flatMap((word) => {
    const name = namesOf[word].find((candidate) => known.has(candidate));
    return name === undefined || words[word] === '' ? [] : [[name, words[word]] as const];
  });
}
