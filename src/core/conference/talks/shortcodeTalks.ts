import type { Parameter, Shortcode } from '../../shortcode/shortcode';
import { textOf } from '../../text/span';
import { bareTitle, kindOf, withoutFrame } from '../lines/sessionFrame';
import {
  companyNames,
  isSpeakerCall,
  nameOfCall,
  parameterValue,
  peopleFrom,
  personIn,
} from '../lines/speakerCalls';
import type { FoundTalk, TalkContext } from '../lines/talkContext';
import { readTalkLine } from '../lines/talkLine';
import { embeddedVideo, noLinks, talkLinksOf } from '../lines/talkLinks';
import { surePerson } from '../people/nameScore';
import type { TalkKind } from '../summary';
import { type AddressKind, addressKind } from '../words/addresses';
import { isBreak } from '../words/breaks';
import { isStub } from '../words/stub';

/** Any site's own name for it: `talk`, `talk-card`, `conference_session`, `includes/talk.html`. */
const talkName =
  /(?:^|[/_.-])(?:talks?|sessions?|presentations?|keynotes?|lectures?|vortrag|charla|palestra|conf-talk|lightning|workshop)(?:$|[/_.-])/iu;

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
  companies: companyNames,
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

function talkOf(shortcode: Shortcode, context: TalkContext): FoundTalk | undefined {
  const { note, lexicon, phrases } = context;
  const name = nameOfCall(shortcode);
  const { parameters } = shortcode.open;
  if (!talkName.test(name) && !showsSession(parameters)) return undefined;
  const positional =
    shortcode.open.dialect === 'hugo' ? parameters.filter((one) => one.name === undefined) : [];
  const title =
    parameterValue(parameters, parameterNames.title) ??
    positional.find(({ value }) => /\s/.test(value.text))?.value.text;
  const children = shortcode.children.filter((child) => isSpeakerCall(child));
  const named = [
    parameterValue(parameters, parameterNames.speakers) ?? '',
    ...children.map((child) => personIn(child, context)),
  ].map((text) => peopleFrom(text, lexicon.joiningPeople));
  const line = readTalkLine(title ?? '', lexicon);
  const fromTitle = named.every(({ names }) => names.length === 0) && line.score >= surePerson;
  const speakers = fromTitle ? line.people : named.flatMap(({ names }) => names);
  if (speakers.length === 0 && (title === undefined || isBreak(title))) return undefined;
  const company = parameterValue(parameters, parameterNames.companies);
  const companies = [
    ...(company === undefined ? [] : [company]),
    ...(fromTitle ? line.companies : named.flatMap((one) => one.companies)),
    ...children.flatMap(({ open }) => parameterValue(open.parameters, parameterNames.companies) ?? []),
  ];
  const raw = textOf(note.text, shortcode.inner);
  const inner = raw.replace(/\{\{[^{}]*\}\}/g, '');
  const links = phrases.hasLink(shortcode.inner) ? talkLinksOf(phrases.read(shortcode.inner)) : noLinks;
  return {
    title: fromTitle ? line.title : bareTitle(withoutFrame(title ?? '').rest),
    speakers,
    companies,
    kind: kindFrom(name, parameterValue(parameters, parameterNames.kind), line.kind),
    video:
      videoAddress(parameterValue(parameters, parameterNames.video)) ??
      links.video ??
      embeddedVideo(raw) ??
      addressIn(shortcode, 'recording'),
    slides:
      webAddress(parameterValue(parameters, parameterNames.slides)) ??
      links.slides ??
      addressIn(shortcode, 'slides'),
    link:
      webAddress(parameterValue(parameters, parameterNames.link)) ??
      links.link ??
      addressIn(shortcode, 'schedule'),
    isStub: isStub(inner),
    span: shortcode.open.whole,
    region: shortcode.whole,
  };
}

/** Whatever it is called: `{{< scene title="Fences" link="https://fenceconf.example/schedule/event/fences/" >}}`. */
function showsSession(parameters: readonly Parameter[]): boolean {
  return (
    /\s/.test(parameterValue(parameters, ['title']) ?? '') &&
    addressKind(parameterValue(parameters, parameterNames.link) ?? '') === 'schedule'
  );
}

/** An address of that kind in a parameter of the shortcode or of one inside of it. */
function addressIn(shortcode: Shortcode, kind: AddressKind): string | undefined {
  for (const { value } of shortcode.open.parameters) if (addressKind(value.text) === kind) return value.text;
  for (const child of shortcode.children) {
    const found = addressIn(child, kind);
    if (found !== undefined) return found;
  }
  return undefined;
}

function kindFrom(name: string, kind: string | undefined, fromTitle: TalkKind): TalkKind {
  const said = kindOf(kind ?? '');
  if (said === 'talk' && fromTitle !== 'talk') return fromTitle;
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
