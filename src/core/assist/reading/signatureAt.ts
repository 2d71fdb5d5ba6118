import { definitionOf } from '../../check/shortcode/parameters';
import type { Note } from '../../note';
import type { ParameterDefinition } from '../../shortcode/shortcodeDefinition';
import { escapeMarkdown } from '../../text/escapeMarkdown';
import type { AssistContext } from '../assist';
import { parameterDetail } from '../completion/shortcodeParameterCompletions';
import { tagAt } from '../place/placeInTag';
import { definitionAt, labelOf, passedParameters } from './shortcodeHover';

/** What a call takes, with the parameter that is being written. */
export interface Signature {
  /** `figure src= alt= …`, or `gist user id [file]` for those that go by places. */
  readonly label: string;
  /** Markdown. */
  readonly documentation: string;
  readonly parameters: readonly SignatureParameter[];
  /** Of `parameters`; `undefined` where none of them is being written. */
  readonly active: number | undefined;
}

export interface SignatureParameter {
  /** A part of the signature's label: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Markdown. */
  readonly documentation: string;
}

/** The signature of the call in which `offset` stands, behind its name; `undefined` elsewhere and for unknown names. */
export function signatureAt(note: Note, offset: number, context: AssistContext): Signature | undefined {
  const tag = tagAt(note, offset, context.site.generator === 'jekyll' ? 'liquid' : 'hugo');
  if (tag === undefined || tag.kind === 'close' || offset <= tag.nameSpan.end) return undefined;
  const definition = definitionAt(tag, context);
  if (definition === undefined || definition.parameters.length === 0) return undefined;
  const passed = passedParameters(tag);
  const current = passed.findIndex(({ whole }) => whole.start <= offset && offset <= whole.end);
  const parameter = passed[current];
  const isByPlace =
    passed.every(({ name }) => name === undefined) &&
    definition.parameters.some(({ position }) => position !== undefined);
  const before = passed.filter(({ whole }) => whole.end < offset).length;
  const row =
    parameter === undefined
      ? definition.parameters.find(({ position }) => isByPlace && position === before)
      : definitionOf(parameter, current, definition);
  const shown = isByPlace ? byPlace(definition.parameters) : definition.parameters;
  const active = row === undefined ? -1 : shown.indexOf(row);
  return {
    ...labelled(definition.name, shown, isByPlace, context),
    documentation: context.translate(definition.description, {}),
    active: active < 0 ? undefined : active,
  };
}

function byPlace(parameters: readonly ParameterDefinition[]): readonly ParameterDefinition[] {
  return parameters
    .filter(({ position }) => position !== undefined)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
}

function labelled(
  name: string,
  rows: readonly ParameterDefinition[],
  isByPlace: boolean,
  context: AssistContext,
): Pick<Signature, 'label' | 'parameters'> {
  let label = name;
  const parameters = rows.map((row) => {
    const text = isByPlace ? labelOf(row) : `${labelOf(row)}=`;
    const shown = row.required ? text : `[${text}]`;
    const start = label.length + 1;
    label += ` ${shown}`;
    const detail = escapeMarkdown(parameterDetail(row, context));
    const documentation = [context.translate(row.description, {}), detail === '' ? '' : `*(${detail})*`]
      .filter((part) => part !== '')
      .join(' ');
    return { start, end: start + shown.length, documentation };
  });
  return { label, parameters };
}
