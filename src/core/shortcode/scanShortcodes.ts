import { scanHugoTags } from './hugoTags';
import { scanLiquidTags } from './liquidTags';
import { pairTags } from './pairTags';
import type { Shortcode, ShortcodeScan } from './shortcode';

/**
 * Hugo's calls and Liquid's tags of `text` from `from` on (where the body starts): read, paired and judged as their
 * generators' lexers would, whichever generator the note belongs to. One pass a dialect, linear on any text.
 */
export function scanShortcodes(text: string, from: number): ShortcodeScan {
  const hugo = scanHugoTags(text, from);
  const liquid = scanLiquidTags(text, from, hugo.tags);
  const pairedHugo = pairTags(hugo.tags);
  const pairedLiquid = pairTags(liquid.tags);
  return {
    tags: inTextOrder([...hugo.tags, ...liquid.tags], wholeStart),
    shortcodes: inTextOrder([...pairedHugo.shortcodes, ...pairedLiquid.shortcodes], wholeStart),
    escaped: inTextOrder([...hugo.escaped, ...liquid.escaped], wholeStart),
    outputs: liquid.outputs,
    faults: inTextOrder(
      [...hugo.faults, ...liquid.faults, ...pairedHugo.faults, ...pairedLiquid.faults],
      ({ span }) => span.start,
    ),
  };
}

/** All calls, those inside others too, in text order. */
export function allShortcodes(shortcodes: readonly Shortcode[]): readonly Shortcode[] {
  const all: Shortcode[] = [];
  const waiting = [...shortcodes].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    all.push(next);
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child !== undefined) waiting.push(child);
    }
  }
  return all;
}

function wholeStart({ whole }: { readonly whole: { readonly start: number } }): number {
  return whole.start;
}

function inTextOrder<T>(items: readonly T[], start: (item: T) => number): readonly T[] {
  return [...items].sort((a, b) => start(a) - start(b));
}
