import { stringOf } from '../frontMatter/fields';
import type { Value } from '../frontMatter/frontMatter';

/**
 * A single value as Hugo prints it: unquoted `1.10` is the number 1.1, `y` is true. `undefined` for nothing, lists
 * and mappings. `text` is the whole document.
 */
export function hugoText(value: Value | undefined, text: string): string | undefined {
  if (value === undefined) return undefined;
  if (value.kind === 'string' && value.style === 'plain') return hugoWords.get(value.value) ?? value.value;
  if (value.kind !== 'number') return stringOf(value);
  return integerText(sourceOf(value, text), '') ?? withoutExponent(value.value);
}

/**
 * A single value as Jekyll prints it: unquoted `1,000` is the number 1000, `1.0` stays `1.0`, `10:30` counts seconds.
 * `undefined` for nothing, lists and mappings.
 */
export function jekyllText(value: Value | undefined, text: string): string | undefined {
  if (value === undefined) return undefined;
  const isPlain = value.kind === 'number' || (value.kind === 'string' && value.style === 'plain');
  if (value.kind === 'date') return rubyTimeText(value.value);
  if (!isPlain) return stringOf(value);
  const source = value.kind === 'string' ? value.value : sourceOf(value, text);
  return rubyNumberText(source) ?? source;
}

/** go-yaml takes YAML 1.1's shortest booleans too. */
const hugoWords: ReadonlyMap<string, string> = new Map([
  ['y', 'true'],
  ['Y', 'true'],
  ['n', 'false'],
  ['N', 'false'],
]);

function sourceOf(value: Value, text: string): string {
  const source = text.slice(value.span.start, value.span.end);
  // An alias stands for a value whose source is elsewhere.
  return source.startsWith('*') && value.kind === 'number' ? String(value.value) : source;
}

const radices = [
  [/^([-+]?)0x([\da-fA-F]+)$/, 16],
  [/^([-+]?)0b([01]+)$/, 2],
  [/^([-+]?)0o?([0-7]+)$/, 8],
  [/^([-+]?)(\d+)$/, 10],
] as const;

/** Integers of any size keep all their digits. `separators` may stand between them. */
function integerText(source: string, separators: string): string | undefined {
  const bare = [...source].filter((unit) => unit !== '_' && !separators.includes(unit)).join('');
  for (const [form, radix] of radices) {
    const match = form.exec(bare);
    if (match === null) continue;
    const [, sign = '', digits = ''] = match;
    const prefix = { 2: '0b', 8: '0o', 10: '', 16: '0x' }[radix];
    const size = BigInt(prefix + digits);
    return String(sign === '-' ? -size : size);
  }
  return undefined;
}

/** Go prints numbers without an exponent. */
function withoutExponent(value: number): string {
  const [digits = '', exponent] = String(value).split('e');
  if (exponent === undefined) return digits;
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.');
  const shift = Number(exponent);
  const sign = value < 0 ? '-' : '';
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(shift, '0')}`;
}

function rubyNumberText(source: string): string | undefined {
  const clock = /^([-+]?)(\d[\d_]*):([0-5]?\d)(?::([0-5]?\d))?$/.exec(source);
  if (clock !== null) return sexagesimal(clock);
  if (/^[-+]?0o/.test(source) || /__/.test(source) || /^[-+]?0\d*[89]/.test(source)) return source;
  if (/^[-+]?(?:0[xb]|\d[\d_,]*$)/.test(source)) return integerText(source, ',');
  if (!/^[-+]?(?:\d[\d_,]*)?\.\d*(?:[eE][-+]?\d+)?$/.test(source) || !/\d/.test(source)) return undefined;
  const value = Number(source.replaceAll(/[_,]/g, ''));
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? `${value}.0` : String(value);
}

function sexagesimal([, sign, first, second, third]: RegExpExecArray): string {
  const parts = [first, second, third].filter((part) => part !== undefined);
  const seconds = parts.reduce((sum, part) => sum * 60 + Number(part.replaceAll('_', '')), 0);
  // Two parts are hours and minutes to Ruby, but the sum is in seconds.
  const scaled = third === undefined ? seconds * 60 : seconds;
  return String(sign === '-' ? -scaled : scaled);
}

/** As Ruby prints dates and times: `2019-5-4` → `2019-05-04`, `…T10:00:00Z` → `… 10:00:00 UTC`. */
function rubyTimeText(source: string): string {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ]+(\d{1,2}:\d\d:\d\d)(?:\.\d*)? *(Z|[-+][\d:]+)?)?$/.exec(
    source,
  );
  if (match === null) return source;
  const [, year = '', month = '', date = '', time, zone = '+0000'] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (time === undefined) return day;
  return `${day} ${time.padStart(8, '0')} ${zone === 'Z' ? 'UTC' : zone.replace(':', '')}`;
}
