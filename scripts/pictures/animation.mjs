// Joins pictures to one that moves: an animated PNG, whose frames hold only what has changed.
import { encodeFrames } from './png.mjs';

/**
 * @param {import('playwright-core').Browser} browser decodes the pictures: nothing else here can
 * @param {readonly { picture: Buffer, ms: number }[]} frames PNG files of one size, and how long each is seen
 * @param {number} mostColours of all frames together
 * @returns {Promise<Buffer>}
 */
export async function animate(browser, frames, mostColours) {
  const page = await browser.newPage();
  const decoded = [];
  for (const { picture, ms } of frames) {
    const { width, height, pixels } = await page.evaluate(pixelsOf, picture.toString('base64'));
    decoded.push({ width, height, ms, pixels: new Uint8Array(Buffer.from(pixels, 'base64')) });
  }
  await page.close();
  return encodeFrames(decoded, mostColours);
}

/** Runs in the page. */
async function pixelsOf(base64) {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let text = '';
  for (let at = 0; at < data.length; at += 0x8000)
    text += String.fromCharCode(...data.subarray(at, at + 0x8000));
  return { width: canvas.width, height: canvas.height, pixels: btoa(text) };
}
