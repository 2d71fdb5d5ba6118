// A small painter: shapes are signed distances, so that their edges come out smooth.
import { encodePng } from './png.mjs';

/** Enough for a poster: the samples' pictures and the icon travel inside the extension. */
const mostColours = 24;

/** Paints `layers`, from the back to the front, and gives the bytes of a PNG file; `scale` makes it smaller. */
export function paint(width, height, layers, scale = 1) {
  const [columns, rows] = [Math.round(width * scale), Math.round(height * scale)];
  const pixels = new Uint8Array(columns * rows * 4);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      let over = [0, 0, 0, 0];
      for (const layer of layers) over = blend(over, layer((x + 0.5) / scale, (y + 0.5) / scale));
      pixels.set(
        over.map((part, at) => (at === 3 ? Math.round(part * 255) : coarse(part))),
        (y * columns + x) * 4,
      );
    }
  }
  return encodePng(columns, rows, pixels, mostColours);
}

/** `#rrggbb`, and how much of it there is. */
export function colour(hex, alpha = 1) {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [...parts, alpha];
}

/** From one colour to the next by a share between 0 and 1. */
export function mix(from, to, share) {
  const part = Math.min(1, Math.max(0, share));
  return from.map((value, at) => value + (to[at] - value) * part);
}

/** A layer of one colour inside a shape. `shape(x, y)` is the distance to its edge, negative inside. */
export function fill(shape, paintOf) {
  return (x, y) => {
    const cover = Math.min(1, Math.max(0, 0.5 - shape(x, y)));
    if (cover === 0) return undefined;
    const [red, green, blue, alpha] = typeof paintOf === 'function' ? paintOf(x, y) : paintOf;
    return [red, green, blue, alpha * cover];
  };
}

export const everywhere = () => -1;

export const circle = (cx, cy, radius) => (x, y) => Math.hypot(x - cx, y - cy) - radius;

export const below = (edge) => (x, y) => edge(x) - y;

export const box =
  (left, top, width, height, radius = 0) =>
  (x, y) => {
    const dx = Math.abs(x - left - width / 2) - width / 2 + radius;
    const dy = Math.abs(y - top - height / 2) - height / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };

/** A stroke with round ends. */
export const line = (x1, y1, x2, y2, width) => (x, y) => {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) - width / 2;
};

/** A shape with straight sides that bulges nowhere; corners clockwise. */
export const polygon = (corners) => (x, y) =>
  Math.max(
    ...corners.map(([ax, ay], at) => {
      const [bx, by] = corners[(at + 1) % corners.length];
      return ((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / Math.hypot(bx - ax, by - ay);
    }),
  );

/** Numbers between 0 and 1 that are the same on every run. */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A quarter of the shades: nobody sees it, and the files are half as large. */
const coarse = (part) => Math.min(255, Math.round(part / 4) * 4);

function blend(under, over) {
  if (over === undefined || over[3] === 0) return under;
  const alpha = over[3] + under[3] * (1 - over[3]);
  const part = over[3] / alpha;
  return [...[0, 1, 2].map((at) => under[at] + (over[at] - under[at]) * part), alpha];
}
