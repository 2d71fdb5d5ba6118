import type { Plugin } from 'esbuild';

export const unusedParts: Plugin;
