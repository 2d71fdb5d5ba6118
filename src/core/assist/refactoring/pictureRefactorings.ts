import type { Image } from '../../markdown/markdown';
import type { Note } from '../../note';
import { allShortcodes } from '../../shortcode/scanShortcodes';
import type { Parameter } from '../../shortcode/shortcode';
import type { ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import type { Site } from '../../site/site';
import { type Span, textOf, touches } from '../../text/span';
import type { AssistContext, Refactoring } from '../assist';
import { isAloneOnLine } from '../place/noteLines';
import { callOf, calls } from '../place/shortcodeText';

/** A Markdown picture ↔ `figure`: Hugo's, the site's own, or an include of that kind in a Jekyll site. */
export function pictureRefactorings(
  note: Note,
  selection: Span,
  context: AssistContext,
): readonly Refactoring[] {
  const figure = figureOf(context.site);
  if (figure === undefined) return [];
  return [
    ...imageToFigure(note, selection, figure, context),
    ...figureToImage(note, selection, figure, context),
  ];
}

/** What sites call the include that shows a picture with its caption, likeliest first. */
const figureIncludes = [
  ...['figure.html', 'figure', 'image.html', 'image', 'img.html', 'picture.html', 'photo.html'],
];

function figureOf({ generator, shortcodes }: Site): ShortcodeDefinition | undefined {
  const names = generator === 'hugo' ? ['figure'] : figureIncludes;
  return names.map((name) => shortcodes.get(name)).find((definition) => definition !== undefined);
}

/** Under which names the templates of different sites take what Markdown says of a picture, best first. */
const namesOf = {
  source: ['src', 'image_path', 'image', 'img', 'url', 'path', 'file'],
  alt: ['alt', 'alt_text'],
  caption: ['caption', 'title'],
} as const;

/** The name of a role; where the template can't be followed it is the usual one. */
function nameOf(
  role: keyof typeof namesOf,
  { parameters, isComplete }: ShortcodeDefinition,
): string | undefined {
  const known = new Set(parameters.map(({ name }) => name));
  return namesOf[role].find((name) => known.has(name)) ?? (isComplete ? undefined : namesOf[role][0]);
}

function imageToFigure(
  note: Note,
  selection: Span,
  figure: ShortcodeDefinition,
  { translate }: AssistContext,
): readonly Refactoring[] {
  const image = note.outline.images.find(({ whole }) => touches(whole, selection.start));
  // A figure is no part of a sentence, and what stands behind the picture may be its attributes.
  if (image === undefined || !isAloneOnLine(note, image.whole)) return [];
  const words = wordsOf(note, image);
  const given = words.map(([role, value]) => [nameOf(role, figure), value] as const);
  const call = callOf(figure, given);
  if (call === undefined) return [];
  return [
    { title: translate('Write the picture as a figure', {}), edits: [{ span: image.whole, newText: call }] },
  ];
}

/** What a picture says; nothing where its address is elsewhere (`![a][b]`). */
function wordsOf(note: Note, image: Image): readonly (readonly [keyof typeof namesOf, string])[] {
  const written = textOf(note.text, image.whole);
  if (!written.startsWith('![') || written.endsWith(']')) return [];
  const title = /\s(?:"([^"]*)"|'([^']*)')\s*\)$/.exec(written);
  return [
    ['source', textOf(note.text, image.source).replace(/^<(.*)>$/s, '$1')],
    ['alt', textOf(note.text, image.alt).replace(/\\([[\]])/g, '$1')],
    ['caption', title?.[1] ?? title?.[2] ?? ''],
  ];
}

/** Only where nothing of the figure gets lost. */
function figureToImage(
  note: Note,
  selection: Span,
  figure: ShortcodeDefinition,
  { translate }: AssistContext,
): readonly Refactoring[] {
  const call = allShortcodes(note.shortcodes.shortcodes).find(
    ({ open }) => calls(open, figure) && touches(open.whole, selection.start),
  );
  if (call === undefined || call.open.isFaulty || call.close !== undefined) return [];
  const words = call.open.parameters.slice(figure.dialect === 'liquid' ? 1 : 0).map(wordOf);
  if (words.some((word) => word === undefined)) return [];
  const given = (role: keyof typeof namesOf): string =>
    namesOf[role]
      .map((name) => words.find((word) => word?.[0] === name)?.[1] ?? '')
      .find((value) => value !== '') ?? '';
  const source = given('source');
  if (source === '' || /[\n<>]/.test(source)) return [];
  const title = given('caption');
  const alt = (given('alt') || title).replace(/[[\]]/g, '\\$&');
  const target = /[\s()]/.test(source) ? `<${source}>` : source;
  const quoted = title === '' || title === given('alt') ? '' : ` "${title.replaceAll('"', '\\"')}"`;
  const newText = `![${alt}](${target}${quoted})`;
  return [
    {
      title: translate('Write the figure as a Markdown picture', {}),
      edits: [{ span: call.whole, newText }],
    },
  ];
}

const pictureNames: ReadonlySet<string> = new Set(Object.values(namesOf).flat());

/** Name and value; `undefined` for what a Markdown picture can't say. */
function wordOf({ name, value }: Parameter): readonly [string, string] | undefined {
  if (name === undefined || !pictureNames.has(name) || value.type === 'variable') return undefined;
  return [name, value.text];
}
