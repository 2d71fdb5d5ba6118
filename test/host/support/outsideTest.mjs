// What a test outside is written with: `test`, `until`, `equal`; node:assert does the rest.
import assert from 'node:assert/strict';

/** How long a thing may take that a person would call instant; generous, for two slow cores. */
const patienceMs = 30_000;
const pollMs = 50;

let collected = [];
let imports = 0;
/** Ends with the import that was asked for last: two at once would mix their tests. */
let importing = Promise.resolve([]);

/**
 * Registers a test; it gets the workbench of its file.
 *
 * @param {string} name
 * @param {(workbench: import('./workbench.mjs').Workbench) => Promise<void>} body
 */
export function test(name, body) {
  collected.push({ name, body });
}

/** Imports a test file and returns what it registered. */
export async function collectTests(url) {
  importing = importing.then(() => importTests(url));
  return importing;
}

async function importTests(url) {
  collected = [];
  // A module is evaluated once an address; each run and each try wants its tests.
  imports += 1;
  await import(`${url}?import=${imports}`);
  return collected;
}

/** Looks again and again until `look` gives something (not `undefined`, not `false`), and returns that. */
export async function until(what, look) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > deadline) throw new Error(`Waited ${patienceMs / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

/** Waits until `actual` gives what is expected; in the end the message shows both. */
export async function untilEqual(expected, actual) {
  let last;
  try {
    await until('equality', async () => {
      last = await actual();
      return JSON.stringify(last) === JSON.stringify(expected);
    });
  } catch {
    assert.deepEqual(last, expected);
  }
}
