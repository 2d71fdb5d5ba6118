import { execFileSync } from 'node:child_process';
import { it } from 'node:test';

it('every message is there in every language, with the same placeholders', () => {
  execFileSync(process.execPath, ['scripts/messages.mjs'], { stdio: 'pipe' });
});
