// Runs the same VSIX in the desktop VS Code that @vscode/test-electron downloads (on Linux under xvfb-run).
//   npm run test:desktop [-- PART OF A TEST FILE'S OR A RUN'S NAME …]
import { ensureDependencies } from '../../scripts/ensureDependencies.mjs';
import { orSayWhy } from '../../scripts/orSayWhy.mjs';

await orSayWhy(async () => {
  await ensureDependencies();
  const { runDesktopSuite } = await import('./support/desktopSuite.mjs');
  process.exit((await runDesktopSuite(process.argv.slice(2))) ? 0 : 1);
});
