// Few colours for a picture: a byte a pixel instead of four, and most bytes alike.

/** Enough for a poster: the samples travel inside the extension. */
const mostColours = 48;

/**
 * The colours that stand for all of an opaque picture's, and which of them each pixel has. Median cut: the box of
 * colours with the widest side is cut in two, again and again.
 *
 * @param {Uint8Array} pixels RGBA, row after row
 * @returns {{ colours: number[][], indices: Uint8Array }}
 */
export function paletteOf(pixels) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 4) {
    const key = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const boxes = cut([...counts].map(([key, count]) => ({ key, count, rgb: channels(key) })));
  const indexOf = new Map(boxes.flatMap((box, index) => box.map(({ key }) => [key, index])));
  const indices = new Uint8Array(pixels.length / 4);
  for (let at = 0; at < indices.length; at++) {
    const [red, green, blue] = pixels.subarray(at * 4, at * 4 + 3);
    indices[at] = indexOf.get((red << 16) | (green << 8) | blue);
  }
  return { colours: boxes.map(average), indices };
}

function channels(key) {
  return [key >> 16, (key >> 8) & 0xff, key & 0xff];
}

function cut(all) {
  const boxes = [{ colours: all, ...widestSide(all) }];
  while (boxes.length < mostColours) {
    boxes.sort((a, b) => b.width - a.width);
    const [widest] = boxes;
    if (widest === undefined || widest.width === 0) break;
    const sorted = widest.colours.sort((a, b) => a.rgb[widest.side] - b.rgb[widest.side] || a.key - b.key);
    const halves = [sorted.slice(0, sorted.length >> 1), sorted.slice(sorted.length >> 1)];
    boxes.splice(0, 1, ...halves.map((colours) => ({ colours, ...widestSide(colours) })));
  }
  return boxes.map(({ colours }) => colours);
}

function widestSide(colours) {
  const widths = [0, 1, 2].map((side) => {
    let [least, most] = [255, 0];
    for (const { rgb } of colours) {
      least = Math.min(least, rgb[side]);
      most = Math.max(most, rgb[side]);
    }
    return most - least;
  });
  const width = Math.max(...widths);
  return { side: widths.indexOf(width), width };
}

function average(colours) {
  const total = colours.reduce((sum, { count }) => sum + count, 0);
  return [0, 1, 2].map((side) =>
    Math.round(colours.reduce((sum, { count, rgb }) => sum + count * rgb[side], 0) / total),
  );
}
