import type { Span } from '../../text/span';
import { addressKind } from '../words/addresses';
import { withoutFrame } from './sessionFrame';
import { maxTalkLine } from './talkContext';

/** `Wood: [Ana Ruiz - Gates of Oak](…)`: what about, and a recording. */
const themed = /^(\p{Lu}[\p{L} ]{1,24}):\s+(?=\[[^\][\n]{8,160}\]\(([^()\s]{4,300})\))/u;

/** The stretch from where an item's title begins, if something else stands before it. */
export function fromTitle({ start, end }: Span, text: string): Span {
  const line = text.slice(start, Math.min(end, start + maxTalkLine));
  if (!line.includes('](')) return { start, end };
  return { start: start + themeOf(line).length, end };
}

function themeOf(line: string): string {
  const [all = '', theme = '', address = ''] = themed.exec(line) ?? [];
  const isTheme =
    all !== '' && addressKind(address) === 'recording' && !withoutFrame(`${theme}: x`).hasPrefix;
  return isTheme ? all : '';
}
