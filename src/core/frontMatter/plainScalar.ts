import type { Span } from '../text/span';
import type { Value } from './frontMatter';

/**
 * What an unquoted YAML scalar means, after YAML 1.1 as libyaml's family reads it: `yes` is a boolean, `~` nothing,
 * `2019-05-24` a date, `1.10` the number 1.1. Anything else is a string.
 */
export function plainScalar(source: string, span: Span): Value {
  if (nulls.has(source)) return { kind: 'null', span };
  const boolean = booleans.get(source);
  if (boolean !== undefined) return { kind: 'boolean', span, value: boolean };
  const number = numberOf(source);
  if (number !== undefined) return { kind: 'number', span, value: number };
  if (isTimestamp(source)) return { kind: 'date', span, value: source };
  return { kind: 'string', span, value: source, style: 'plain' };
}

const nulls: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

const booleans: ReadonlyMap<string, boolean> = new Map(
  ([true, false] as const).flatMap((value) =>
    (value ? ['true', 'yes', 'on'] : ['false', 'no', 'off'])
      .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
      .map((word) => [word, value] as const),
  ),
);

const decimal = /^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d+)?$/;
const octal = /^([-+]?)0o?([0-7_]+)$/;
const hexadecimal = /^([-+]?)0x([\da-fA-F_]+)$/;
const binary = /^([-+]?)0b([01_]+)$/;

/** YAML 1.1's timestamp: a day, or a day and a time with or without a zone. */
const timestamp =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d{1,2}(?::?\d{2})?))?)?$/;

/** A day that no calendar has is text to every parser. */
function isTimestamp(source: string): boolean {
  const [, year = '', month = '', day = ''] = timestamp.exec(source) ?? [];
  const date = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month) - 1, Number(day)));
  return day !== '' && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function numberOf(source: string): number | undefined {
  for (const [form, radix] of [
    [hexadecimal, 16],
    [binary, 2],
    [octal, 8],
  ] as const) {
    const match = form.exec(source);
    if (match !== null)
      return (match[1] === '-' ? -1 : 1) * Number.parseInt((match[2] ?? '').replaceAll('_', ''), radix);
  }
  return decimal.test(source) ? Number(source.replaceAll('_', '')) : undefined;
}
