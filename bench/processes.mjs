import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How often a process's memory is looked at. */
const lookMs = 10;

/** Runs a command to its end: how long it took, and its largest resident memory (`undefined` but on Linux). */
export async function runProcess(command, args, cwd) {
  const started = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  let memory;
  const looking = setInterval(() => {
    memory = peakOf(child.pid) ?? memory;
  }, lookMs);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(looking);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${said.slice(0, 500)}`);
  return { time: performance.now() - started, memory };
}

/** The kernel's own high-water mark. */
function peakOf(pid) {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    // The process is gone, or this is no Linux.
    return undefined;
  }
}
