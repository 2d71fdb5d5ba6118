// Writes the VSIX.
//   npm run package
import { statSync } from 'node:fs';
import { ensureDependencies } from './ensureDependencies.mjs';
import { orSayWhy } from './orSayWhy.mjs';

await orSayWhy(async () => {
  await ensureDependencies();
  const { packageExtension } = await import('./packageExtension.mjs');
  const vsix = await packageExtension();
  console.log(`Packed ${vsix} (${Math.round(statSync(vsix).size / 1000)} KB).`);
});
