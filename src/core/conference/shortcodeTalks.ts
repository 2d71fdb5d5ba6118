import type { Parameter, Shortcode } from '../shortcode/shortcode';
import { textOf } from '../text/span';
import { stubWords } from './headingTalks';
import { personsFrom } from './personValues';
import type { TalkKind } from './summary';
import type { FoundTalk, TalkContext } from './talkContext';
import { bareTitle, kindOf } from './talkLine';

/** Any site's own name for it: `talk`, `talk-card`, `conference_session`, `includes/talk.html`. */
const talkName =
  /(?:^|[/_.-])(?:talks?|sessions?|presentations?|keynotes?|lectures?|vortrag|charla|palestra|conf-talk|lightning|workshop)(?:$|[/_.-])/iu;
const speakerName = /(?:^|[/_.-])(?:speakers?|presenters?|person)(?:$|[/_.-])/iu;

/** Which parameters say what, by their names; the first that is there counts. */
const parameterNames = {
  title: ['title', 'name', 'talk', 'topic', 'talk_title', 'subject', 'titre', 'titel'],
  speakers: [
    'speakers',
    'speaker',
    'presenter',
    'presenters',
    'by',
    'who',
    'author',
    'authors',
    'with',
    'people',
  ],
  companies: ['company', 'affiliation', 'organization', 'organisation', 'org'],
  video: ['video', 'youtube', 'recording', 'yt', 'video_url', 'videourl', 'watch', 'vimeo'],
  slides: ['slides', 'slides_url', 'slidesurl', 'slideshare', 'speakerdeck', 'deck'],
  link: ['link', 'url', 'href', 'schedule', 'sched'],
  kind: ['type', 'kind', 'format'],
} as const;

/** The talks that a site's own shortcode or include names: `{{% talk title="…" %}}`, `{% include talk.html title="…" %}`. */
export function shortcodeTalks(context: TalkContext): readonly FoundTalk[] {
  const talks: FoundTalk[] = [];
  const walk = (shortcodes: readonly Shortcode[]) => {
    for (const shortcode of shortcodes) {
      const talk = talkOf(shortcode, context);
      if (talk !== undefined) talks.push(talk);
      else walk(shortcode.children);
    }
  };
  walk(context.note.shortcodes.shortcodes);
  return talks;
}

function talkOf(shortcode: Shortcode, { note }: TalkContext): FoundTalk | undefined {
  const name = nameOf(shortcode);
  if (!talkName.test(name)) return undefined;
  const { parameters } = shortcode.open;
  const positional =
    shortcode.open.dialect === 'hugo' ? parameters.filter((one) => one.name === undefined) : [];
  const title =
    parameterValue(parameters, parameterNames.title) ??
    positional.find(({ value }) => /\s/.test(value.text))?.value.text;
  const children = shortcode.children.filter((child) => speakerName.test(nameOf(child)));
  const speakers = [
    ...personsFrom(parameterValue(parameters, parameterNames.speakers) ?? ''),
    ...children.flatMap((child) => personsFrom(personIn(child))),
  ];
  if (title === undefined && speakers.length === 0) return undefined;
  const company = parameterValue(parameters, parameterNames.companies);
  const companies = [
    ...(company === undefined ? [] : [company]),
    ...children.flatMap(({ open }) => parameterValue(open.parameters, parameterNames.companies) ?? []),
  ];
  const inner = textOf(note.text, shortcode.inner).replace(/\{\{[^{}]*\}\}/g, '');
  return {
    title: bareTitle(title ?? ''),
    speakers,
    companies,
    kind: kindFrom(name, parameterValue(parameters, parameterNames.kind)),
    video: videoAddress(parameterValue(parameters, parameterNames.video)),
    slides: webAddress(parameterValue(parameters, parameterNames.slides)),
    link: webAddress(parameterValue(parameters, parameterNames.link)),
    isStub: (inner.match(/\p{L}{2,}/gu)?.length ?? 0) < stubWords,
    span: shortcode.open.whole,
    region: shortcode.whole,
  };
}

/** `talk`; for Liquid's `include` the file it names. */
function nameOf({ open }: Shortcode): string {
  if (open.dialect === 'hugo' || !/^include/.test(open.name)) return open.name;
  return (open.parameters.find((one) => one.name === undefined)?.value.text ?? '').replace(/\.\w+$/, '');
}

function personIn({ open }: Shortcode): string {
  return (
    parameterValue(open.parameters, ['name', 'speaker', 'who', 'title']) ??
    open.parameters.find((one) => one.name === undefined)?.value.text ??
    ''
  );
}

function parameterValue(parameters: readonly Parameter[], names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = parameters.find((one) => one.name?.toLowerCase() === name && one.value.type !== 'variable');
    if (found !== undefined && found.value.text.trim() !== '') return found.value.text.trim();
  }
  return undefined;
}

function kindFrom(name: string, kind: string | undefined): TalkKind {
  const said = kindOf(kind ?? '');
  return said !== 'talk' ? said : kindOf(name.replace(/.*[/]/, ''));
}

/** `dQw4w9WgXcQ` is YouTube's own name for a video. */
export function videoAddress(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  return /^[\w-]{11}$/.test(value) ? `https://www.youtube.com/watch?v=${value}` : webAddress(value);
}

/** Only addresses: `slides` may as well be the name of a deck. */
export function webAddress(value: string | undefined): string | undefined {
  return value !== undefined && /^(?:https?:)?\/\/\S+$/.test(value) ? value : undefined;
}
