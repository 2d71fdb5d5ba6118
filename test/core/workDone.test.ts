import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Catalog } from '../../src/core/conference/editions/catalog';
import { summarize } from '../../src/core/conference/notes/summarize';
import type { FrontMatter } from '../../src/core/frontMatter/frontMatter';
import { readPlainYaml } from '../../src/core/frontMatter/plainYaml';
import type { Outline } from '../../src/core/markdown/markdown';
import { Note } from '../../src/core/note';
import type { ShortcodeScan } from '../../src/core/shortcode/shortcode';

/** What listing costs, in things that are the same on every machine. */
interface Work {
  readonly frontMatters: Set<Note>;
  readonly fullParses: Set<Note>;
  readonly outlines: Set<Note>;
  readonly shortcodes: Set<Note>;
}

/** A note that tells which of its parts somebody wanted. */
class CountedNote extends Note {
  constructor(
    text: string,
    private readonly work: Work,
  ) {
    super(text);
  }

  override get frontMatter(): FrontMatter | undefined {
    const read = super.frontMatter;
    this.work.frontMatters.add(this);
    if (read?.block.format === 'yaml' && !isPlain(this.text, read)) this.work.fullParses.add(this);
    return read;
  }

  override get outline(): Outline {
    this.work.outlines.add(this);
    return super.outline;
  }

  override get shortcodes(): ShortcodeScan {
    this.work.shortcodes.add(this);
    return super.shortcodes;
  }
}

function isPlain(text: string, { block: { content } }: FrontMatter): boolean {
  return readPlainYaml(text.slice(content.start, content.end), content.start) !== undefined;
}

/** The benches' own site: the same seed, the same notes. */
interface MadeNotes {
  readonly makeNote: (
    random: () => number,
    number: number,
  ) => { readonly path: string; readonly text: string };
  readonly randomNumbers: (seed: number) => () => number;
}

const count = 2000;

/**
 * At most so much, of 2,000 notes with 9 million characters. Whoever makes one of these numbers smaller keeps the new
 * one; whoever has to make one larger says why.
 */
const kept = { frontMatters: 330, fullParses: 0, outlines: 150, shortcodes: 150, outlined: 790_000 };

test('listing a site looks no closer at its notes than it must', async () => {
  const made: MadeNotes = await import(pathToFileURL(resolve('bench/makeSite.mjs')).href);
  const random = made.randomNumbers(1);
  const work: Work = {
    frontMatters: new Set(),
    fullParses: new Set(),
    outlines: new Set(),
    shortcodes: new Set(),
  };
  const catalog = new Catalog();
  for (let i = 0; i < count; i++) {
    const { path, text } = made.makeNote(random, i);
    catalog.set(path, summarize(new CountedNote(text, work), path));
  }
  const done = {
    frontMatters: work.frontMatters.size,
    fullParses: work.fullParses.size,
    outlines: work.outlines.size,
    shortcodes: work.shortcodes.size,
    outlined: [...work.outlines].reduce((sum, { text }) => sum + text.length, 0),
  };
  assert.ok(catalog.summaries.size > 0);
  for (const [name, most] of Object.entries(kept)) {
    const now = new Map(Object.entries(done)).get(name) ?? 0;
    assert.ok(now <= most, `${name}: ${now}, at most ${most} are needed`);
  }
});
