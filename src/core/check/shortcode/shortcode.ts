import type { Note } from '../../note';
import { allShortcodes } from '../../shortcode/scanShortcodes';
import type { Tag } from '../../shortcode/shortcode';
import type { ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import { closest } from '../../text/closest';
import type { CheckContext } from '../checkContext';
import type { Problem } from '../problem';
import { isCertain, knowsAllShortcodes } from './certainty';
import { checkDroppedHtml } from './droppedHtml';
import { faultProblems } from './faults';
import { checkNesting } from './nesting';
import { checkParameters } from './parameters';
import { checkReference, type References, referencesOf } from './reference';
import { checkVersion } from './version';

/** Calls of Hugo's shortcodes, against Hugo's lexer and against what this site's templates accept. */
export function checkShortcodes(note: Note, context: CheckContext): readonly Problem[] {
  if (context.site.generator !== 'hugo') return [];
  const scan = note.shortcodes;
  const tags = scan.tags.filter(({ dialect }) => dialect === 'hugo');
  const shortcodes = allShortcodes(scan.shortcodes).filter(({ open }) => open.dialect === 'hugo');
  const references = referencesOf(note, context);
  return [
    ...faultProblems(scan.faults),
    ...checkNesting(tags, shortcodes, scan.faults, context),
    ...checkDroppedHtml(note, shortcodes, context),
    ...tags.flatMap((tag) => (tag.kind === 'close' ? [] : checkCall(tag, context, references))),
  ];
}

function checkCall(tag: Tag, context: CheckContext, references: References): readonly Problem[] {
  if (tag.name === '' || tag.name.endsWith('.inline')) return [];
  const definition = context.site.shortcodes.get(tag.name);
  if (definition === undefined) return checkUnknown(tag, context);
  // A theme that isn't here may bring a `figure` of its own: then only what is nearly a name of Hugo's is a slip.
  if (!isCertain(definition, context)) return checkParameters(tag, definition).filter(isMisspeltName);
  return [
    ...checkVersion(tag, definition, context),
    ...checkParameters(tag, definition),
    ...checkReference(tag, definition, context, references),
  ];
}

function isMisspeltName({ code, data }: Problem): boolean {
  return code === 'shortcode.unknown-parameter' && data.closest !== undefined;
}

function checkUnknown(tag: Tag, context: CheckContext): readonly Problem[] {
  // Of an unterminated tag the name may be half typed, and of one with a period the period is the fault.
  if (!knowsAllShortcodes(context) || tag.isUnterminated || tag.name.includes('.')) return [];
  const known = closest(tag.name, shortcodeNames(context.site.shortcodes));
  const data = { name: tag.name, ...(known === undefined ? {} : { closest: known }) };
  return [{ code: 'shortcode.unknown', span: tag.nameSpan, data }];
}

function shortcodeNames(definitions: ReadonlyMap<string, ShortcodeDefinition>): readonly string[] {
  return [...definitions.values()]
    .filter(({ dialect, deprecated }) => dialect === 'hugo' && deprecated === undefined)
    .map(({ name }) => name);
}
