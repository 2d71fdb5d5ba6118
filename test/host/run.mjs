// Runs the VSIX, the file that ships, in a real VS Code.
//   npm run test:host [-- PART OF A TEST FILE'S OR A RUN'S NAME …]      e.g. tree
import { ensureDependencies } from '../../scripts/ensureDependencies.mjs';
import { orSayWhy } from '../../scripts/orSayWhy.mjs';

await orSayWhy(async () => {
  await ensureDependencies();
  // It imports packages, which a fresh clone has only now.
  const { runSuite } = await import('./support/suite.mjs');
  process.exit((await runSuite(process.argv.slice(2))) ? 0 : 1);
});
