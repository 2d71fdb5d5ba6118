import type { OracleCase } from './outcome';

/** A case made by breaking another one. */
export interface Mutation extends OracleCase {
  /** One-based line that was changed; `undefined` where it was the whole text. */
  readonly line: number | undefined;
}

/** A page to break: a case without a number. */
export type Base = Omit<OracleCase, 'id'>;

/** The same mutations for the same bases and seed, on every machine. */
export function mutations(bases: readonly Base[], count: number, seed: number): readonly Mutation[] {
  const random = randomNumbers(seed);
  const found: Mutation[] = [];
  for (let index = 0; index < count; index++) {
    const base = pick(bases, random);
    const change = pick(changes, random);
    const { text, isLine } = change(base.text, random);
    const line = isLine ? firstDifference(base.text, text) : undefined;
    found.push({ ...base, id: `m${index}`, text, line });
  }
  return found;
}

interface Changed {
  readonly text: string;
  /** Whether one line was changed, rather than the whole text. */
  readonly isLine: boolean;
}

type Change = (text: string, random: () => number) => Changed;

function firstDifference(before: string, after: string): number {
  const old = before.split('\n');
  const lines = after.split('\n');
  const index = lines.findIndex((line, at) => line !== old[at]);
  return (index === -1 ? lines.length - 1 : index) + 1;
}

/** mulberry32: enough chance for tests, and the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

/** Changes one line between the fences. */
function inLine(change: (line: string, random: () => number) => string | readonly string[]): Change {
  return (text, random) => {
    const lines = text.split('\n');
    const end = Math.max(
      2,
      lines.findIndex((line, index) => index > 0 && /^(?:---|\+\+\+|\})\s*$/.test(line)),
    );
    const index = 1 + Math.floor(random() * (end - 1));
    const changed = change(lines[index] ?? '', random);
    lines.splice(index, 1, ...(typeof changed === 'string' ? [changed] : changed));
    return { text: lines.join('\n'), isLine: true };
  };
}

function atRandom(
  line: string,
  random: () => number,
  change: (before: string, after: string) => string,
): string {
  const at = Math.floor(random() * (line.length + 1));
  return change(line.slice(0, at), line.slice(at));
}

/** The value of a line `key: value` or `key = value` changed; other lines stay. */
function value(change: (value: string, random: () => number) => string): Change {
  return inLine((line, random) => {
    const match = /^(\s*(?:"[^"]*"|[\w-]+)\s*[:=]\s*)(.*?)(,?)$/.exec(line);
    return match === null ? line : `${match[1]}${change(match[2] ?? '', random)}${match[3]}`;
  });
}

const characters = [...':"\'[]{}#&*!|>@`%-, ,?=~\\'];
const starts = [
  '@',
  '`',
  '%',
  '*',
  '&',
  '!',
  '#',
  '- ',
  '? ',
  ': ',
  '| ',
  '> ',
  '"',
  "'",
  '[',
  '{',
  ']',
  '}',
  '“',
  ',',
];
const values = [
  'yes',
  'No',
  'off',
  '1.10',
  '2019',
  '010',
  '~',
  '',
  '""',
  '[a, b]',
  '{a: b}',
  'a b, c',
  'true',
  '"true"',
  '5',
  'x: y',
  'C# and F#',
  'C # and F',
  "it's",
  "'it's'",
  '"a "b" c"',
  '"\\d"',
  '2099-01-01',
  'notadate',
  '1e3',
  '0x1F',
  '*name',
];
const dates = [
  '2019-05-24',
  '2019-5-4',
  '2019-13-45',
  '2020-02-30',
  '2099-01-01',
  '2019-05-24 10:00',
  '2019-05-24 10:00:00',
  '2019-05-24 4:00:00 +0000',
  '2019-05-24 10:00:00 +0200',
  '2019-05-24 10:00:00 +02:00',
  '2019-05-24T10:00:00Z',
  '2019-05-24T10:00:00+02:00',
  '2019-05-24T10:00:00.123456789Z',
  '"2019-05-24T10:00:00"',
  '"2019-05-24"',
  '2024-07-18 00:00:00 +0000 UTC',
  '24 May 2019',
  'May 24, 2019',
  '24/05/2019',
  '24.05.2019',
  '20190524',
  '2026-01-15T11:59:59Z',
  '2026-01-15T12:00:01Z',
  '2026-01-15 14:30:00 +0200',
];
const addedLines = [
  'draft: true',
  'published: false',
  'draft: "yes"',
  'publishDate: 2099-01-01',
  'expiryDate: 2020-01-01',
  'title: Another',
  'Title: Another',
  'tag: one two',
  'category: one two',
  'categories: a b, c',
  'permalink: ""',
  'permalink: /x/',
  'slug: other',
  'slug: 5',
  'url: /elsewhere/',
  'aliases: [/old/, older]',
  'layout: nowhere',
  'weight: abc',
  '  indented: x',
  'no colon here',
  '- item',
  'x:y',
  '# a comment',
  '',
  '\tx: y',
  '...',
  'multi: |',
  'base: &b {a: 1}',
];

const changes: readonly Change[] = [
  inLine((line, random) => atRandom(line, random, (before, after) => before + after.slice(1))),
  inLine((line, random) =>
    atRandom(line, random, (before, after) => before + pick(characters, random) + after),
  ),
  inLine((line, random) => atRandom(line, random, (before, after) => `${before}: ${after}`)),
  inLine((line) => [line, line]),
  inLine(() => []),
  inLine((line) => `\t${line.trimStart()}`),
  inLine((line) => `  ${line}`),
  inLine((line) => line.trimStart()),
  inLine((line) => line.replace(/:\s/, ':')),
  inLine((line) => line.replace(/["'](?=[^"']*$)/, '')),
  inLine((line) => line.replace(/["']/, '')),
  inLine((line) => line.toUpperCase()),
  inLine((line) => line.replace(/^\w/, (letter) => letter.toUpperCase())),
  inLine((line) => line.replaceAll('"', "'")),
  inLine((line, random) => [line, pick(addedLines, random)]),
  inLine((line, random) => [pick(addedLines, random), line]),
  value((old, random) => pick(starts, random) + old),
  value((_old, random) => pick(values, random)),
  value((_old, random) => pick(dates, random)),
  value((old) => `"${old}"`),
  value((old) => `${old} # note`),
  value((old) => `${old}:`),
  (text, random) => ({
    text: text.replace(/^(date\s*[:=]\s*).*$/m, (_, key) => key + pick(dates, random)),
    isLine: false,
  }),
  (text) => ({ text: text.replace(/\n(?:---|\+\+\+|\})\n/, '\n'), isLine: false }),
  (text) => ({ text: text.replace(/\n---\n/, '\n...\n'), isLine: false }),
  (text) => ({ text: text.replace(/^(?:---|\+\+\+)\n/, ''), isLine: false }),
  (text) => ({ text: text.replaceAll('\n', '\r\n'), isLine: false }),
  (text) => ({ text: `\uFEFF${text}`, isLine: false }),
  (text) => ({ text: `\n\n${text}`, isLine: false }),
  (text) => ({ text: text.replace(/\n---\n/, '\n--- \n'), isLine: false }),
  (text, random) => ({ text: text.slice(0, 4 + Math.floor(random() * (text.length - 4))), isLine: false }),
];
