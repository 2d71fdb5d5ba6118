// Writes the codes of problems into package.json, so that settings.json proposes them: `npm run codes`. With --check it
// only says whether they are those of the table.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './ensureDependencies.mjs';
import { importSource } from './importSource.mjs';

const { problemTable } = await importSource('src/core/check/problemTable.ts');
const path = join(projectFolder, 'package.json');
const before = readFileSync(path, 'utf8');
const manifest = JSON.parse(before);
const setting = manifest.contributes.configuration.properties['conferenceNotes.problems.severity'];
setting.propertyNames = { enum: Object.keys(problemTable).sort() };
const after = `${JSON.stringify(manifest, undefined, 2)}\n`;
if (after !== before && process.argv.includes('--check')) {
  console.error('The codes that package.json proposes are not those of the table of problems: npm run codes');
  process.exit(1);
}
writeFileSync(path, after);
