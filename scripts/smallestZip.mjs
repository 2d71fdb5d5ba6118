// Loaded with vsce, which has no option for it: makes what it packs as small as zlib can. Smaller blocks suit code best.
import zlib from 'node:zlib';

const smallest = { level: zlib.constants.Z_BEST_COMPRESSION, memLevel: 7 };
const { DeflateRaw, deflateRaw } = zlib;
zlib.deflateRaw = (buffer, done) => deflateRaw(buffer, smallest, done);
zlib.DeflateRaw = class extends DeflateRaw {
  constructor() {
    super(smallest);
  }
};
