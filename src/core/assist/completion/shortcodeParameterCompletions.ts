import type { Note } from '../../note';
import type { ParameterDefinition, ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import { isOlder } from '../../text/versions';
import type { AssistContext, Completion } from '../assist';
import type { PlaceInTag } from '../place/placeInTag';

/** The parameters that a call has not been given yet, those that it needs first. */
export function parameterCompletions(
  place: Extract<PlaceInTag, { kind: 'parameter' }>,
  { parameters }: ShortcodeDefinition,
  note: Note,
  context: AssistContext,
): readonly Completion[] {
  const { tag, parameter, span } = place;
  const others = tag.parameters.filter((other) => other !== parameter);
  // A call by places has no names.
  if (tag.dialect === 'hugo' && others.some(({ name }) => name === undefined)) return [];
  const given = new Set(others.map(({ name }) => name));
  const isRenamed = parameter?.name !== undefined;
  const blank = /[\s]/.test(note.text[span.start - 1] ?? ' ') ? '' : ' ';
  return parameters
    .filter((row) => row.name !== undefined && !given.has(row.name) && !isTooNew(row, context))
    .map((row, i): Completion => {
      const name = row.name ?? '';
      return {
        label: name,
        kind: 'parameter',
        edit: { span, newText: isRenamed ? name : `${blank}${name}="$1"` },
        isSnippet: !isRenamed,
        detail: parameterDetail(row, context),
        documentation: context.translate(row.description, {}),
        sortText: `${row.required ? 0 : 1}${String(i).padStart(indexDigits, '0')}`,
        suggestNext: !isRenamed && hasKnownValues(row),
      };
    });
}

/** Enough for the number of parameters of any shortcode. */
const indexDigits = 3;

function isTooNew({ since }: ParameterDefinition, { site }: AssistContext): boolean {
  return since !== undefined && site.version !== undefined && isOlder(site.version, since);
}

function hasKnownValues({ type, values }: ParameterDefinition): boolean {
  return values.length > 0 || type === 'bool' || type === 'image' || type === 'page';
}

/** `needed`, `default: wide`, … in one line. */
export function parameterDetail(row: ParameterDefinition, { translate }: AssistContext): string {
  if (row.required) return translate('needed', {});
  return row.default === undefined ? '' : translate('by default {value}', { value: row.default });
}
