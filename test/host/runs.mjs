// What is run where: one row is one VS Code, started once. A test file that no row names is an error.
/**
 * @typedef {object} HostRun
 * @property {string} name
 * @property {string} workspace folder (or .code-workspace file) that is copied for it, from the project's top
 * @property {readonly string[]} [inside] tests in the extension host: `NAME` is test/host/inside/NAME.test.ts
 * @property {readonly string[]} [outside] tests through the browser: test/host/outside/NAME.test.mjs
 * @property {'node' | 'web'} [host] the extension host in which ours runs; `node` unless told
 * @property {'newest' | 'oldest'} [server] which VS Code; `newest` unless told
 * @property {Readonly<Record<string, unknown>>} [settings] user settings on top of the quiet ones
 */

/** Tests that must pass in either extension host. */
const inBothHosts = [
  'activation',
  'problems',
  'quickFix',
  'snippets',
  'checkAll',
  'talkSymbols',
  'insert',
  'frontMatter',
  'shortcodes',
  'shortcodeEdits',
];

/** What is mended in front matter, and when. */
const frontMatter = ['frontMatterFixes', 'frontMatterSettings'];

/** A folder from somebody else, opened without saying that it is trusted. */
const restricted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/**
 * Those that take longest first, so that at the end no lane waits for the other.
 * @type {readonly HostRun[]}
 */
export const runs = [
  { name: 'web', workspace: 'samples', host: 'web', inside: inBothHosts, outside: ['tree'] },
  { name: 'fixes-web', workspace: 'samples', host: 'web', inside: [...frontMatter, 'burst', 'faults'] },
  {
    name: 'samples',
    workspace: 'samples',
    inside: inBothHosts,
    outside: ['tree', 'preview', 'frontMatterTyping'],
  },
  {
    name: 'preview',
    workspace: 'samples',
    inside: ['previewTokens'],
    outside: ['previewDrawing', 'previewLive', 'previewThemes'],
  },
  {
    name: 'fixes',
    workspace: 'samples',
    inside: [...frontMatter, 'burst', 'faults'],
    outside: ['faults'],
  },
  {
    name: 'oldest',
    workspace: 'samples',
    server: 'oldest',
    inside: inBothHosts,
    outside: ['tree', 'previewDrawing', 'frontMatterTyping'],
  },
  {
    name: 'sidebar',
    workspace: 'samples',
    inside: ['conferencesTree'],
    outside: ['sidebar', 'sidebarMenu', 'shortcodes'],
  },
  { name: 'hostile', workspace: 'samples', outside: ['previewHostile'] },
  { name: 'first-minutes', workspace: 'test/host/workspaces/empty', outside: ['firstMinutes'] },
  {
    name: 'virtual-web',
    workspace: 'test/host/workspaces/virtual/all.code-workspace',
    host: 'web',
    inside: ['virtual', 'limits'],
  },
  {
    name: 'restricted',
    workspace: 'samples',
    settings: restricted,
    inside: ['restricted', 'previewRestricted'],
  },
  {
    name: 'virtual',
    workspace: 'test/host/workspaces/virtual/all.code-workspace',
    inside: ['virtual', 'limits'],
  },
];
