import { booleanAt, valueAt } from '../../core/site/configValue';
import type { Config } from '../../core/site/site';

/** How Hugo draws the lines of code. */
export interface CodeOptions {
  readonly isInline: boolean;
  readonly lineNumbers: 'none' | 'inline' | 'table';
  /** The first line's number. */
  readonly start: number;
  /** Whether the line is marked; counted from 1, wherever the numbers start. */
  readonly isMarked: (line: number) => boolean;
  /** What the names of the lines begin with, to which their numbers lead; `undefined` where they lead nowhere. */
  readonly anchor: string | undefined;
}

/** What is asked of the lines of one piece of code, in lower case. */
export type GivenOptions = ReadonlyMap<string, string>;

/** `"linenos=table,hl_lines=3 6-8,linenostart=199"`, as the shortcode has it. */
export function optionsOfCall(text: string): GivenOptions {
  return new Map(
    text.split(',').map((option) => {
      const [, key = '', value = ''] = /^\s*([^=\s]*)\s*=?\s*(.*?)\s*$/.exec(option) ?? [];
      return [key.toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2').toLowerCase()];
    }),
  );
}

/** What is asked for, over what the config says in `[markup.highlight]`. */
export function codeOptions(given: GivenOptions, config: Config): CodeOptions {
  const usual = valueAt(config, 'markup', 'highlight');
  const isNumbered = isOn(given.get('linenos')) ?? booleanAt(usual, 'linenos') ?? false;
  const inTable = booleanAt(usual, 'linenumbersintable') ?? true;
  const isTable = given.get('linenos') === 'table' || (given.get('linenos') !== 'inline' && inTable);
  const isAnchored = isOn(given.get('anchorlinenos')) ?? booleanAt(usual, 'anchorlinenos') ?? false;
  const start = Number(given.get('linenostart') ?? valueAt(usual, 'linenostart') ?? 1);
  return {
    isInline: isOn(given.get('hl_inline')) ?? booleanAt(usual, 'hl_inline') ?? false,
    lineNumbers: !isNumbered ? 'none' : isTable ? 'table' : 'inline',
    start: Number.isSafeInteger(start) && start > 0 ? start : 1,
    isMarked: inRanges(given.get('hl_lines') ?? String(valueAt(usual, 'hl_lines') ?? '')),
    anchor: isAnchored ? (given.get('lineanchors') ?? 'hl-0-') : undefined,
  };
}

/** As Hugo reads `linenos`: `table` and `inline` are on. */
function isOn(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value !== 'false' && value !== '0';
}

/** `3 6-8` → whether a line is one of them. */
function inRanges(text: string): (line: number) => boolean {
  const ranges = [...text.matchAll(/(\d+)(?:-(\d+))?/g)].map(([, from, to = from]) => [
    Number(from),
    Number(to),
  ]);
  return (line) => ranges.some(([from = 0, to = 0]) => from <= line && line <= to);
}
