/**
 * What a test inside the extension host is written with: `test`, `until`, `equal`. It runs in both hosts
 * (Node and web worker), so it uses nothing but JavaScript; results leave through the console, which
 * reaches the browser's and, on the desktop, the terminal.
 */

interface HostTest {
  readonly file: string;
  readonly name: string;
  readonly body: () => Promise<void> | void;
}

/** The launcher looks for this in the console's lines. */
const marker = '@host-test ';
/** How long a thing may take that a person would call instant; generous, for machines with two slow cores. */
const patienceMs = 30_000;
const pollMs = 25;
/** Above any single wait, below the launcher's own deadline. */
const testDeadlineMs = 60_000;

const tests: HostTest[] = [];
let currentFile = '';

/** Names the file of the tests that follow; the bundle's entry calls it. */
export function inFile(file: string): void {
  currentFile = file;
}

/** Registers a test; they run one after the other, in the order of the file. */
export function test(name: string, body: () => Promise<void> | void): void {
  tests.push({ file: currentFile, name, body });
}

/** Looks again and again until `look` gives something (not `undefined`, not `false`), and returns that. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | PromiseLike<T | undefined | false>,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > deadline) throw new Error(`Waited ${patienceMs / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

/** Waits until `actual` gives what is expected; in the end the message shows both. */
export async function untilEqual(
  expected: unknown,
  actual: () => unknown | PromiseLike<unknown>,
): Promise<void> {
  let last: unknown;
  try {
    await until('equality', async () => {
      last = await actual();
      return asText(last) === asText(expected);
    });
  } catch {
    equal(last, expected);
  }
}

/** Compares plain data by value. */
export function equal(actual: unknown, expected: unknown, what = 'Not equal'): void {
  if (asText(actual) === asText(expected)) return;
  throw new Error(`${what}\n  expected: ${asText(expected)}\n  actual:   ${asText(actual)}`);
}

function asText(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}

/** What VS Code calls: runs all tests, reports each, and rejects when one has failed. */
export async function run(): Promise<void> {
  let failures = 0;
  for (const each of tests) {
    const started = Date.now();
    const error = await failureOf(each);
    if (error !== undefined) failures += 1;
    report({ file: each.file, name: each.name, ms: Date.now() - started, error });
  }
  report({
    ended: true,
    host: 'importScripts' in globalThis ? 'web' : 'node',
    tests: tests.length,
    failures,
  });
  if (failures > 0) throw new Error(`${failures} of ${tests.length} tests failed`);
}

async function failureOf({ body }: HostTest): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done in ${testDeadlineMs / 1000} s`)), testDeadlineMs);
  });
  try {
    await Promise.race([body(), tooLong]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
  }
}

function report(event: Readonly<Record<string, unknown>>): void {
  console.log(marker + JSON.stringify(event));
}
