// Few colours for a picture: a byte a pixel instead of four, and most bytes alike.

/**
 * The colours that stand for all of a picture's, and which of them each pixel has. Median cut: the box of colours with
 * the widest side is cut in two, again and again.
 *
 * @param {Uint8Array} pixels RGBA, row after row
 * @param {number} most at most 256
 * @returns {{ colours: number[][], indices: Uint8Array }}
 */
export function paletteOf(pixels, most) {
  const counts = new Map();
  const keys = keysOf(pixels);
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const boxes = cut(
    [...counts].map(([key, count]) => ({ key, count, parts: partsOf(key) })),
    most,
  );
  const indexOf = new Map(boxes.flatMap((box, index) => box.map(({ key }) => [key, index])));
  return { colours: boxes.map(average), indices: Uint8Array.from(keys, (key) => indexOf.get(key) ?? 0) };
}

/** Each pixel as one number; what can't be seen has no colour. */
function keysOf(pixels) {
  const keys = new Float64Array(pixels.length / 4);
  for (let i = 0; i < keys.length; i++) {
    const at = i * 4;
    const colour = (pixels[at] * 256 + pixels[at + 1]) * 256 + pixels[at + 2];
    keys[i] = pixels[at + 3] === 0 ? 0 : colour * 256 + pixels[at + 3];
  }
  return keys;
}

function partsOf(key) {
  return [24, 16, 8, 0].map((bits) => Math.floor(key / 2 ** bits) % 256);
}

function cut(all, most) {
  const boxes = [{ colours: all, ...widestSide(all) }];
  while (boxes.length < most) {
    boxes.sort((a, b) => b.width - a.width);
    const [widest] = boxes;
    if (widest === undefined || widest.width === 0) break;
    const { side } = widest;
    const sorted = widest.colours.sort((a, b) => a.parts[side] - b.parts[side] || a.key - b.key);
    const halves = [sorted.slice(0, sorted.length >> 1), sorted.slice(sorted.length >> 1)];
    boxes.splice(0, 1, ...halves.map((colours) => ({ colours, ...widestSide(colours) })));
  }
  return boxes.map(({ colours }) => colours);
}

function widestSide(colours) {
  const widths = [0, 1, 2, 3].map((side) => {
    let [least, most] = [255, 0];
    for (const { parts } of colours) {
      least = Math.min(least, parts[side]);
      most = Math.max(most, parts[side]);
    }
    return most - least;
  });
  const width = Math.max(...widths);
  return { side: widths.indexOf(width), width };
}

function average(colours) {
  const total = colours.reduce((sum, { count }) => sum + count, 0);
  return [0, 1, 2, 3].map((side) =>
    Math.round(colours.reduce((sum, { count, parts }) => sum + count * parts[side], 0) / total),
  );
}
