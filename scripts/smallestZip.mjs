// Loaded with vsce, which has no option for it: makes what it packs smaller than zlib can. Any unzip reads it.
import { Transform } from 'node:stream';
import zlib from 'node:zlib';
import zopfli from '@gfx/zopfli';

zlib.deflateRaw = (buffer, done) => zopfli.deflate(buffer, {}, done);
zlib.DeflateRaw = class extends Transform {
  #chunks = [];

  _transform(chunk, _encoding, done) {
    this.#chunks.push(chunk);
    done();
  }

  _flush(done) {
    zopfli.deflate(Buffer.concat(this.#chunks), {}, done);
  }
};
