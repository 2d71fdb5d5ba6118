// Takes the README's pictures from the running extension, into images/.
//   npm run screenshots
import { ensureDependencies } from './ensureDependencies.mjs';
import { orSayWhy } from './orSayWhy.mjs';

await orSayWhy(async () => {
  await ensureDependencies();
  const { takeScreenshots } = await import('../test/host/support/takeScreenshots.mjs');
  await takeScreenshots();
  process.exit(0);
});
