import type { FrontMatterFormat } from './frontMatter';
import { plainScalar } from './plainScalar';

/** A text as a quoted value of the format, whatever stands in it: `It's "x"` → `'It''s "x"'` in YAML. */
export function quoted(text: string, format: FrontMatterFormat): string {
  if (format === 'json') return JSON.stringify(text);
  const isSimple = !/["\\\x00-\x1F\x7F]/.test(text);
  if (isSimple) return `"${text}"`;
  const isControlled = /[\x00-\x1F\x7F]/.test(text);
  if (format === 'yaml' && !isControlled) return `'${text.replaceAll("'", "''")}'`;
  if (format === 'toml' && !isControlled && !text.includes("'")) return `'${text}'`;
  return JSON.stringify(text);
}

/** A text as a value that needs no more quotes than the format does: `Rust` stays, `Rust: a talk` gets quotes. */
export function written(text: string, format: FrontMatterFormat): string {
  return format === 'yaml' && isPlainYaml(text) ? text : quoted(text, format);
}

/**
 * A date as a value of the format: in quotes in JSON; in TOML as TOML has it, `2019-05-24 10:00 +0200` →
 * `2019-05-24T10:00:00+02:00`, or in quotes where it is none.
 */
export function writtenDate(date: string, format: FrontMatterFormat): string {
  if (format === 'yaml') return date;
  const [, day, time, seconds = ':00', zone = ''] =
    (format === 'toml' ? tomlDate.exec(date) : undefined) ?? [];
  if (day === undefined) return quoted(date, format);
  return time === undefined ? day : `${day}T${time}${seconds}${zone.replace(/^([-+]\d\d):?/, '$1:')}`;
}

const tomlDate = /^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d)(:\d\d(?:\.\d+)?)?(?: ?(Z|[-+]\d\d:?\d\d))?)?$/;

/** A list on one line: `[a, "b, c"]`. */
export function writtenList(items: readonly string[], format: FrontMatterFormat): string {
  return `[${items.map((item) => writtenItem(item, format)).join(', ')}]`;
}

/** A text of such a list: commas and brackets would part it. */
export function writtenItem(item: string, format: FrontMatterFormat): string {
  return /[,[\]{}]/.test(item) ? quoted(item, format) : written(item, format);
}

/** A field on one line: `title: Rust`, `title = "Rust"`, `"title": "Rust"`. */
export function writtenField(name: string, value: string, format: FrontMatterFormat): string {
  switch (format) {
    case 'yaml':
      return `${name}: ${value}`;
    case 'toml':
      return `${name} = ${value}`;
    case 'json':
      return `${JSON.stringify(name)}: ${value}`;
  }
}

/** Whether YAML reads the text, without quotes, as this very text. */
function isPlainYaml(text: string): boolean {
  if (text === '' || text !== text.trim() || /[\x00-\x1F\x7F]/.test(text)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`“„‘]/.test(text) || /:(?:\s|$)|\s#/.test(text)) return false;
  return plainScalar(text, { start: 0, end: 0 }).kind === 'string' && !/^(?:[yn]|[\d.,_:]+)$/i.test(text);
}
