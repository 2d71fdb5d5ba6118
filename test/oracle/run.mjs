// Asks the real Hugo and Jekyll about every case, writes what they say to test/oracle/goldens, then compares.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['scripts/unitTests.mjs', 'oracle/'], {
  stdio: 'inherit',
  env: { ...process.env, WRITE_GOLDENS: '1', ORACLE_LIVE: 'all' },
});
process.exit(status ?? 1);
