import { encode } from 'uqr';
import { element, openTag } from '../html/html';
import { box } from './box';
import { type DrawnCall, type ShortcodeRenderer, whole } from './shortcodeRenderer';

/**
 * Hugo's `qr`, by its documentation (since 0.141): gohugo.io/shortcodes/qr. The same picture that Hugo writes, module for
 * module, but as SVG. What stops Hugo (no text, too much of it, a level or scale there isn't) is boxed.
 */
export const qrCode: ShortcodeRenderer = {
  body: 'text',
  isHugoHtml: true,
  draw: (call) => {
    const code = codeOf(call);
    if (code === undefined) return box.draw(call);
    const attribute = (name: string) => [name, call.parameter(name) || undefined] as const;
    return whole(
      openTag('img', [
        ['src', `data:image/svg+xml,${encodeURIComponent(svgOf(code))}`],
        ['width', String(code.size * code.scale)],
        ['height', String(code.size * code.scale)],
        attribute('alt'),
        ...call.outerAttributes(call.parameter('class') ?? ''),
        attribute('id'),
        attribute('title'),
        attribute('loading'),
      ]),
    );
  },
};

interface Code {
  /** Rows of modules, dark ones true, with the light border around them. */
  readonly rows: readonly (readonly boolean[])[];
  /** Modules in a row. */
  readonly size: number;
  /** Pixels of a module. */
  readonly scale: number;
}

const levels: ReadonlyMap<string, 'L' | 'M' | 'Q' | 'H'> = new Map([
  ['low', 'L'],
  ['medium', 'M'],
  ['quartile', 'Q'],
  ['high', 'H'],
]);

/** Hugo's own least and usual scale. */
const leastScale = 2;
const usualScale = 4;

function codeOf(call: DrawnCall): Code | undefined {
  const text = call.parameter('text') || call.bodyText.trim();
  const level = levels.get(call.parameter('level') || 'medium');
  const scale = Number(call.parameter('scale') || usualScale);
  if (text === '' || level === undefined || !Number.isSafeInteger(scale) || scale < leastScale)
    return undefined;
  try {
    // Of all ways to draw a text Hugo takes the first mask, and just the level it is told.
    const { data, size } = encode(text, { ecc: level, maskPattern: 0, boostEcc: false, border: 4 });
    return { rows: data, size, scale };
  } catch {
    // More text than the largest code holds.
    return undefined;
  }
}

/** Runs of dark modules as one path: on white, for a camera needs light around it in a dark theme too. */
function svgOf({ rows, size }: Code): string {
  const runs = rows.flatMap((row, y) =>
    [
      ...row
        .map((isDark) => (isDark ? 'x' : ' '))
        .join('')
        .matchAll(/x+/g),
    ].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  const paths =
    element(
      'path',
      [
        ['fill', '#fff'],
        ['d', `M0 0h${size}v${size}H0z`],
      ],
      '',
    ) + element('path', [['d', runs.join('')]], '');
  return element(
    'svg',
    [
      ['xmlns', 'http://www.w3.org/2000/svg'],
      ['viewBox', `0 0 ${size} ${size}`],
      ['shape-rendering', 'crispEdges'],
    ],
    paths,
  );
}
