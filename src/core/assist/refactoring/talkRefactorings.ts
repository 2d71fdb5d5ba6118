import { maxTalkLine } from '../../conference/lines/talkContext';
import type { Heading } from '../../markdown/markdown';
import type { Note } from '../../note';
import { allShortcodes } from '../../shortcode/scanShortcodes';
import type { ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import { type Span, textOf, touches } from '../../text/span';
import type { AssistContext, Refactoring } from '../assist';
import { callOf, calls } from '../place/shortcodeText';
import { talkDefinition } from '../writing/talkCall';
import { headingAt } from './headingAt';

/** A heading that tells of a talk ↔ the site's `talk` shortcode, with the text below it as the body, or its include. */
export function talkRefactorings(
  note: Note,
  selection: Span,
  context: AssistContext,
): readonly Refactoring[] {
  const definition = talkDefinition(context.site);
  if (definition === undefined) return [];
  return [
    ...headingToTalk(note, selection, definition, context),
    ...talkToHeading(note, selection, definition, context),
  ];
}

/** What a heading says: `TALK: [A Title](https://…) - Ana Ruiz`. Only for lines that aren't long. */
const talkHeading =
  /^(?:(?:TALK|Keynote|Lightning Talk|Workshop|Panel)\s*:\s*)?(?:\[([^\]]+)\]\(([^)\s]+)\)|(.+?))(?:\s+[-–—|]\s+([^-–—|]+))?$/i;

function headingToTalk(
  note: Note,
  selection: Span,
  definition: ShortcodeDefinition,
  { translate }: AssistContext,
): readonly Refactoring[] {
  const heading = headingAt(note, selection.start);
  if (heading === undefined || heading.content.end - heading.content.start > maxTalkLine) return [];
  const match = talkHeading.exec(textOf(note.text, heading.content).trim());
  if (match === null) return [];
  const [, linkText, address = '', plain, speakers = ''] = match;
  const words: readonly (readonly [readonly string[], string])[] = [
    [['title', 'name'], linkText ?? plain ?? ''],
    [['speakers', 'speaker'], speakers],
    [['video', 'link', 'url'], address],
  ];
  const names = new Set(definition.parameters.flatMap(({ name }) => name ?? []));
  const call = callOf(
    definition,
    words.map(([candidates, value]) => [candidates.find((name) => names.has(name)), value] as const),
  );
  // Nothing of the heading may get lost.
  if (call === undefined) return [];
  const edits = [{ span: trimmedEnd(note.text, heading.whole), newText: call }];
  if (definition.body !== 'none') {
    const end = sectionEnd(note, heading);
    edits.push({ span: { start: end, end }, newText: `\n\n{{< /${definition.name} >}}` });
  }
  return [{ title: translate('Write the talk as a shortcode', {}), edits }];
}

/** Where the text below a heading ends: before the next heading of any level, without the blank lines there. */
function sectionEnd(note: Note, heading: Heading): number {
  const next = note.outline.blocks.find(
    (block) => block.kind === 'heading' && block.whole.start > heading.whole.start,
  );
  return trimmedEnd(note.text, { start: heading.whole.start, end: next?.whole.start ?? note.text.length })
    .end;
}

function trimmedEnd(text: string, { start, end }: Span): Span {
  let trimmed = end;
  while (trimmed > start && /\s/.test(text[trimmed - 1] ?? '')) trimmed -= 1;
  return { start, end: trimmed };
}

const headingParameters: ReadonlySet<string> = new Set(['title', 'speaker', 'speakers', 'video']);

function talkToHeading(
  note: Note,
  selection: Span,
  definition: ShortcodeDefinition,
  { translate }: AssistContext,
): readonly Refactoring[] {
  const call = allShortcodes(note.shortcodes.shortcodes).find(
    ({ open }) => calls(open, definition) && touches(open.whole, selection.start),
  );
  if (call === undefined || call.open.isFaulty) return [];
  const passed = call.open.parameters.slice(definition.dialect === 'liquid' ? 1 : 0);
  if (passed.some(({ name, value }) => !headingParameters.has(name ?? '') || value.type === 'variable'))
    return [];
  const given = (...names: readonly string[]): string =>
    passed.find(({ name }) => name !== undefined && names.includes(name))?.value.text ?? '';
  const title = given('title');
  if (title === '' || title.includes('\n')) return [];
  const video = given('video');
  const speakers = given('speaker', 'speakers');
  const linked = video === '' ? title : `[${title}](${video})`;
  const edits = [
    { span: call.open.whole, newText: `## ${speakers === '' ? linked : `${linked} - ${speakers}`}` },
  ];
  if (call.close !== undefined) {
    const { start, end } = call.close.whole;
    edits.push({
      span: { start: trimmedEnd(note.text, { start: call.open.whole.end, end: start }).end, end },
      newText: '',
    });
  }
  return [{ title: translate('Write the talk as a heading', {}), edits }];
}
