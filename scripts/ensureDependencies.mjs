// A fresh clone has no node_modules: each command calls this first, before it imports any package.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './installPackages.mjs';

/** The project's top folder, wherever the command was given. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** What package.json says under `engines` for people who build the extension. */
const oldestNode = 20;

/** Installs the project's own packages when they are missing or others than the lock file names. */
export async function ensureDependencies() {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    throw new Error(`This needs Node ${oldestNode} or newer; this is Node ${process.versions.node}.`);
  }
  // Without the flag, NODE_ENV=production would leave out everything we build with.
  await installPackages(projectFolder, { what: "the project's packages", flags: ['--include=dev'] });
}
