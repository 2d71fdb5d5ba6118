// Writes PNG files with what Node brings along.
import { deflateSync } from 'node:zlib';
import { paletteOf } from './palette.mjs';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Colour type 6 of the PNG specification: red, green, blue, alpha, a byte each. */
const bytesPerPixel = 4;

/** The bytes of a PNG file; `pixels` is RGBA, row after row. */
export function encodePng(width, height, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(filterRows(width, height, pixels), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * The same in few colours, which is a quarter of the size, for a picture that nothing shines through.
 * Its rows stay unfiltered: neighbouring numbers of a palette are no neighbouring colours.
 */
export function encodeSmallPng(width, height, pixels) {
  const { colours, indices } = paletteOf(pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Each row with the filter that leaves the smallest differences: what the specification advises. */
function filterRows(width, height, pixels) {
  const stride = width * bytesPerPixel;
  const filtered = Buffer.alloc((stride + 1) * height);
  const row = Buffer.alloc(stride);
  for (let y = 0; y < height; y++) {
    let least = Number.POSITIVE_INFINITY;
    for (const [type, predict] of filters.entries()) {
      const cost = filterRow(pixels, y, stride, predict, row);
      if (cost >= least) continue;
      least = cost;
      filtered[y * (stride + 1)] = type;
      row.copy(filtered, y * (stride + 1) + 1);
    }
  }
  return filtered;
}

function filterRow(pixels, y, stride, predict, row) {
  let cost = 0;
  for (let x = 0; x < stride; x++) {
    const at = y * stride + x;
    const left = x < bytesPerPixel ? 0 : pixels[at - bytesPerPixel];
    const up = y === 0 ? 0 : pixels[at - stride];
    const corner = x < bytesPerPixel || y === 0 ? 0 : pixels[at - stride - bytesPerPixel];
    const difference = (pixels[at] - predict(left, up, corner)) & 0xff;
    row[x] = difference;
    cost += difference < 128 ? difference : 256 - difference;
  }
  return cost;
}

const filters = [() => 0, (left) => left, (_left, up) => up, (left, up) => (left + up) >> 1, paeth];

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
