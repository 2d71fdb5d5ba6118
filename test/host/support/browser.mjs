// A headless Chromium that needs nothing from the system: the program, the libraries it misses on a bare
// machine and the fonts all come from npm, so that a screenshot looks the same everywhere.
import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { projectFolder } from '../../../scripts/ensureDependencies.mjs';
import { installPackages } from '../../../scripts/installPackages.mjs';

const home = join(projectFolder, 'test', 'host', 'browser');
/** Where the packed program is unpacked to; `npm ci` takes it away together with its package. */
const unpacked = join(home, 'node_modules', '.unpacked');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // Glyphs at fractions of a pixel, as on a real screen of today.
  '--font-render-hinting=none',
];

/** Installs Chromium where it isn't yet, and starts it. */
export async function openBrowser() {
  await installPackages(home, { what: 'a headless Chromium, some 70 MB', flags: ['--ignore-scripts'] });
  const load = createRequire(join(home, 'package.json'));
  const program = join(unpacked, 'chromium');
  if (!existsSync(program)) await unpack(load);
  // On every start, for it names folders and the project may have moved.
  writeFileSync(join(unpacked, 'fonts.conf'), fontsConfiguration());
  return load('playwright-core').chromium.launch({
    executablePath: program,
    args: flags,
    env: { ...process.env, FONTCONFIG_FILE: join(unpacked, 'fonts.conf'), ...libraryPath(program) },
  });
}

async function unpack(load) {
  console.log('Unpacking Chromium (once) …');
  const packed = join(home, 'node_modules', '@sparticuz', 'chromium', 'bin');
  const half = `${unpacked}-${process.pid}`;
  mkdirSync(half, { recursive: true });
  const { extract } = load('tar-fs');
  const inflate = (file, into) =>
    pipeline(createReadStream(join(packed, file)), createBrotliDecompress(), into);
  await Promise.all([
    inflate('chromium.br', createWriteStream(join(half, 'chromium'), { mode: 0o755 })),
    inflate('al2023.tar.br', extract(join(half, 'libraries'))),
    inflate('fonts.tar.br', extract(join(half, 'fonts'))),
  ]);
  // In one step: a broken-off unpacking must not look like a finished one.
  rmSync(unpacked, { recursive: true, force: true });
  renameSync(half, unpacked);
}

function fontsConfiguration() {
  const folders = [join(unpacked, 'fonts'), join(home, 'node_modules', 'dejavu-fonts-ttf', 'ttf')];
  const preferred = { 'sans-serif': 'Open Sans', 'system-ui': 'Open Sans', monospace: 'DejaVu Sans Mono' };
  const aliases = Object.entries(preferred).map(
    ([asked, given]) =>
      `<alias binding="same"><family>${asked}</family><prefer><family>${given}</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${folders.map((folder) => `<dir>${folder}</dir>`).join('\n')}
<cachedir>${join(unpacked, 'fonts-cache')}</cachedir>
${aliases.join('\n')}
</fontconfig>
`;
}

/** The packed libraries come first only where the system lacks one: its own fit it better. */
function libraryPath(program) {
  const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8' });
  return (stdout ?? '').includes('not found') ? { LD_LIBRARY_PATH: join(unpacked, 'libraries', 'lib') } : {};
}
