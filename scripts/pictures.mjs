// All pictures: the samples' and the icon are drawn, the same bytes on every run; the README's are taken from the
// running extension.
//   npm run pictures [-- --drawn | NAME …]      e.g. tour-light
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureDependencies } from './ensureDependencies.mjs';
import { orSayWhy } from './orSayWhy.mjs';
import { aurora, chart, icon, lighthouse, meadow, stage, terminal } from './pictures/scenes.mjs';

const hugo = 'samples/hugo';
const jekyll = 'samples/jekyll/assets/images';

const pictures = {
  'images/icon.png': () => icon(256),
  [`${hugo}/static/images/harborconf-2025/lighthouse.png`]: lighthouse,
  [`${hugo}/static/images/harborconf-2025/stage.png`]: () =>
    stage({ back: '#1a1f3a', glow: '#6b5a8e', screen: chart }),
  [`${hugo}/content/posts/small-tools-summit-2026/stage.png`]: () =>
    stage({ back: '#1c2b22', glow: '#4f7a5c', screen: terminal }),
  [`${jekyll}/polarjs-2024/aurora.png`]: aurora,
  [`${jekyll}/data-meadow-2025/meadow.png`]: meadow,
};

for (const [file, draw] of Object.entries(pictures)) {
  mkdirSync(dirname(file), { recursive: true });
  const bytes = draw();
  writeFileSync(file, bytes);
  console.log(`${file}  ${(bytes.length / 1024).toFixed(1)} KB`);
}

if (!process.argv.includes('--drawn')) {
  await orSayWhy(async () => {
    await ensureDependencies();
    const { takeScreenshots } = await import('../test/host/support/takeScreenshots.mjs');
    await takeScreenshots(process.argv.slice(2));
    process.exit(0);
  });
}
