import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkLiquid } from '../../src/core/check/liquid/liquid';
import { checkShortcodes } from '../../src/core/check/shortcode/shortcode';
import { Note } from '../../src/core/note';
import type { Tag } from '../../src/core/shortcode/shortcode';
import type { ParameterDefinition, ShortcodeDefinition } from '../../src/core/shortcode/shortcodeDefinition';
import { isSiteFile, readSites, siteOf } from '../../src/core/site/sites';

/** Real notes with their sites' templates, where the folder with them is there. */
const corpus = join('..', 'shared', 'corpus', 'notes');

/** What notes pass to one template. */
interface Passed {
  readonly definition: ShortcodeDefinition;
  readonly names: Map<string, number>;
  calls: number;
}

test('every call of a shortcode that its site defines is known, with its parameters', (context) => {
  if (!existsSync(corpus)) {
    context.skip(`${corpus} is not there`);
    return;
  }
  const passed = new Map<string, Passed>();
  let notes = 0;
  for (const folder of readdirSync(corpus)) notes += readFolder(folder, passed);
  console.log(`${notes} notes; what their templates read (! needed) and what the notes pass:`);
  for (const [key, { definition, names, calls }] of passed) {
    const given = [...names].map(([name, count]) => `${name}×${count}`).join(' ');
    const read = definition.parameters.map(shown).join(' ');
    console.log(`${key}: ${read || 'nothing'} ← ${calls} calls: ${given || 'nothing'}`);
  }
});

function shown({ name, position, required }: ParameterDefinition): string {
  return `${name ?? position}${required ? '!' : ''}`;
}

function readFolder(folder: string, passed: Map<string, Passed>): number {
  const root = join(corpus, folder);
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const sites = readSites(new Map(paths.filter(isSiteFile).map((path) => [path, read(path)])));
  const notes = paths.filter((path) => /\.(?:md|markdown)$/.test(path));
  for (const path of notes) {
    const site = siteOf(path, sites);
    if (site.roleOf(path) !== 'page' && site.roleOf(path) !== 'draft') continue;
    const note = new Note(read(path));
    const context = { path, site, files: { has: () => undefined }, now: 0 };
    for (const { code, span, data } of [...checkShortcodes(note, context), ...checkLiquid(note, context)])
      assert.ok(
        isKnownMistake(code, data),
        `${folder}/${path} ${code} ${note.text.slice(span.start, span.end)}`,
      );
    for (const tag of note.shortcodes.tags) {
      const definition = site.shortcodes.get(calledName(tag));
      if (definition?.template !== undefined && tag.kind !== 'close')
        addCall(`${folder}/${calledName(tag)}`, tag, definition, passed);
    }
  }
  return notes.length;
}

/** A page of 2019 that gives its site's own `figure` a parameter that only Hugo's knows. */
function isKnownMistake(code: string, data: Readonly<Record<string, string>>): boolean {
  return code === 'shortcode.unknown-parameter' && data.shortcode === 'figure' && data.name === 'link';
}

function calledName(tag: Tag): string {
  return tag.dialect === 'hugo'
    ? tag.name
    : tag.name === 'include'
      ? (tag.parameters[0]?.value.text ?? '')
      : '';
}

function addCall(key: string, tag: Tag, definition: ShortcodeDefinition, passed: Map<string, Passed>): void {
  const entry = passed.get(key) ?? { definition, names: new Map<string, number>(), calls: 0 };
  passed.set(key, entry);
  entry.calls += 1;
  const parameters = tag.dialect === 'liquid' ? tag.parameters.slice(1) : tag.parameters;
  for (const [i, { name }] of parameters.entries())
    entry.names.set(name ?? String(i), (entry.names.get(name ?? String(i)) ?? 0) + 1);
}
