import { Session } from 'node:inspector';

/**
 * How often each function of this test's bundle is called by `work`, by its name: the same on every machine, and no
 * clock. Functions of one name count as one.
 */
export function countedCalls(work: () => unknown): ReadonlyMap<string, number> {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  try {
    work();
    return callsIn(session);
  } finally {
    session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

function callsIn(session: Session): ReadonlyMap<string, number> {
  const calls = new Map<string, number>();
  // A session in its own thread answers before `post` returns.
  session.post('Profiler.takePreciseCoverage', (error, answer) => {
    if (error !== null) throw error;
    for (const { url, functions } of answer.result) {
      if (!url.endsWith(__filename)) continue;
      for (const { functionName, ranges } of functions)
        calls.set(functionName, (calls.get(functionName) ?? 0) + (ranges[0]?.count ?? 0));
    }
  });
  return calls;
}
