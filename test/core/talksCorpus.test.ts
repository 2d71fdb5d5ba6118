import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Catalog } from '../../src/core/conference/editions/catalog';
import { mayBeNote } from '../../src/core/conference/notes/mayBeNote';
import { summarize, summarizeRead } from '../../src/core/conference/notes/summarize';
import { Note } from '../../src/core/note';
import { defaultExclude } from '../../src/core/settings/settings';
import { globMatcher } from '../../src/core/text/glob';

const shared = '../shared';
const corpus = join(shared, 'corpus/notes');
const seeds = join(shared, 'corpus/seeds');
const skip = (folder: string) => !existsSync(folder) && `${folder} is absent: real notes are not measured`;

/** By the share of what is right among what is found and what there is (F1); what was reached when it was written. */
const atLeast: Readonly<Record<string, number>> = {
  notes: 0.99,
  editions: 0.99,
  talks: 0.975,
  speakers: 0.975,
  mentions: 0.96,
};

function* notesIn(folder: string): Iterable<[path: string, text: string]> {
  const isExcluded = globMatcher(defaultExclude);
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.(?:md|markdown|mdx)$/.test(path) && !isExcluded(path))
      yield [path, readFileSync(join(folder, path), 'utf8')];
}

function catalogOf(folder: string): Catalog {
  const catalog = new Catalog();
  for (const [path, text] of notesIn(folder)) catalog.set(path, summarize(new Note(text), path));
  return catalog;
}

test('real notes by real people: the score does not fall', { skip: skip(corpus) }, () => {
  const conferences = catalogOf(corpus).conferences.map(({ notes, ...rest }) => ({
    ...rest,
    notes: notes.map(({ path, ...note }) => ({ ...note, file: path })),
  }));
  const folder = mkdtempSync(join(tmpdir(), 'conference-notes-'));
  const list = join(folder, 'list.json');
  writeFileSync(list, JSON.stringify({ version: 1, conferences }));
  const tool = join(shared, 'tools/score-talks.mjs');
  const output = execFileSync(process.execPath, [tool, join(shared, 'corpus/gold.json'), corpus, list], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  for (const [measure, least] of Object.entries(atLeast)) {
    const score = Number(new RegExp(`^${measure}\\s+F1 ([\\d.]+)`, 'm').exec(output)?.[1]);
    assert.ok(score >= least, `${measure}: ${score} < ${least}\n${output}`);
  }
});

test('the sieve on the raw text never changes what is found', { skip: skip(corpus) }, () => {
  for (const [path, text] of notesIn(corpus))
    if (!mayBeNote(text, path)) assert.equal(summarizeRead(new Note(text), path, undefined), undefined, path);
});

test('the five documents it all began with are five conferences', { skip: skip(seeds) }, () => {
  const { conferences } = catalogOf(seeds);
  const said = conferences.map(({ name, place }) => `${name} ${place ?? ''}`);
  for (const words of [
    ['KubeCon', '2019', 'Barcelona'],
    ['KubeCon', '2018', 'Copenhag'],
    ['Kubecon', 'EU', '2020'],
    ['KubeCon', 'EU', '2022'],
    ['KubeCon', '2017', 'Austin'],
  ])
    assert.ok(
      said.some((name) => words.every((word) => name.toLowerCase().includes(word.toLowerCase()))),
      `${words.join(' ')}: ${said.join('; ')}`,
    );
  assert.equal(conferences.length, 5, said.join('; '));
});
