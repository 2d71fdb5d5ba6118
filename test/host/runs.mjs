// What is run where: one row is one VS Code, started once. A test file that no row names is an error.
/**
 * @typedef {object} HostRun
 * @property {string} name
 * @property {string} workspace folder (or .code-workspace file) that is copied for it, from the project's top
 * @property {readonly string[]} [inside] tests in the extension host: `NAME` is test/host/inside/NAME.test.ts
 * @property {readonly string[]} [outside] tests through the browser: test/host/outside/NAME.test.mjs
 * @property {'node' | 'web'} [host] the extension host of the inside tests; `node` unless told
 * @property {'newest' | 'oldest'} [server] which VS Code; `newest` unless told
 * @property {Readonly<Record<string, unknown>>} [settings] user settings on top of the quiet ones
 */

/** Tests that must pass in either extension host. */
const inBothHosts = ['activation', 'problems', 'quickFix', 'snippets', 'checkAll', 'talkSymbols', 'insert'];

/** @type {readonly HostRun[]} */
export const runs = [
  { name: 'samples', workspace: 'samples', inside: inBothHosts, outside: ['tree', 'preview'] },
  { name: 'preview', workspace: 'samples', outside: ['previewDrawing'] },
  { name: 'web', workspace: 'samples', host: 'web', inside: inBothHosts },
];
