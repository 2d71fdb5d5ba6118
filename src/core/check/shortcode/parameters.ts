import type { Parameter, ParameterValue, Tag } from '../../shortcode/shortcode';
import type { ParameterDefinition, ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import { closest } from '../../text/closest';
import type { Phrase } from '../phrase';
import type { Problem } from '../problem';

/** What one call passes against what the template reads. */
export function checkParameters(tag: Tag, definition: ShortcodeDefinition): readonly Problem[] {
  const { parameters } = tag;
  const isNamed = parameters.some(({ name }) => name !== undefined);
  return [
    ...parameters.flatMap(quotesInValue),
    ...(isNamed ? checkNames(parameters, definition, hugoCodes) : checkPlaces(tag, definition)),
    ...parameters.flatMap((parameter, i) => checkValue(parameter, definitionOf(parameter, i, definition))),
    ...checkMissing(tag, definition),
  ];
}

/** The row of a definition that a call's parameter fills. */
export function definitionOf(
  parameter: Parameter,
  index: number,
  definition: ShortcodeDefinition,
): ParameterDefinition | undefined {
  return definition.parameters.find(({ name, position }) =>
    parameter.name === undefined ? position === index : name === parameter.name,
  );
}

const otherQuotes = /^(?:'.*'|[“”„].*[“”]|[‘’].*[‘’]|«.*»)$/s;

function quotesInValue({ value }: Parameter): readonly Problem[] {
  if (value.quote !== 'none' || value.text.length < 2 || !otherQuotes.test(value.text)) return [];
  return [{ code: 'shortcode.quotes-in-value', span: value.span, data: { value: value.text.slice(1, -1) } }];
}

/** What is said of a name that is given twice, and of one that the template doesn't read. */
interface NameCodes {
  readonly duplicate: Problem['code'];
  readonly unknown: Problem['code'];
}

const hugoCodes: NameCodes = {
  duplicate: 'shortcode.duplicate-parameter',
  unknown: 'shortcode.unknown-parameter',
};

/** The names that a call passes against those that the template reads. */
export function checkNames(
  passed: readonly Parameter[],
  definition: ShortcodeDefinition,
  { duplicate, unknown }: NameCodes,
): readonly Problem[] {
  const shortcode = definition.name;
  const last = new Map<string | undefined, Parameter>();
  for (const parameter of passed) last.set(parameter.name, parameter);
  return passed.flatMap((parameter): readonly Problem[] => {
    const { name, key, whole } = parameter;
    if (name === undefined) return [];
    if (last.get(name) !== parameter) return [{ code: duplicate, span: whole, data: { shortcode, name } }];
    if (!definition.isComplete || definition.parameters.some((row) => row.name === name)) return [];
    const known = closest(
      name,
      definition.parameters.flatMap((row) => (row.name === undefined || last.has(row.name) ? [] : row.name)),
    );
    const data = { shortcode, name, ...(known === undefined ? {} : { closest: known }) };
    return [{ code: unknown, span: key, data }];
  });
}

function checkPlaces(tag: Tag, definition: ShortcodeDefinition): readonly Problem[] {
  if (!definition.isComplete || tag.parameters.length === 0) return [];
  const places = definition.parameters.flatMap(({ position }) => position ?? []);
  const [first] = tag.parameters;
  if (places.length === 0 && definition.parameters.length > 0 && first !== undefined) {
    const name = definition.parameters.find(({ required }) => required)?.name;
    const example = name === undefined ? {} : { name, example: `${name}="…"` };
    return [{ code: 'shortcode.needs-names', span: first.whole, data: { shortcode: tag.name, ...example } }];
  }
  const count = Math.max(0, ...places.map((place) => place + 1));
  const extra = tag.parameters[count];
  if (extra === undefined) return [];
  const data = { shortcode: tag.name, count: String(count) };
  return [{ code: 'shortcode.extra-parameter', span: extra.whole, data }];
}

/** What a value must look like, in words. */
const wantedTypes: ReadonlyMap<
  ParameterDefinition['type'],
  { readonly pattern: RegExp; readonly wanted: Phrase }
> = new Map([
  ['bool', { pattern: /^(?:true|false)$/, wanted: 'true or false' }],
  ['int', { pattern: /^[-+]?\d+$/, wanted: 'a whole number' }],
  ['float', { pattern: /^[-+]?\d*\.?\d+$/, wanted: 'a number' }],
]);

/** A value against the row that it fills: its type, and the words that the template knows. */
export function checkValue(
  { value }: Parameter,
  definition: ParameterDefinition | undefined,
): readonly Problem[] {
  if (definition === undefined || isWorkedOut(value)) return [];
  const name = definition.name ?? definition.label ?? String(definition.position);
  const wanted = wantedTypes.get(definition.type);
  if (wanted !== undefined && !wanted.pattern.test(value.text)) {
    const data = { name, wanted: wanted.wanted, value: value.text };
    return [{ code: 'shortcode.wrong-type', span: value.span, data }];
  }
  if (definition.values.includes(value.text)) return [];
  const known = closest(value.text, definition.values);
  if (known === undefined || value.text === '') return [];
  return [
    { code: 'shortcode.unknown-value', span: value.span, data: { name, value: value.text, closest: known } },
  ];
}

/** A Liquid variable or output: its value isn't here. */
function isWorkedOut({ type, text }: ParameterValue): boolean {
  return type === 'variable' || text.includes('{{');
}

/** `figure` has words of its own for the one it needs. */
function checkMissing(tag: Tag, definition: ShortcodeDefinition): readonly Problem[] {
  if (tag.isFaulty || (definition.origin === 'builtin' && definition.name === 'figure')) return [];
  // A body can take the place of a parameter (`qr`), and a parameter the place of another with a similar name.
  if (tag.parameters.some((parameter, i) => definitionOf(parameter, i, definition) === undefined)) return [];
  const isGiven = (row: ParameterDefinition): boolean =>
    tag.parameters.some((parameter, i) => definitionOf(parameter, i, definition) === row);
  return definition.parameters
    .filter((row) => row.required && !isGiven(row))
    .map((row): Problem => {
      const name = row.name ?? row.label ?? String(row.position);
      return { code: 'shortcode.missing-parameter', span: tag.nameSpan, data: { shortcode: tag.name, name } };
    });
}
