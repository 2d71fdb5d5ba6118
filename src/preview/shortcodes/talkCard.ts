import { element, escapeHtml, openTag } from '../html/html';
import { plainText } from '../html/plainText';
import { isSafeAddress, linkAddress } from '../html/safeAddress';
import type { Drawing, DrawnCall, ShortcodeRenderer } from './shortcodeRenderer';

/**
 * A card for a talk or a speaker, whatever the site calls its parameters: those that say what everybody wants to know
 * have their places, the others follow by name, and none is left out.
 */
export const talkCard: ShortcodeRenderer = {
  body: 'markdown',
  isBoxed: true,
  draw: (call) => (call.isInline ? chip(call) : card(call)),
};

type Role = 'title' | 'who' | 'when' | 'address' | 'picture' | 'other';

/** What parameters are called in the wild, by what they say. */
const roles: ReadonlyMap<string, Role> = new Map(
  Object.entries({
    title: ['title', 'talk', 'session', 'topic', 'subject', 'headline'],
    who: [
      'speaker',
      'speakers',
      'by',
      'author',
      'authors',
      'presenter',
      'presenters',
      'name',
      'who',
      'host',
      'with',
    ],
    when: [
      'time',
      'when',
      'start',
      'end',
      'date',
      'day',
      'duration',
      'room',
      'track',
      'where',
      'location',
      'venue',
    ],
    address: [
      'url',
      'link',
      'href',
      'video',
      'youtube',
      'recording',
      'slides',
      'slideshare',
      'website',
      'schedule',
    ],
    picture: ['image', 'img', 'photo', 'picture', 'avatar', 'src'],
  } satisfies Record<Exclude<Role, 'other'>, readonly string[]>).flatMap(([role, names]) =>
    names.map((name) => [name, role as Role] as const),
  ),
);

interface Said {
  readonly name: string;
  readonly text: string;
  readonly role: Role;
}

function card(call: DrawnCall): Drawing {
  const said = parametersOf(call);
  const headline = headlineOf(call, said);
  const heading = element('p', [['class', 'conference-notes-title']], headline) + bylineOf(said);
  const details = detailsOf(call, said);
  const attributes = call.outerAttributes('conference-notes-card', [['aria-label', plainText(headline)]]);
  const before = `${openTag('article', attributes)}${photoOf(call, said)}${heading}${details}`;
  return { before, after: '</article>' };
}

function chip(call: DrawnCall): Drawing {
  const said = parametersOf(call);
  const words = [...withRole(said, 'title'), ...withRole(said, 'who'), ...withRole(said, 'when')]
    .map(({ text }) => text)
    .join(' · ');
  const before = `${openTag('span', call.outerAttributes('conference-notes-chip'))}${escapeHtml(words || call.tag.name)}`;
  return call.hasBody
    ? { before: `${before} `, after: '</span>' }
    : { before: `${before}</span>`, after: '' };
}

function parametersOf({ tag }: DrawnCall): readonly Said[] {
  const own =
    tag.dialect === 'liquid' && tag.name.startsWith('include') ? tag.parameters.slice(1) : tag.parameters;
  return own.map(({ name, value }, place) => {
    const role =
      name === undefined ? positional(tag.name, place) : (roles.get(name.toLowerCase()) ?? 'other');
    return { name: name ?? '', text: value.text, role };
  });
}

/** `{{< talk "Title" "Ana Ruiz" >}}`; a speaker's first is the name. */
function positional(shortcode: string, place: number): Role {
  if (shortcode.startsWith('speaker')) return place === 0 ? 'who' : 'other';
  return place === 0 ? 'title' : place === 1 ? 'who' : 'other';
}

function withRole(said: readonly Said[], role: Role): readonly Said[] {
  return said.filter((one) => one.role === role && one.text !== '');
}

function photoOf(call: DrawnCall, said: readonly Said[]): string {
  const [photo] = withRole(said, 'picture');
  if (photo === undefined) return '';
  const picture = call.picture(photo.text);
  if (picture.kind !== 'shown') return '';
  return openTag('img', [
    ['class', 'conference-notes-photo'],
    ['src', picture.address],
    ['alt', ''],
  ]);
}

/** The title, else whom it is about, else the shortcode's name. No heading: it is none of the note's own. */
function headlineOf(call: DrawnCall, said: readonly Said[]): string {
  const [title] = withRole(said, 'title');
  return title === undefined ? namesIn(said) || escapeHtml(call.tag.name) : call.markdown(title.text);
}

/** Whom a talk is by; nothing where that is the headline already. */
function bylineOf(said: readonly Said[]): string {
  const names = withRole(said, 'title').length === 0 ? '' : namesIn(said);
  return names === '' ? '' : element('p', [['class', 'conference-notes-who']], names);
}

function namesIn(said: readonly Said[]): string {
  return withRole(said, 'who')
    .map(({ text }) => escapeHtml(text))
    .join(', ');
}

function detailsOf(call: DrawnCall, said: readonly Said[]): string {
  const [title, ...moreTitles] = withRole(said, 'title');
  const rest = [
    ...withRole(said, 'when'),
    ...moreTitles,
    ...withRole(said, 'other'),
    ...withRole(said, 'address'),
    ...unseenPhotos(call, said),
  ].filter((one) => one !== title);
  if (rest.length === 0) return '';
  const items = rest.map(
    (one) => element('dt', [], escapeHtml(one.name)) + element('dd', [], shownValue(one)),
  );
  return element('dl', [['class', 'conference-notes-details']], items.join(''));
}

/** A photo that can't be shown is said like any other parameter. */
function unseenPhotos(call: DrawnCall, said: readonly Said[]): readonly Said[] {
  return withRole(said, 'picture').filter((one, i) => i > 0 || call.picture(one.text).kind !== 'shown');
}

function shownValue({ text }: Said): string {
  const isAddress = /^(?:https?:\/\/|mailto:)/i.test(text) && isSafeAddress(text);
  return isAddress ? element('a', [['href', linkAddress(text)]], escapeHtml(text)) : escapeHtml(text);
}
