import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path/posix';
import { describe, it } from 'node:test';
import { build } from 'esbuild';

/** A row of the table in ARCHITECTURE.md: a folder (or a file) under src and what it may import. */
interface Layer {
  readonly name: string;
  readonly mayImport: readonly string[];
}

const layers = readLayers();
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));

describe('each file imports only what the table in ARCHITECTURE.md lets it', () => {
  for (const layer of layers) {
    it(layer.name, () => {
      const own = files.filter((file) => layerOf(file) === layer);
      assert.ok(own.length > 0, `src/${layer.name} is empty: its row tells of nothing`);
      for (const file of own) checkImports(file, layer);
    });
  }

  it('the table has a row for every file', () => {
    assert.deepEqual(
      files.filter((file) => layerOf(file) === undefined),
      [],
    );
  });

  it('nobody imports the extension or the command line', () => {
    for (const { name, mayImport } of layers) {
      assert.ok(!mayImport.includes('extension') && !mayImport.includes('cli'), name);
    }
  });
});

it('no file imports itself by way of others', () => {
  // A problem's code is one of the table's, whose rows the families of problems bring.
  const known = 'core/check/problem.ts core/check/problemTable.ts';
  const importing = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter((imported) => imported.startsWith('.'))
        .map((imported) => targetOf(file, imported))
        .filter((target) => `${file} ${target}` !== known),
    ]),
  );
  // What imports nothing that is left can be in no circle.
  for (let before = 0; before !== importing.size; ) {
    before = importing.size;
    for (const [file, targets] of importing)
      if (!targets.some((target) => importing.has(target))) importing.delete(file);
  }
  assert.deepEqual([...importing.keys()], []);
});

describe('the core', () => {
  const forbidden = {
    'no clock': /\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bset(?:Timeout|Interval)\b/,
    'no chance': /\bMath\.random\b/,
    'no console': /\bconsole\./,
    'no code made from text': /\beval\(|\bnew Function\b/,
    'no any': /:\s*any\b|\bas any\b/,
  };
  for (const [what, pattern] of Object.entries(forbidden)) {
    it(`has ${what}`, () => {
      const found = files.filter((file) => file.startsWith('core/') && pattern.test(codeOf(file)));
      assert.deepEqual(found, []);
    });
  }
});

it('the extension is one bundle for browser and desktop: it needs vscode and nothing of Node', async () => {
  const { metafile } = await build({
    entryPoints: ['src/extension/activate.ts'],
    bundle: true,
    write: false,
    metafile: true,
    outfile: 'extension.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode', ...builtinModules, 'node:*'],
    mainFields: ['browser', 'module', 'main'],
    logLevel: 'silent',
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  assert.deepEqual([...new Set(imports)], ['vscode']);
  // Otherwise loading takes twice as long.
  assert.match(readFileSync('scripts/buildBundles.mjs', 'utf8'), /plugins: \[vscodeOnce, unusedParts\]/);
});

function readLayers(): readonly Layer[] {
  const rows = readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^\| `([\w./]+)`\s*\|[^|]*\|([^|]*)\|$/gm);
  return [...rows].map(([, name = '', names = '']) => ({
    name,
    mayImport: [...names.matchAll(/`([^`]+)`/g)].map(([, imported = '']) => imported),
  }));
}

/** The row with the longest name that `path` (under src) lies in or is. */
function layerOf(path: string): Layer | undefined {
  return layers
    .filter(({ name }) => path === name || path.startsWith(`${name}/`))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

function checkImports(file: string, layer: Layer): void {
  for (const imported of importsOf(file)) {
    const target = targetOf(file, imported);
    const isAllowed = layerOf(target) === layer || layer.mayImport.some((name) => isOrLiesIn(target, name));
    assert.ok(isAllowed, `src/${file} imports ${imported}: src/${layer.name} may not`);
  }
}

function isOrLiesIn(target: string, name: string): boolean {
  return target === name || target.startsWith(`${name}/`);
}

/** `./span` in core/text/edits.ts → `core/text/span.ts`; `../../../schemas/x.json` → `schemas/x.json`. */
function targetOf(file: string, imported: string): string {
  if (imported.startsWith('node:')) return 'node';
  if (!imported.startsWith('.')) return imported;
  const path = join('src', dirname(file), imported);
  if (!path.startsWith('src/')) return path;
  return path.endsWith('.json') ? path.slice('src/'.length) : `${path.slice('src/'.length)}.ts`;
}

function importsOf(file: string): readonly string[] {
  const imports = codeOf(file).matchAll(
    /^(?:import|export)\b[^;']*\bfrom '([^']+)'|^import '([^']+)'|\b(?:import|require)\('([^']+)'\)/gm,
  );
  return [...imports].flatMap((names) => names.slice(1).filter((name) => name !== undefined));
}

/** Without comments, which may show code. */
function codeOf(file: string): string {
  return readFileSync(join('src', file), 'utf8').replace(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
