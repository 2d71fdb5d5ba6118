/** Addresses that a link or a picture may have: a path, `https:`, `mailto:` and their like, pictures as `data:`. */
export function isSafeAddress(address: string): boolean {
  // Browsers skip control characters and white space in `java\nscript:`.
  const bare = address.replace(/[\u0000-\u0020\u007f-\u00a0]+/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme === undefined) return !/^[^/?#]*:/.test(bare);
  if (scheme === 'data') return /^data:image\/(?:png|gif|jpe?g|webp|avif|bmp|x-icon);/i.test(bare);
  return safeSchemes.has(scheme);
}

const safeSchemes: ReadonlySet<string> = new Set([
  'http',
  'https',
  'mailto',
  'tel',
  'ftp',
  'vscode',
  'vscode-insiders',
]);

/** What Hugo's templates write in place of an address with another scheme. */
export const refusedAddress = '#ZgotmplZ';

/** The address of a link that a parameter names, as Hugo's templates let it through. */
export function linkAddress(address: string): string {
  return isSafeAddress(address) ? encodeAddress(address.trim()) : refusedAddress;
}

/** Blanks and letters beyond ASCII percent-encoded, what is encoded already left alone. */
export function encodeAddress(address: string): string {
  return address.replace(/[^\u0021-\u007e]+/gu, encodePart).replace(/["'<>`\\^{|}]/g, encodeURIComponent);
}

/** A part of an address, with everything in it encoded that could end the part; never throws. */
export function encodePart(text: string): string {
  // Half of a surrogate pair can't be encoded.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
