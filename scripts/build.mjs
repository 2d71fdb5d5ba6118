// Builds dist/: what package.json's `main`, `browser` and `bin` name.
//   npm run build [-- --production]
import { ensureDependencies } from './ensureDependencies.mjs';
import { orSayWhy } from './orSayWhy.mjs';

await orSayWhy(async () => {
  await ensureDependencies();
  const { buildBundles } = await import('./buildBundles.mjs');
  await buildBundles({ production: process.argv.includes('--production') });
});
