/** Where no page, config or template of a site is looked for: what others wrote, and what generators made. */
export const neverSources = ['**/node_modules/**', '**/.git/**', '**/_site/**', '**/public/**'];
