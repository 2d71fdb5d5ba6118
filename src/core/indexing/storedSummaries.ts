import type { Summary } from '../conference/summary';
import type { FilePath } from '../text/paths';

/** What is kept of a note between two starts. */
export interface StoredSummary {
  /** The workspace folder that `path` is relative to. */
  readonly folder: string;
  readonly path: FilePath;
  /** Of the text it was made of: a note with the same text needn't be looked through again. */
  readonly hash: number;
  /** `undefined`: the text is no conference note. */
  readonly summary: Summary | undefined;
}

/**
 * The stored form: a line that says what made it, then one line a note. `stamp` names all that a summary depends on
 * besides the note's text (our own code, the settings): with another stamp nothing of it is believed.
 */
export function writeSummaries(stamp: string, summaries: readonly StoredSummary[]): string {
  const lines = summaries.map(({ folder, path, hash, summary }) =>
    JSON.stringify([folder, path, hash, summary ?? null]),
  );
  return [JSON.stringify({ stamp, count: lines.length }), ...lines, ''].join('\n');
}

/**
 * The lines of the stored form, for `readSummary`; `undefined` for one with another stamp, one that was cut off while
 * it was written, or anything else.
 */
export function summaryLines(stamp: string, stored: string): readonly string[] | undefined {
  const [first = '', ...lines] = stored.split('\n');
  if (lines.pop() !== '') return undefined;
  return first === JSON.stringify({ stamp, count: lines.length }) ? lines : undefined;
}

/** One line of the stored form; `undefined` for one that was damaged. */
export function readSummary(line: string): StoredSummary | undefined {
  const value = parse(line);
  if (!Array.isArray(value)) return undefined;
  const [folder, path, hash, summary]: readonly unknown[] = value;
  if (typeof folder !== 'string' || typeof path !== 'string' || typeof hash !== 'number') return undefined;
  if (summary === null) return { folder, path, hash, summary: undefined };
  return isSummary(summary, path) ? { folder, path, hash, summary } : undefined;
}

/**
 * A number that two different texts hardly ever share (53 bits of two mixed 32-bit sums): not safe against malice, which
 * could only hide its author's own note.
 */
export function hashOf(text: string): number {
  let a = 0xdeadbeef ^ text.length;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; ) {
    const { read, written } = utf8.encodeInto(at === 0 ? text : text.slice(at), bytes);
    at += read;
    bytes.fill(0, written, written + 3);
    for (let i = 0; i * 4 < written; i++) {
      const unit = units[i] ?? 0;
      a = Math.imul(a ^ unit, 2654435761);
      b = Math.imul(b ^ unit, 1597334677);
    }
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

/** Four bytes at once, made by the engine itself: characters one by one take five times as long. */
const utf8 = new TextEncoder();
const bytes = new Uint8Array(1 << 16);
const units = new Int32Array(bytes.buffer);

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Somebody's editor, or half a disk: the note is simply read again.
    return undefined;
  }
}

/** The stamp vouches for the form; this is for lines that were damaged without ceasing to be JSON. */
function isSummary(value: unknown, path: FilePath): value is Summary {
  if (typeof value !== 'object' || value === null) return false;
  const { talks, hints, tags, ...rest } = value as Partial<Record<keyof Summary, unknown>>;
  return rest.path === path && [talks, hints, tags].every(Array.isArray);
}
