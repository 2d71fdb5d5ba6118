import { spawnSync } from 'node:child_process';

/** Whether a generator can be asked on this machine; tests that need one that can't say that they skip. */
export function isInstalled(generator: 'hugo' | 'jekyll'): boolean {
  return spawnSync(generator, [generator === 'hugo' ? 'version' : '--version']).status === 0;
}
