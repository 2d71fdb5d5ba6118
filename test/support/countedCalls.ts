import { type Profiler, Session } from 'node:inspector';

/**
 * How often each function of this test's bundle is called by `work`, by its name: the same on every machine, and no
 * clock. Functions of one name count as one.
 */
export function countedCalls(work: () => unknown): ReadonlyMap<string, number> {
  const calls = new Map<string, number>();
  for (const { functionName, ranges } of coverageOf(work, false))
    calls.set(functionName, (calls.get(functionName) ?? 0) + (ranges[0]?.count ?? 0));
  return calls;
}

/** How much `work` does: how often each stretch of code without a branch is executed, all of them together. */
export function countedWork(work: () => unknown): number {
  return coverageOf(work, true)
    .flatMap(({ ranges }) => ranges)
    .reduce((sum, { count }) => sum + count, 0);
}

function coverageOf(work: () => unknown, isDetailed: boolean): readonly Profiler.FunctionCoverage[] {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: isDetailed });
  try {
    work();
    return taken(session);
  } finally {
    session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

/** A session in its own thread answers before `post` returns. */
function taken(session: Session): readonly Profiler.FunctionCoverage[] {
  let functions: readonly Profiler.FunctionCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error;
    functions = result.find(({ url }) => url.endsWith(__filename))?.functions ?? [];
  });
  return functions;
}
