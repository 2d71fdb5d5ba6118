import type { Note } from '../../note';
import { allShortcodes } from '../../shortcode/scanShortcodes';
import type { Shortcode } from '../../shortcode/shortcode';
import { covers, type Span, textOf, touches } from '../../text/span';
import type { AssistContext, Refactoring } from '../assist';
import { isAloneOnLine } from '../place/noteLines';
import { changeDelimiters } from './delimiterRefactoring';
import { listedTalkRefactorings } from './listedTalks';
import { pictureRefactorings } from './pictureRefactorings';
import { talkRefactorings } from './talkRefactorings';

type RefactoringSource = (note: Note, selection: Span, context: AssistContext) => readonly Refactoring[];

/** One line a way. */
const everywhere: readonly RefactoringSource[] = [listedTalkRefactorings];
const inSites: readonly RefactoringSource[] = [pictureRefactorings, talkRefactorings];
const inHugo: readonly RefactoringSource[] = [linkToVideo, videoToLink, otherDelimiters, wrapInShortcode];

/** What can be written another way at a selection (or cursor). */
export function refactoringsAt(note: Note, selection: Span, context: AssistContext): readonly Refactoring[] {
  const { generator } = context.site;
  const ofSite = generator === 'plain' ? [] : inSites;
  const sources = [...ofSite, ...everywhere, ...(generator === 'hugo' ? inHugo : [])];
  return sources.flatMap((source) => source(note, selection, context));
}

/** The Hugo call in one of whose tags the cursor is. */
function callAt(note: Note, { start }: Span): Shortcode | undefined {
  return allShortcodes(note.shortcodes.shortcodes).find(
    ({ open, close }) =>
      open.dialect === 'hugo' &&
      (touches(open.whole, start) || (close !== undefined && touches(close.whole, start))),
  );
}

function givenTo({ open }: Shortcode, name: string, position?: number): string {
  const named = open.parameters.find((parameter) => parameter.name === name);
  const placed = position === undefined ? undefined : open.parameters[position];
  return named?.value.text ?? (placed?.name === undefined ? placed?.value.text : undefined) ?? '';
}

/** Services whose videos have a shortcode of their own, and where their ids stand in addresses. */
const videoSites: readonly { readonly name: string; readonly address: RegExp; readonly prefix: string }[] = [
  {
    name: 'youtube',
    address:
      /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com\/(?:watch\?v=|embed\/|live\/|shorts\/)|youtu\.be\/)([\w-]{6,})$/,
    prefix: 'https://www.youtube.com/watch?v=',
  },
  { name: 'vimeo', address: /^https?:\/\/(?:www\.)?vimeo\.com\/(\d{4,})$/, prefix: 'https://vimeo.com/' },
];

/** A link to a video that stands on a line of its own. */
function linkToVideo(
  note: Note,
  selection: Span,
  { site, translate }: AssistContext,
): readonly Refactoring[] {
  const link = note.outline.links.find(({ whole }) => touches(whole, selection.start));
  if (link === undefined || !isAloneOnLine(note, link.whole)) return [];
  const target = textOf(note.text, link.target).replace(/^<(.*)>$/, '$1');
  return videoSites.flatMap(({ name, address }) => {
    const id = address.exec(target)?.[1];
    if (id === undefined || !site.shortcodes.has(name)) return [];
    const newText = `{{< ${name} ${id.startsWith('-') ? `"${id}"` : id} >}}`;
    return [{ title: translate('Show the video here', {}), edits: [{ span: link.whole, newText }] }];
  });
}

function videoToLink(note: Note, selection: Span, { translate }: AssistContext): readonly Refactoring[] {
  const call = callAt(note, selection);
  const site = videoSites.find(({ name }) => name === call?.open.name);
  if (call === undefined || site === undefined || call.open.isFaulty || call.open.parameters.length !== 1)
    return [];
  const id = givenTo(call, 'id', 0);
  if (!/^[\w-]+$/.test(id)) return [];
  const newText = `<${site.prefix}${id}>`;
  return [{ title: translate('Link to the video instead', {}), edits: [{ span: call.whole, newText }] }];
}

/** The call at the cursor with the other delimiters. */
function otherDelimiters(note: Note, selection: Span, context: AssistContext): readonly Refactoring[] {
  const call = callAt(note, selection);
  return call === undefined ? [] : changeDelimiters(note, call, context);
}

/** The selected text as the body of each of the site's own shortcodes that take one. */
function wrapInShortcode(
  note: Note,
  selection: Span,
  { site, translate }: AssistContext,
): readonly Refactoring[] {
  const selected = textOf(note.text, selection);
  const isInTag = note.shortcodes.tags.some(
    ({ dialect, whole }) => dialect === 'hugo' && overlapsPartly(whole, selection),
  );
  if (selected.trim() === '' || isInTag) return [];
  const lineEnd = selected.includes('\n') ? '\n' : '';
  const isClosed = lineEnd === '' || selected.endsWith('\n');
  return [...site.shortcodes.values()]
    .filter(({ body, dialect, origin }) => body !== 'none' && dialect === 'hugo' && origin !== 'builtin')
    .map(({ name, parameters }) => {
      const needed = parameters.filter(({ required, name: key }) => required && key !== undefined);
      const call = ['{{<', name, ...needed.map(({ name: key }) => `${key}=""`), '>}}'].join(' ');
      return {
        title: translate('Wrap in "{name}"', { name }),
        edits: [
          { span: { start: selection.start, end: selection.start }, newText: call + lineEnd },
          {
            span: { start: selection.end, end: selection.end },
            newText: `${isClosed ? '' : lineEnd}{{< /${name} >}}${isClosed ? lineEnd : ''}`,
          },
        ],
      };
    });
}

function overlapsPartly(tag: Span, selection: Span): boolean {
  return tag.start < selection.end && selection.start < tag.end && !covers(selection, tag);
}
