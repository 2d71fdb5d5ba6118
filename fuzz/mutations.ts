import { decodeText } from '../src/cli/readText';
import { fc } from '../test/support/seeded';

/** One change of bytes: at a thousandth of the way through, `length` of them, in one of a few ways. */
interface Mutation {
  readonly at: number;
  readonly kind: 'drop' | 'repeat' | 'flip' | 'insert' | 'swap';
  readonly length: number;
  readonly bytes: Uint8Array;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(1000),
  kind: fc.constantFrom('drop', 'repeat', 'flip', 'insert', 'swap'),
  length: fc.integer({ min: 1, max: 40 }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 4 }),
    fc
      .constantFrom(
        '{{<',
        '>}}',
        '---\n',
        '"',
        '\r',
        '\u0000',
        '|',
        '[',
        '](',
        '<!--',
        '```',
        '\ufeff',
        '*a',
        '&a ',
      )
      .map((text) => Uint8Array.from(Buffer.from(text))),
  ),
});

/** Bytes of `files` (each is cut to its first `maxBytes`), changed here and there, as a text editor would decode them. */
export function mutated(files: readonly Uint8Array[], maxBytes: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(Math.max(0, files.length - 1)), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([index, mutations]) => {
      const start = Buffer.from((files[index] ?? new Uint8Array()).subarray(0, maxBytes));
      return decodeText(mutations.reduce(changed, start)).text;
    });
}

function changed(bytes: Buffer, { at, kind, length, bytes: given }: Mutation): Buffer {
  const start = Math.floor((at * bytes.length) / 1000);
  const piece = bytes.subarray(start, start + length);
  const before = bytes.subarray(0, start);
  const after = bytes.subarray(start + length);
  switch (kind) {
    case 'drop':
      return Buffer.concat([before, after]);
    case 'repeat':
      return Buffer.concat([before, piece, piece, piece, after]);
    case 'flip':
      return Buffer.concat([before, piece.map((byte, i) => byte ^ (given[i % given.length] ?? 1)), after]);
    case 'insert':
      return Buffer.concat([before, given, bytes.subarray(start)]);
    case 'swap':
      return Buffer.concat([
        before,
        bytes.subarray(start + length, start + 2 * length),
        piece,
        bytes.subarray(start + 2 * length),
      ]);
  }
}
