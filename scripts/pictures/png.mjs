// Writes PNG files with what Node brings along.
import { deflateSync } from 'node:zlib';
import { paletteOf } from './palette.mjs';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Colour type 3 of the PNG specification: each pixel is a number of the palette. */
const indexed = 3;

/** The bytes of a PNG file in few colours; `pixels` is RGBA, row after row. */
export function encodePng(width, height, pixels, mostColours) {
  return encodeFrames([{ width, height, pixels, ms: 0 }], mostColours);
}

/**
 * The same of several pictures of one size, each of which is seen for a time: an animated PNG, without end.
 *
 * @param {readonly { width: number, height: number, pixels: Uint8Array, ms: number }[]} frames
 */
export function encodeFrames(frames, mostColours) {
  const [{ width, height }] = frames;
  const all = new Uint8Array(Buffer.concat(frames.map(({ pixels }) => pixels)));
  const { colours, indices } = paletteOf(all, mostColours);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, indexed, 0, 0, 0], 8);
  const size = width * height;
  const pictures = frames.map((_frame, i) => indices.subarray(i * size, (i + 1) * size));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...(frames.length > 1 ? [chunk('acTL', numbers(frames.length, 0))] : []),
    chunk('PLTE', Buffer.from(colours.flatMap((colour) => colour.slice(0, 3)))),
    chunk('tRNS', Buffer.from(colours.map(([, , , alpha]) => alpha))),
    ...pictures.flatMap((picture, i) => frameChunks(picture, pictures[i - 1], i, width, frames)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A frame after the first holds the smallest box around what has changed. */
function frameChunks(picture, before, i, width, frames) {
  const box = before === undefined ? wholeBox(frames[0]) : changedBox(picture, before, width);
  const data = deflateSync(rowsIn(picture, box, width), { level: 9 });
  if (frames.length === 1) return [chunk('IDAT', data)];
  // Every chunk of an animation counts on: the control of each frame, and the data of each but the first.
  const control = numbers(i === 0 ? 0 : i * 2 - 1, box.width, box.height, box.left, box.top);
  const time = Buffer.alloc(6);
  time.writeUInt16BE(frames[i].ms, 0);
  time.writeUInt16BE(1000, 2);
  const framed = chunk('fcTL', Buffer.concat([control, time]));
  return i === 0
    ? [framed, chunk('IDAT', data)]
    : [framed, chunk('fdAT', Buffer.concat([numbers(i * 2), data]))];
}

function numbers(...values) {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, i * 4);
  return bytes;
}

function wholeBox({ width, height }) {
  return { left: 0, top: 0, width, height };
}

function changedBox(picture, before, columns) {
  let [left, top, right, bottom] = [columns, Number.POSITIVE_INFINITY, -1, -1];
  for (let at = 0; at < picture.length; at++) {
    if (picture[at] === before[at]) continue;
    const [x, y] = [at % columns, Math.floor(at / columns)];
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
  }
  if (right < 0) return { left: 0, top: 0, width: 1, height: 1 };
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** Unfiltered: neighbouring numbers of a palette are no neighbouring colours. */
function rowsIn(picture, { left, top, width, height }, columns) {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    const start = (top + y) * columns + left;
    rows.set(picture.subarray(start, start + width), y * (width + 1) + 1);
  }
  return rows;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
