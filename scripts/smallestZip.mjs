// Loaded with vsce, which has no option for it: makes what it packs smaller than zlib can. Any unzip reads it.
import { Transform } from 'node:stream';
import zlib from 'node:zlib';
import zopfli from '@gfx/zopfli';

/** As many blocks as help: the bundle is large, and its parts are unlike. */
const options = { blocksplittingmax: 0 };

zlib.deflateRaw = (buffer, done) => zopfli.deflate(buffer, options, done);
zlib.DeflateRaw = class extends Transform {
  #chunks = [];

  _transform(chunk, _encoding, done) {
    this.#chunks.push(chunk);
    done();
  }

  _flush(done) {
    zopfli.deflate(Buffer.concat(this.#chunks), options, done);
  }
};
