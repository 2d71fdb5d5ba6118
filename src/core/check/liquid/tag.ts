import type { Shortcode, ShortcodeFault, Tag } from '../../shortcode/shortcode';
import { closest } from '../../text/closest';
import type { Problem } from '../problem';

/** Liquid's and Jekyll's tags that reach to an `end…`. */
export const liquidBlocks: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'case',
  'for',
  'tablerow',
  'capture',
  'comment',
  'raw',
  'highlight',
  'ifchanged',
]);

const liquidTags: readonly string[] = [
  ...liquidBlocks,
  'assign',
  'break',
  'continue',
  'cycle',
  'decrement',
  'else',
  'elsif',
  'include',
  'include_relative',
  'increment',
  'link',
  'post_url',
  'when',
];

/** The tokenizer's faults as problems. */
export function liquidFaults(faults: readonly ShortcodeFault[], tags: readonly Tag[]): readonly Problem[] {
  const open = new Set(tags.filter(({ kind }) => kind === 'open').map(({ name }) => name));
  return faults.flatMap((fault): readonly Problem[] =>
    fault.dialect === 'liquid' ? faultProblem(fault, open) : [],
  );
}

function faultProblem({ reason, span, data }: ShortcodeFault, open: ReadonlySet<string>): readonly Problem[] {
  const name = data.shortcode ?? '';
  switch (reason) {
    case 'tag-unclosed':
      return [{ code: 'liquid.unclosed-tag', span, data: { name } }];
    case 'output-unclosed':
      return [{ code: 'liquid.unclosed-output', span, data: {} }];
    case 'block-unclosed':
      return [{ code: 'liquid.unclosed-block', span, data: { name } }];
    case 'no-name':
      return [{ code: 'liquid.no-name', span, data: {} }];
    case 'bad-include':
      return [{ code: includeCode(data.kind), span, data: { name } }];
    case 'close-without-open':
    case 'wrong-order': {
      const known = closest(name, open);
      return [
        { code: 'liquid.not-open', span, data: { name, ...(known === undefined ? {} : { closest: known }) } },
      ];
    }
    default:
      return [];
  }
}

function includeCode(kind: string | undefined): Problem['code'] {
  if (kind === 'no-file') return 'liquid.no-include-file';
  return kind === 'output-in-value' ? 'liquid.output-in-include' : 'liquid.bad-include';
}

/** Blocks without their end; those that the tokenizer reads to their end have their own fault. */
export function checkLiquidNesting(
  calls: readonly Shortcode[],
  faults: readonly ShortcodeFault[],
): readonly Problem[] {
  const crossed = new Set(
    faults.filter(({ reason }) => reason === 'wrong-order').map(({ data }) => data.shortcode),
  );
  return calls
    .filter(({ open, close }) => close === undefined && open.kind === 'open' && liquidBlocks.has(open.name))
    .filter(({ open }) => !open.isUnterminated && open.name !== 'raw' && open.name !== 'comment')
    .filter(({ open }) => !crossed.has(open.name))
    .map(
      ({ open }): Problem => ({ code: 'liquid.unclosed-block', span: open.whole, data: { name: open.name } }),
    );
}

/** A name that is nearly one that Jekyll knows. Other names may be a plugin's: nothing is said of them. */
export function checkLiquidTag({ name, kind, nameSpan, isUnterminated }: Tag): readonly Problem[] {
  if (kind !== 'open' || isUnterminated || name === '' || liquidTags.includes(name)) return [];
  const known = closest(name, liquidTags);
  return known === undefined
    ? []
    : [{ code: 'liquid.misspelt-tag', span: nameSpan, data: { name, closest: known } }];
}
