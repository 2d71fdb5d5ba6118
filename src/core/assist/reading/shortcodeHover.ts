import { definitionOf } from '../../check/shortcode/parameters';
import { referenceFacts } from '../../check/shortcode/reference';
import type { Note } from '../../note';
import type { Parameter, Tag } from '../../shortcode/shortcode';
import type { ParameterDefinition, ShortcodeDefinition } from '../../shortcode/shortcodeDefinition';
import { hugoReference } from '../../site/hugo/reference';
import { escapeMarkdown } from '../../text/escapeMarkdown';
import { touches } from '../../text/span';
import type { AssistContext, Hover } from '../assist';
import { parameterDetail } from '../completion/shortcodeParameterCompletions';
import { closingTagOf } from '../place/shortcodeText';
import { glimpseOf } from './shortcodeGlimpse';

/** Of a shortcode's or include's name what it is and takes; of a parameter what it is for. */
export function hoverShortcode(note: Note, offset: number, context: AssistContext): Hover | undefined {
  const dialect = context.site.generator === 'jekyll' ? 'liquid' : 'hugo';
  const tag = note.shortcodes.tags.find((other) => other.dialect === dialect && touches(other.whole, offset));
  const definition = tag === undefined ? undefined : definitionAt(tag, context);
  if (tag === undefined || definition === undefined) return undefined;
  const nameSpan = nameSpanOf(tag);
  if (touches(nameSpan, offset)) {
    // First what the page will show: VS Code cuts off what gets long.
    const glimpse = glimpseOf(tag);
    const markdown = [
      ...(glimpse === undefined ? [] : [glimpse]),
      describeShortcode(tag, definition, context),
    ];
    return { span: nameSpan, markdown: markdown.join('\n\n---\n\n') };
  }
  const passed = passedParameters(tag);
  const index = passed.findIndex(({ key }) => touches(key, offset));
  const parameter = passed[index];
  const row = parameter === undefined ? undefined : definitionOf(parameter, index, definition);
  if (parameter === undefined || row === undefined) return undefined;
  const target = row.type === 'page' ? targetOf(parameter, note, context) : [];
  return { span: parameter.key, markdown: [...target, describeParameter(row, context)].join('\n\n') };
}

/** The file that a reference leads to. */
function targetOf({ value }: Parameter, note: Note, context: AssistContext): readonly string[] {
  const found = hugoReference(value.text, context.path, context.site, referenceFacts(note, context));
  const [file] = found.kind === 'page' ? found.files : [];
  return file === undefined ? [] : [`\`${code(file)}\``];
}

/** What the tag calls: in Liquid the file that an `include` names. */
export function definitionAt(tag: Tag, { site }: AssistContext): ShortcodeDefinition | undefined {
  const name =
    tag.dialect === 'hugo' ? tag.name : tag.name === 'include' ? tag.parameters[0]?.value.text : undefined;
  const definition = name === undefined ? undefined : site.shortcodes.get(name);
  return definition?.dialect === tag.dialect ? definition : undefined;
}

/** What the call gives to its template: an include's file is none of it. */
export function passedParameters(tag: Tag): readonly Parameter[] {
  return tag.dialect === 'liquid' ? tag.parameters.slice(1) : tag.parameters;
}

/** Where the name of what is called stands: in Liquid that of the file. */
export function nameSpanOf(tag: Tag): Tag['nameSpan'] {
  return tag.dialect === 'liquid' ? (tag.parameters[0]?.value.span ?? tag.nameSpan) : tag.nameSpan;
}

/** Markdown: how it is called, what it is, its parameters, where it comes from. */
function describeShortcode(tag: Tag, definition: ShortcodeDefinition, context: AssistContext): string {
  const { translate } = context;
  const { description, deprecated, since, template, origin } = definition;
  const parts = [`\`\`\`\n${code(callShape(tag, definition))}\n\`\`\``, translate(description, {})];
  if (deprecated !== undefined)
    parts.push(translate('Deprecated since Hugo {version}.', { version: deprecated.since }));
  else if (since !== undefined) parts.push(translate('Since Hugo {version}.', { version: since }));
  parts.push(...describeParameters(definition.parameters, context));
  if (!definition.isComplete) parts.push(translate('It may take more parameters than these.', {}));
  parts.push(origin === 'builtin' ? translate('Built into Hugo.', {}) : `\`${code(template ?? '')}\``);
  return parts.filter((part) => part !== '').join('\n\n');
}

/** As many lines fit into VS Code's box with what stands around them. */
const mostLines = 7;

function describeParameters(rows: readonly ParameterDefinition[], context: AssistContext): readonly string[] {
  // Of what has no room only the names are told, in the last line.
  const shown = rows.length > mostLines ? mostLines - 1 : mostLines;
  const lines = rows.slice(0, shown).map((row) => `- ${oneLine(row, context)}`);
  const others = rows.slice(shown).map((row) => `\`${code(labelOf(row))}\``);
  return [
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
    ...(others.length === 0 ? [] : [context.translate('Also: {names}', { names: others.join(' · ') })]),
  ];
}

function callShape({ delimiter }: Tag, { dialect, name, parameters, body }: ShortcodeDefinition): string {
  const needed = parameters
    .filter(({ required }) => required)
    .map(({ name: parameter, label, position }) =>
      parameter === undefined ? (label ?? `‹${position}›`) : `${parameter}="…"`,
    );
  if (dialect === 'liquid') return ['{% include', name, ...needed, '%}'].join(' ');
  const [open, end] = delimiter === '<' ? ['{{<', '>}}'] : ['{{%', '%}}'];
  const call = [open, name, ...needed, end].join(' ');
  return body === 'none' ? call : `${call}…${closingTagOf({ dialect, name, delimiter })}`;
}

function describeParameter(row: ParameterDefinition, context: AssistContext): string {
  const { translate } = context;
  const parts = [
    `**${code(labelOf(row))}**: ${row.type}`,
    translate(row.description, {}),
    sentence(escapeMarkdown(parameterDetail(row, context))),
  ];
  if (row.values.length > 0) parts.push(row.values.map((value) => `\`${code(value)}\``).join(' · '));
  if (row.since !== undefined) parts.push(translate('Since Hugo {version}.', { version: row.since }));
  return parts.filter((part) => part !== '').join('\n\n');
}

function oneLine(row: ParameterDefinition, context: AssistContext): string {
  const detail = escapeMarkdown(parameterDetail(row, context));
  const about = [context.translate(row.description, {}), detail === '' ? '' : `*(${detail})*`]
    .filter((part) => part !== '')
    .join(' ');
  return `\`${code(labelOf(row))}\`${about === '' ? '' : ` ${about}`}`;
}

/** `1` for the first of those that have no name. */
export function labelOf({ name, label, position }: ParameterDefinition): string {
  return name ?? label ?? String((position ?? 0) + 1);
}

function sentence(text: string): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Inside of backquotes a backquote would end them. */
function code(text: string): string {
  return text.replaceAll('`', "'");
}
