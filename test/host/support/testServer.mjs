// A server with the VSIX installed, and nothing else.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installServer, installVsix, quietSettings, startServer } from '../../../scripts/vscodeServer.mjs';
import { scratchFolder } from './scratchFolder.mjs';

/** By age: where that VS Code has unpacked the VSIX, once for all servers. */
const unpacked = new Map();

/**
 * @param {{ vsix: string, age?: 'newest' | 'oldest', settings?: object }} what
 * @returns {Promise<{ server: object, dataFolder: string, extensionFolder: string }>} `extensionFolder` is the
 *   unpacked VSIX
 */
export async function startTestServer({ vsix, age = 'newest', settings = {} }) {
  const program = await installServer(age);
  if (!unpacked.has(age)) unpacked.set(age, unpack(program, vsix));
  const extensionsFolder = await unpacked.get(age);
  const dataFolder = scratchFolder();
  const server = await startServer(program, {
    dataFolder,
    settings: { ...quietSettings, ...settings },
    flags: ['--enable-smoke-test-driver', '--extensions-dir', extensionsFolder],
  });
  const [name] = readdirSync(extensionsFolder).filter((entry) => entry.startsWith('conference-notes.'));
  return { server, dataFolder, extensionFolder: join(extensionsFolder, name) };
}

async function unpack(program, vsix) {
  const dataFolder = scratchFolder();
  mkdirSync(join(dataFolder, 'extensions'));
  await installVsix(program, vsix, dataFolder);
  return join(dataFolder, 'extensions');
}
